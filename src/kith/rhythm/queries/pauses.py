"""What the owner lets rest of all rhythms, and for how many contacts there is time."""

from datetime import date
from typing import TYPE_CHECKING

from django.db.models import Q

from kith.rhythm.models import Budget, Pause, PauseOfAll

if TYPE_CHECKING:
    from kith.accounts.models import Book

TOUCHES_A_WEEK = 10
"""For so many there is time where the owner says nothing else."""


def going_on(today: date) -> Q:
    """Of pauses: those that are not over."""
    return Q(until__isnull=True) | Q(until__gt=today)


def all_rest(book: "Book", today: date) -> bool:
    """Whether all rhythms pause."""
    return pause_of_all(book, today) is not None


def pause_of_all(book: "Book", today: date) -> PauseOfAll | None:
    """The pause of all rhythms, while it goes on."""
    return PauseOfAll.objects.of(book).filter(going_on(today)).first()


def paused_beyond(book: "Book", until: date | None) -> set[int]:
    """Who pauses as long as that already; None is until it is ended."""
    longer = Q(until__isnull=True) | Q(until__gte=until) if until else Q(until__isnull=True)
    return set(Pause.objects.of(book).filter(longer).values_list("person_id", flat=True))


def budget(book: "Book") -> int:
    """How many contacts a week there is time for."""
    row = Budget.objects.of(book).first()
    return row.touches if row else TOUCHES_A_WEEK
