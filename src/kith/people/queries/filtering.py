"""The filters of the People page: each a word with some choices. Other capabilities bring theirs in `columns`:

people_filters() -> list[Filter]
"""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import date, timedelta
from typing import TYPE_CHECKING

from django.db.models import QuerySet
from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from kith.kernel.capabilities import rooms
from kith.people.models import Person

from .standings import STATES, in_state

if TYPE_CHECKING:
    from kith.accounts.models import Book

Words = str | Promise
Narrow = Callable[["Book", QuerySet[Person], str, date], QuerySet[Person]]


@dataclass(frozen=True)
class Filter:
    """Narrows people by one of its choices: `name` in the address, `label` on the page."""

    name: str
    label: Words
    choices: Mapping[str, Words]
    narrow: Narrow


NEVER, OLDER = "never", "older"
WITHIN = {"month": 30, "quarter": 91, "year": 365}
LAST = {
    "month": _("Within a month"),
    "quarter": _("Within three months"),
    "year": _("Within a year"),
    OLDER: _("Over a year ago"),
    NEVER: _("Never"),
}


def last_contact(book: "Book", people: QuerySet[Person], choice: str, today: date) -> QuerySet[Person]:
    """Those whom one was last in touch with so long ago."""
    if choice == NEVER:
        return people.filter(standing__isnull=True)
    if choice == OLDER:
        return people.filter(standing__book=book, standing__last_contact__lte=today - timedelta(days=WITHIN["year"]))
    return people.filter(standing__book=book, standing__last_contact__gt=today - timedelta(days=WITHIN[choice]))


def standing(book: "Book", people: QuerySet[Person], choice: str, today: date) -> QuerySet[Person]:  # noqa: ARG001 -- as all
    """Those with whom things are so."""
    return in_state(people, choice, today)


def filters() -> list[Filter]:
    """All filters, in the order of the page."""
    ours = [Filter("last", _("Last contact"), LAST, last_contact), Filter("standing", _("Standing"), STATES, standing)]
    theirs = [one for room in rooms("columns") if hasattr(room, "people_filters") for one in room.people_filters()]
    return [ours[0], *theirs, ours[1]]
