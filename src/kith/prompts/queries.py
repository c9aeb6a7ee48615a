"""Questions about the question of the day."""

from datetime import date
from typing import TYPE_CHECKING

from kith.people.queries import how_many
from kith.ties.queries import mode_of

from .models import Passed
from .questions import Question, question_of

if TYPE_CHECKING:
    from kith.accounts.models import Book

SMALL = 50
"""From how many people on a book needs no bringing to mind."""


def todays_question(book: "Book", today: date) -> Question:
    """The question of the day, by what the owner is after."""
    return question_of(today, mode_of(book, today))


def is_asked(book: "Book", today: date) -> bool:
    """Whether Today asks it: in a small book that has begun, unless it was passed over today."""
    return 0 < how_many(book) < SMALL and not Passed.objects.of(book).filter(on=today).exists()
