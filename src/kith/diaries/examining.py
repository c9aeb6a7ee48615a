"""What `kith doctor` tells of calendars: when each was last looked at, and what is wrong."""

from collections.abc import Iterator
from typing import TYPE_CHECKING

from django.utils import timezone
from django.utils.translation import gettext as _

from . import wording
from .queries import diaries

if TYPE_CHECKING:
    from kith.accounts.models import Book


def found(*, book: "Book") -> Iterator[tuple[str, str, str]]:
    """About what it is, how it is, and what to do where it is not well."""
    for one in diaries(book):
        says, _stop, mend = wording.state(one, timezone.localdate()).partition(". ")
        told = f"{one.name}: {says.rstrip('.')}"
        if one.refused and one.login:
            mend = _("See Calendars, or `kith calendars password %(id)s`.") % {"id": one.pk}
        yield "calendar", told, (mend or _("See Calendars.")) if one.trouble and not one.paused else ""
