"""What talks for advice give Today: those that wait for the owner, and the days that were agreed on."""

from collections.abc import Iterator, Mapping
from datetime import date, timedelta
from typing import TYPE_CHECKING, Any

from django.urls import reverse
from django.utils.translation import gettext as _

from kith.core.advising import AGREED, ASKED, HELD, TO_REPORT
from kith.kernel.panels import AHEAD, Coming, Panel
from kith.ties.asked import note_asked

from . import wording
from .models import Step
from .queries import Progress, agreed_days, open_talks

if TYPE_CHECKING:
    from kith.accounts.models import Book

SHOWN = 3


def facts(book: "Book", today: date, known: dict[int, dict[str, Any]]) -> None:
    """Whom the owner asked for advice lately."""
    note_asked(known, today, Step.objects.of(book).filter(kind=ASKED), "talk__person_id")


def coming(book: "Book", today: date) -> Iterator[Coming]:
    """The talks within two weeks."""
    for one in agreed_days(book):
        if one.day and today <= one.day <= today + timedelta(days=AHEAD):
            told = _("Talk with %(name)s about %(topic)s") % {"name": one.talk.person.name, "topic": one.talk.topic}
            yield Coming(one.day, told, one.words, page=reverse("talk", args=[one.talk_id]))


def today_panels(request: Any, scores: Mapping[int, float]) -> list[Panel]:  # noqa: ARG001 -- every room is told them
    """Those for which there is something to do today."""
    found = [one for one in open_talks(request.book, request.today) if _waits(one, request.today)]
    context = {"found": found[:SHOWN], "total": len(found), "say": wording}
    title = _("Advice")
    return [Panel("fold", 13, "advice/today.html", context, title=title, anchor="advice")] if found else []


def _waits(one: Progress, today: date) -> bool:
    """A day that is here or was, an ask that nobody answers, something to tell; thanks on the day of the talk, since
    from the next one on they stand among the favours."""
    if one.state == AGREED:
        return one.meets_on is not None and one.meets_on <= today
    if one.state == HELD:
        return one.on(HELD) == today
    return one.state == TO_REPORT or (one.state == ASKED and one.waits > 0)
