"""What search knows of people by what was promised to them."""

from collections.abc import Collection, Iterator
from datetime import date
from typing import TYPE_CHECKING

from django.utils.translation import gettext as _

from kith.journal.changes import Touched
from kith.kernel.days import spoken
from kith.people.models import Person
from kith.search.columns import MET

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


def reasons(book: "Book", column: str, ids: Collection[int], today: date) -> Iterator[tuple[int, str, str]]:
    """What these people may have been found by in promises to them: (id, text, what a hit there is)."""
    if column == MET:
        rows = Promise.objects.of(book).filter(person_id__among=ids).order_by("-made_on", "-pk")
        for pk, what, made_on, theirs in rows.values_list("person_id", "what", "made_on", "theirs"):
            told = _("their promise of %(day)s") if theirs else _("your promise of %(day)s")
            yield pk, what, told % {"day": spoken(made_on, today, short=True)}
