"""What events give Today: whom one meant to write to, and the event that was just over."""

from collections.abc import Mapping
from datetime import date, timedelta
from typing import TYPE_CHECKING, Any

from django.utils.translation import gettext as _

from kith.core.due import TOUCHES
from kith.core.events import LONGEST
from kith.core.facts import FollowUp
from kith.kernel.panels import Panel

from . import queries, wording

if TYPE_CHECKING:
    from kith.accounts.models import Book

FRESH = timedelta(days=3)
"""How long Today tells of an event that is over."""


def reasons(book: "Book", today: date, person: int | None = None) -> dict[int, dict[str, Any]]:
    """The follow-up of the event that was last, due or not, of whom one drafted one for."""
    rows = queries.follow_ups(book).filter(encounter__on__gte=today - timedelta(days=TOUCHES[-1]))
    rows = rows if person is None else rows.filter(person=person)
    facts = ("person_id", "encounter__event", "encounter__on", "on", "done")
    found = rows.order_by("encounter__on", "pk").values_list(*facts)
    return {pk: {"follow_up": FollowUp(*told)} for pk, *told in found}


def today_panels(request: Any, scores: Mapping[int, float]) -> list[Panel]:  # noqa: ARG001 -- every room is told them
    """The events of these days at which people were met, each a link to what came of it."""
    book, today = request.book, request.today
    fresh = [one for one in queries.events(book, today - FRESH - 2 * LONGEST) if today - FRESH <= one.last <= today]
    listed = [one for one in queries.listing(book, fresh) if one.people]
    drafted = queries.drafted_at(book, [one.event for one in listed])
    context = {"events": [(one, drafted[number]) for number, one in enumerate(listed)], "say": wording}
    return [Panel("side", 5, "events/today.html", context, title=_("Events"), anchor="events")] if listed else []
