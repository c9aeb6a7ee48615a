"""What search knows of people by talks for advice: what they were about."""

from collections.abc import Collection, Iterator
from datetime import date
from typing import TYPE_CHECKING

from django.utils.translation import gettext as _

from kith.journal.changes import Touched
from kith.kernel.days import spoken
from kith.people.models import Person
from kith.search.columns import MET

from .models import Talk

if TYPE_CHECKING:
    from kith.accounts.models import Book


def touched(touched: Touched, book: "Book") -> dict[str, set[int]]:  # noqa: ARG001 -- every room is told the book
    """Whose text may have changed."""
    return {"person": touched.around(Person) if touched.ids(Talk) else set()}


def texts(book: "Book", kind: str, ids: Collection[int]) -> Iterator[tuple[int, str, str]]:
    """What these people were asked about: (id, column, text)."""
    if kind == "person":
        rows = Talk.objects.of(book).filter(person_id__among=ids)
        yield from ((pk, "met", topic) for pk, topic in rows.values_list("person_id", "topic"))


def reasons(book: "Book", column: str, ids: Collection[int], today: date) -> Iterator[tuple[int, str, str]]:
    """What these people may have been found by: (id, text, what a hit there is)."""
    if column == MET:
        rows = Talk.objects.of(book).filter(person_id__among=ids).order_by("-on", "-pk")
        for pk, topic, on in rows.values_list("person_id", "topic", "on"):
            yield pk, topic, _("what you wanted their advice about on %(day)s") % {"day": spoken(on, today, short=True)}
