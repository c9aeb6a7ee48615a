"""What rhythms give Today: who is due, who rests, and what needs no answer."""

from collections.abc import Collection
from datetime import date
from typing import TYPE_CHECKING, Any

from django.db.models import Max

from .models import Answered, Dismissal, Rhythm, Snooze

if TYPE_CHECKING:
    from kith.accounts.models import Book


def candidates(book: "Book", today: date) -> set[int]:  # noqa: ARG001 -- every room is asked with the day
    """Everybody with a rhythm: the owner chose them."""
    return set(Rhythm.objects.of(book).values_list("person_id", flat=True))


def facts(book: "Book", today: date, known: dict[int, dict[str, Any]]) -> None:  # noqa: ARG001 -- as above
    """Adds the rhythm; takes back what was said to need no answer."""
    for pk, days, since in Rhythm.objects.of(book).values_list("person_id", "days", "since"):
        if pk in known:
            known[pk].update(rhythm=days, since=since)
    answered = Answered.objects.of(book).filter(person_id__among=known).values_list("person_id")
    for pk, on in answered.annotate(on=Max("on")):
        told = known[pk]
        if told.get("wrote") and told["wrote"] <= on:
            told["wrote"] = None
        if told.get("last_out") and told["last_out"] <= on:
            told["unanswered"] = 0


def resting(book: "Book", ids: Collection[int], today: date) -> set[int]:
    """Who is snoozed or was passed over."""
    found: set[int] = set()
    for model in (Snooze, Dismissal):
        rows = model.objects.of(book).filter(person_id__among=ids, until__gt=today)
        found.update(rows.values_list("person_id", flat=True))
    return found
