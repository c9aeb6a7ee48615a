"""What events give Today: whom one meant to write to, and the event that was just over."""

from collections.abc import Callable, Collection, Mapping
from datetime import date, timedelta
from typing import TYPE_CHECKING, Any

from django.utils.translation import gettext as _

from kith.core.events import LONGEST
from kith.core.ranking import TOUCHES, FollowUp
from kith.kernel.among import Ids
from kith.kernel.panels import Panel

from . import queries, wording

if TYPE_CHECKING:
    from kith.accounts.models import Book

ENOUGH = 50
"""More follow-ups than any list shows."""
FRESH = timedelta(days=3)
"""How long Today tells of an event that is over."""


def candidates(book: "Book", today: date, rests: Callable[[Collection[int]], set[int]]) -> set[int]:  # noqa: ARG001 -- every room is told it
    """To whom a follow-up is due."""
    due = queries.open_follow_ups(book).filter(on__lte=today, encounter__on__gte=_since(today))
    return set(due.order_by("on", "at", "pk").values_list("person_id", flat=True)[:ENOUGH])


def facts(book: "Book", today: date, known: dict[int, dict[str, Any]]) -> None:
    """Adds the follow-up of the event that was last."""
    rows = queries.follow_ups(book).filter(encounter__on__gte=_since(today), person_id__among=Ids(known))
    facts = ("person_id", "encounter__event", "encounter__on", "on", "done")
    for pk, *told in rows.order_by("encounter__on", "pk").values_list(*facts):
        known[pk]["follow_up"] = FollowUp(*told)


def today_panels(request: Any, scores: Mapping[int, float]) -> list[Panel]:  # noqa: ARG001 -- every room is told them
    """The events of these days at which people were met, each a link to what came of it."""
    book, today = request.book, request.today
    fresh = [one for one in queries.events(book, today - FRESH - 2 * LONGEST) if today - FRESH <= one.last <= today]
    listed = [one for one in queries.listing(book, fresh) if one.people]
    drafted = queries.drafted_at(book, [one.event for one in listed])
    context = {"events": [(one, drafted[number]) for number, one in enumerate(listed)], "say": wording}
    return [Panel("side", 5, "events/today.html", context, title=_("Events"), anchor="events")] if listed else []


def _since(today: date) -> date:
    return today - timedelta(days=TOUCHES[-1])
