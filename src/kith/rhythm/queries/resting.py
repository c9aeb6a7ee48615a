"""Who is not suggested for a while, and what “not this one” was said of."""

from collections import Counter
from datetime import date, timedelta
from typing import TYPE_CHECKING, Any

from django.db.models import Max, QuerySet

from kith.core.due import PAUSE_AFTER, PAUSE_DAYS
from kith.core.weights import LESSON_DAYS
from kith.rhythm.models import Dismissal, Pause, Snooze

from .pauses import going_on

if TYPE_CHECKING:
    from kith.accounts.models import Book
    from kith.people.models import Person


def resting(book: "Book", today: date) -> "list[QuerySet[Any]]":
    """The snoozes, the “not this one” and the pauses that hold on that day."""
    rests: list[QuerySet[Any]] = [model.objects.of(book).filter(until__gt=today) for model in (Snooze, Dismissal)]
    return [*rests, Pause.objects.of(book).filter(going_on(today))]


def resting_until(person: "Person", today: date) -> date | None:
    """The day on which a snoozed or passed-over person may be suggested again; None when they may now."""
    rests = [model.objects.of(person.book).filter(person=person, until__gt=today) for model in (Snooze, Dismissal)]
    days = [rows.aggregate(until=Max("until"))["until"] for rows in rests]
    return max((day for day in days if day), default=None)


def pause_end(unanswered: int, last_out: date | None, answered: date | None, today: date) -> date | None:
    """Three contacts without an answer pause suggestions for 180 days from the last, unless the owner lifted it."""
    if unanswered < PAUSE_AFTER or last_out is None or (answered and answered >= last_out):
        return None
    end = last_out + timedelta(days=PAUSE_DAYS)
    return end if end > today else None


def passed_over(book: "Book", today: date) -> dict[int, int]:
    """How often “not this one” was said of a person within a year."""
    return dict(Counter(_lessons(book, today).values_list("person_id", flat=True)))


def passed_over_reasons(book: "Book", today: date) -> dict[str, int]:
    """How often within a year it was said where a reason spoke loudest, by the part of the score."""
    return dict(Counter(_lessons(book, today).exclude(kind="").values_list("kind", flat=True)))


def _lessons(book: "Book", today: date) -> "QuerySet[Dismissal]":
    return Dismissal.objects.of(book).filter(on__gt=today - timedelta(days=LESSON_DAYS), on__lte=today)
