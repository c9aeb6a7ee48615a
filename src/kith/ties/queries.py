"""Questions about what the owner wants."""

from datetime import date
from typing import TYPE_CHECKING

from .models import Goal

if TYPE_CHECKING:
    from kith.accounts.models import Book


def goal_of(book: "Book") -> Goal | None:
    """What the owner said they are after; None before they were asked."""
    return Goal.objects.of(book).first()


def mode_of(book: "Book", today: date) -> str:
    """The mode that counts on a day; empty when none was said, or when its time is over."""
    goal = goal_of(book)
    return goal.mode if goal and (goal.until is None or today <= goal.until) else ""
