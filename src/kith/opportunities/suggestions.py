"""What opportunities give Today: next steps that are due, deadlines that near, applications that nobody answers."""

from collections.abc import Iterator, Mapping
from datetime import date, timedelta
from typing import TYPE_CHECKING, Any

from django.urls import reverse
from django.utils.text import capfirst
from django.utils.translation import gettext as _

from kith.core.stages import closes_in
from kith.kernel.panels import AHEAD, Coming, Panel, Slot

from . import wording
from .queries import closing, open_steps, silent

if TYPE_CHECKING:
    from kith.accounts.models import Book

SHOWN = 3


def coming(book: "Book", today: date) -> Iterator[Coming]:
    """The next steps and deadlines within two weeks."""
    last = today + timedelta(days=AHEAD)
    for step in open_steps(book).filter(on__gt=today, on__lte=last):
        page = reverse("opportunity", args=[step.opportunity_id])
        yield Coming(step.on, capfirst(step.what), wording.called(step.opportunity), page=page)
    for one in closing(book, today, last):
        told = _("Last day to apply: %(what)s") % {"what": wording.called(one)}
        yield Coming(one.deadline, told, page=reverse("opportunity", args=[one.pk]))


def today_panels(request: Any, scores: Mapping[int, float]) -> list[Panel]:  # noqa: ARG001 -- every room is told them
    """What is due, what closes, and what is silent; three of each at most; what is only silent can wait."""
    book, today = request.book, request.today
    steps = list(open_steps(book).filter(on__lte=today)[: SHOWN + 1])
    near = [one for one in closing(book, today) if closes_in(one.stage, one.deadline, today) is not None]
    quiet = silent(book, today)
    if not (steps or near or quiet):
        return []
    context = {"steps": steps[:SHOWN], "near": near[:SHOWN], "silent": quiet[:SHOWN], "say": wording}
    slot: Slot = "side" if steps or near else "fold"
    return [Panel(slot, 14, "opportunities/today.html", context, title=_("Opportunities"), anchor="opportunities")]
