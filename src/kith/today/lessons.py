"""What “not this one” taught the list, for the page that says why it is as it is."""

from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING

from kith.core.weights import KIND, KIND_MOST, PASSED_OVER, PASSED_OVER_MOST
from kith.people.models import Person
from kith.people.queries import people_of
from kith.rhythm.queries import passed_over, passed_over_reasons

if TYPE_CHECKING:
    from kith.accounts.models import Book

LESSONS = 20
"""People, at most, of whom the page says what the list learned."""


@dataclass(frozen=True)
class Lessons:
    """What “not this one” taught within a year: of whom how often, and by how much in percent; of which reasons."""

    people: list[tuple[Person, int, int]]
    reasons: list[tuple[str, int, int]]


def lessons(book: "Book", today: date) -> Lessons:
    """What the list learned, the most often first; of people a bounded number."""
    counts = sorted(passed_over(book, today).items(), key=lambda one: (-one[1], one[0]))[:LESSONS]
    known = {one.pk: one for one in people_of(book, [pk for pk, _count in counts])}
    kinds = sorted(passed_over_reasons(book, today).items(), key=lambda one: -one[1])
    return Lessons(
        people=[
            (known[pk], count, _percent(PASSED_OVER, count, PASSED_OVER_MOST)) for pk, count in counts if pk in known
        ],
        reasons=[(kind, count, _percent(KIND, count, KIND_MOST)) for kind, count in kinds],
    )


def _percent(share: float, count: int, most: int) -> int:
    return round(100 * share * min(count, most))
