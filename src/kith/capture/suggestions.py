"""What captures give Today: those that wait for an answer, and the contacts that are planned."""

from collections import defaultdict
from collections.abc import Iterator, Mapping
from datetime import date, timedelta
from typing import TYPE_CHECKING, Any

from django.urls import reverse
from django.utils.translation import gettext as _

from kith.core.dated import TALK, Dated, window
from kith.kernel.panels import AHEAD, Coming, Panel

from . import wording
from .queries import asking, knowing_all, present, talks, to_come, waiting

if TYPE_CHECKING:
    from kith.accounts.models import Book

SHOWN = 5


def coming(book: "Book", today: date) -> Iterator[Coming]:
    """The planned contacts and the talks of the next two weeks."""
    last = (today + timedelta(days=AHEAD)).isoformat()
    planned = list(to_come(book).filter(reading__comes_on__gte=today.isoformat(), reading__comes_on__lte=last))
    by = knowing_all(book, planned)
    for one in planned:
        people = present(one, by)
        if one.comes_on and people:
            there = reverse("capture", args=[one.pk])
            yield Coming(one.comes_on, wording.planned(one), person=people[0].pk, change=there)
    for capture, who, on, event in talks(book, today, today + timedelta(days=AHEAD)):
        told = _("%(name)s gives a talk") % {"name": who.name}
        yield Coming(on, told, event, person=who.pk, change=reverse("capture", args=[capture.pk]))


def reasons(book: "Book", today: date, person: int | None = None) -> dict[int, dict[str, Any]]:
    """Who gives a talk these days, as a sentence told."""
    dated: dict[int, list[Dated]] = defaultdict(list)
    for _capture, who, on, event in talks(book, *window(TALK, today)):
        if person in (None, who.pk):
            dated[who.pk].append(Dated(TALK, on, event))
    return {pk: {"dated": tuple(some)} for pk, some in dated.items()}


def today_panels(request: Any, scores: Mapping[int, float]) -> list[Panel]:  # noqa: ARG001 -- every room is told them
    """The questions, above the list; whether a contact has been is asked from its day on."""
    found = list(waiting(request.book)[:SHOWN])
    due = to_come(request.book).filter(reading__comes_on__lte=request.today.isoformat())
    been = list(due[:SHOWN])
    if not found and not been:
        return []
    context = {
        "captures": [(one, asking(one)) for one in found],
        "been": been,
        "total": waiting(request.book).count() + due.count(),
        "say": wording,
    }
    return [Panel("head", 10, "capture/asking.html", context, title=_("Questions"), anchor="asked")]
