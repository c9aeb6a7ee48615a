"""What `kith doctor` tells of mailboxes: when one was last looked at, and what is wrong."""

from collections.abc import Iterator
from typing import TYPE_CHECKING

from django.utils import timezone
from django.utils.translation import gettext as _

from kith.kernel.days import moment

from .queries import box_of

if TYPE_CHECKING:
    from kith.accounts.models import Book


def found(*, book: "Book") -> Iterator[tuple[str, str, str]]:
    """About what it is, how it is, and what to do where it is not well."""
    box = box_of(book)
    if box is None:
        return
    if box.trouble:
        says, _stop, mend = box.trouble.partition(". ")
        yield "mailbox", f"{box.address}: {says.rstrip('.')}", mend or _("See Mailbox under Settings.")
    elif box.paused:
        yield "mailbox", _("%(address)s: not looked at, as you chose") % {"address": box.address}, ""
    elif box.looked_at:
        when = moment(box.looked_at, timezone.localdate())
        yield "mailbox", _("%(address)s: last looked at %(when)s") % {"address": box.address, "when": when}, ""
    else:
        yield "mailbox", _("%(address)s: not looked at yet") % {"address": box.address}, ""
