"""What search knows of people by what was promised to them."""

from collections.abc import Collection, Iterator
from typing import TYPE_CHECKING

from kith.journal.changes import Touched
from kith.people.models import Person

from .models import Promise

if TYPE_CHECKING:
    from kith.accounts.models import Book


def touched(touched: Touched, book: "Book") -> dict[str, set[int]]:  # noqa: ARG001 -- every room is told the book
    """Whose text may have changed."""
    return {"person": touched.around(Person) if touched.ids(Promise) else set()}


def texts(book: "Book", kind: str, ids: Collection[int]) -> Iterator[tuple[int, str, str]]:
    """What was promised to these people: (id, column, text)."""
    if kind == "person":
        rows = Promise.objects.of(book).filter(person_id__among=ids)
        yield from ((pk, "met", what) for pk, what in rows.values_list("person_id", "what"))
