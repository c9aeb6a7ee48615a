"""What search knows of people by the opportunities that they have to do with."""

from collections.abc import Collection, Iterator
from datetime import date
from typing import TYPE_CHECKING

from kith.journal.changes import Touched
from kith.people.models import Person
from kith.search.columns import MET

from . import wording
from .models import Helper, Opportunity

if TYPE_CHECKING:
    from kith.accounts.models import Book


def touched(touched: Touched, book: "Book") -> dict[str, set[int]]:
    """Whose text may have changed."""
    people = touched.around(Person) if touched.ids(Helper) else set()
    if changed := touched.ids(Opportunity):
        rows = Helper.objects.of(book).filter(opportunity_id__among=changed)
        people = people | set(rows.values_list("person_id", flat=True))
    return {"person": people}


def texts(book: "Book", kind: str, ids: Collection[int]) -> Iterator[tuple[int, str, str]]:
    """What these people have to do with: (id, column, text)."""
    if kind == "person":
        for row in _rows(book, ids):
            yield row.person_id, "met", wording.called(row.opportunity)


def reasons(book: "Book", column: str, ids: Collection[int], today: date) -> Iterator[tuple[int, str, str]]:  # noqa: ARG001 -- every room is told the day
    """What these people may have been found by: (id, text, what a hit there is)."""
    if column == MET:
        for row in _rows(book, ids):
            yield row.person_id, wording.called(row.opportunity), wording.role(row.role)


def _rows(book: "Book", ids: Collection[int]) -> Iterator[Helper]:
    rows = Helper.objects.of(book).filter(person_id__among=ids).select_related("opportunity__organisation")
    yield from rows.order_by("-on", "-pk")
