"""How what was done is put into words."""

from collections.abc import Iterable
from datetime import date
from itertools import groupby

from django.utils import timezone
from django.utils.text import capfirst
from django.utils.translation import gettext as _

from kith.kernel.days import spoken

from .models import Batch


def taken_back(said: str) -> str:
    """What a notice says of a batch that was undone; "Kept: the paper" loses its own verb."""
    return _("Taken back: %(said)s") % {"said": said.removeprefix(_("Kept: %(text)s") % {"text": ""})}


def by_day(batches: Iterable[Batch], today: date) -> list[tuple[str, list[Batch]]]:
    """Batches under the day on which they began, in their order: Today, Yesterday, 28 May."""
    days = groupby(batches, key=lambda one: timezone.localdate(one.started_at))
    return [(capfirst(spoken(day, today)), list(some)) for day, some in days]
