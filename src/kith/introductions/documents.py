"""What search knows of people by introductions: what they were for. How they went is told to nobody."""

from collections.abc import Collection, Iterator
from datetime import date
from typing import TYPE_CHECKING

from django.utils.translation import gettext as _

from kith.journal.changes import Touched
from kith.kernel.days import spoken
from kith.people.models import Person
from kith.search.columns import MET

from .models import Introduction

if TYPE_CHECKING:
    from kith.accounts.models import Book


def touched(touched: Touched, book: "Book") -> dict[str, set[int]]:  # noqa: ARG001 -- every room is told the book
    """Whose text may have changed."""
    return {"person": touched.around(Person) if touched.ids(Introduction) else set()}


def texts(book: "Book", kind: str, ids: Collection[int]) -> Iterator[tuple[int, str, str]]:
    """What introductions of these people were for: (id, column, text)."""
    for side in ("first_id", "other_id") if kind == "person" else ():
        rows = Introduction.objects.of(book).filter(**{f"{side}__among": ids}).exclude(why="")
        yield from ((pk, "met", why) for pk, why in rows.values_list(side, "why"))


def reasons(book: "Book", column: str, ids: Collection[int], today: date) -> Iterator[tuple[int, str, str]]:
    """What these people may have been found by in introductions: (id, text, what a hit there is)."""
    for side in ("first_id", "other_id") if column == MET else ():
        rows = Introduction.objects.of(book).filter(**{f"{side}__among": ids}).order_by("-on", "-pk")
        for pk, why, on in rows.values_list(side, "why", "on"):
            yield pk, why, _("the introduction of %(day)s") % {"day": spoken(on, today, short=True)}
