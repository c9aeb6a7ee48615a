"""Questions about what the owner wants, and what they said of two people."""

from collections.abc import Iterable
from datetime import date
from typing import TYPE_CHECKING

from django.db.models import Q

from kith.core.addresses import organisation_key

from .models import Goal, Inquiry, Statement

if TYPE_CHECKING:
    from kith.accounts.models import Book


def goal_of(book: "Book") -> Goal | None:
    """What the owner said they are after; None before they were asked."""
    return Goal.objects.of(book).first()


def goal_on(book: "Book", today: date) -> Goal | None:
    """The same while it counts: None when its time is over."""
    goal = goal_of(book)
    return goal if goal and (goal.until is None or today <= goal.until) else None


def mode_of(book: "Book", today: date) -> str:
    """The mode that counts on a day; empty when none was said, or when its time is over."""
    goal = goal_on(book, today)
    return goal.mode if goal else ""


def statements_of(book: "Book", person: int, other: int) -> list[Statement]:
    """What the owner said of how these two know each other, the word that counts last."""
    pair = Q(person=person, other=other) | Q(person=other, other=person)
    return list(Statement.objects.of(book).filter(pair).order_by("on", "pk"))


def asked_about(book: "Book", organisations: Iterable[str]) -> set[int]:
    """Those whom the owner asked whom they know at an organisation of one of these names."""
    rows = Inquiry.objects.of(book).filter(key__in={organisation_key(one) for one in organisations})
    return set(rows.values_list("person_id", flat=True))
