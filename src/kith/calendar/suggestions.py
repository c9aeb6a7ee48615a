"""What meetings give Today: a brief of those of today and tomorrow, those of two weeks, and how the last ones were."""

from collections import defaultdict
from collections.abc import Iterator, Mapping
from datetime import date, timedelta
from typing import TYPE_CHECKING, Any

from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _

from kith.core.dated import EVENT, Dated, window
from kith.kernel.briefing import COMMON, LAST, OPEN
from kith.kernel.panels import AHEAD, Coming, Panel

from . import wording
from .briefing import ASK
from .models import Guest, Meeting
from .preparing import Met, briefs
from .queries import begins, between, is_over, to_ask_about

if TYPE_CHECKING:
    from kith.accounts.models import Book

MEETINGS, PEOPLE = 3, 4
"""How many meetings Today tells of with a brief, and of how many people in all."""
NEAR = timedelta(days=1)
SEVERAL = 2
"""Others who were invited, from which a meeting is an event at which one sees each other."""
_PARTS = (LAST, OPEN, COMMON, ASK)


def reasons(book: "Book", today: date, person: int | None = None) -> dict[int, dict[str, Any]]:
    """Whom one sees within a week where several come together once: a series, or a talk of two, is arranged already."""
    first, last = window(EVENT, today)
    there = Guest.objects.of(book).filter(meeting__recurrence="", meeting__invited__gte=SEVERAL)
    there = there.filter(meeting__begins__gte=begins(first), meeting__begins__lt=begins(last + timedelta(days=1)))
    there = there if person is None else there.filter(person=person)
    dated: dict[int, list[Dated]] = defaultdict(list)
    told = there.exclude(meeting__title="").order_by("meeting__begins", "pk")
    for pk, moment, title in told.values_list("person_id", "meeting__begins", "meeting__title"):
        dated[pk].append(Dated(EVENT, timezone.localtime(moment).date(), title))
    return {pk: {"dated": tuple(some)} for pk, some in dated.items()}


def meets(book: "Book", today: date) -> set[int]:
    """Whom one meets today, at what is not over."""
    there = Guest.objects.of(book).filter(meeting__begins__gte=begins(today), meeting__ends__gte=timezone.now())
    there = there.filter(meeting__begins__lt=begins(today + timedelta(days=1)))
    return set(there.values_list("person_id", flat=True))


def coming(book: "Book", today: date) -> Iterator[Coming]:
    """Those after tomorrow, within two weeks: the others have their brief."""
    for one in between(book, today + NEAR + timedelta(days=1), today + timedelta(days=AHEAD)):
        begins = timezone.localtime(one.begins)
        page = reverse("meeting", args=[one.pk])
        yield Coming(begins.date(), wording.what(one), wording.hours(one), page=page, at=f"{begins:%H:%M}")


def today_panels(request: Any, scores: Mapping[int, float]) -> list[Panel]:  # noqa: ARG001 -- every room is told them
    """How those were that are over, and whom one meets next."""
    book, today, now = request.book, request.today, timezone.now()
    over = to_ask_about(book, today, now)
    near = [one for one in between(book, today, today + NEAR) if not is_over(one, today, now)]
    found = []
    if over:
        context: dict[str, Any] = {"over": over[:MEETINGS], "say": wording}
        found.append(Panel("head", 12, "calendar/asked.html", context, title=_("How was it?"), anchor="how-was-it"))
    if near:
        more = len(near) - MEETINGS
        context = {"near": briefs_of(near[:MEETINGS], today), "total": len(near), "more": max(more, 0), "say": wording}
        found.append(Panel("head", 5, "calendar/today.html", context, title=_("Meetings"), anchor="meetings"))
    return found


def briefs_of(meetings: list[Meeting], today: date, most: int = PEOPLE) -> list[tuple[Meeting, list[Met], int]]:
    """Each with what to know of its people, of so many in all, and of how many more its page tells."""
    left, found = most, []
    for one in meetings:
        everybody = [guest.person for guest in one.guests.all()]
        people = everybody[:left]
        left -= len(people)
        found.append((one, briefs(one, people, today, _PARTS), len(everybody) - len(people)))
    return found
