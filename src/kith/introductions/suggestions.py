"""What introductions give Today: those that wait for the owner or for an answer."""

from collections.abc import Mapping
from datetime import date
from typing import TYPE_CHECKING, Any

from django.db.models import F
from django.utils.translation import gettext as _

from kith.core.introducing import ASKED
from kith.kernel.panels import Panel
from kith.ties.asked import note_asked

from . import wording
from .models import Step
from .queries import introductions

if TYPE_CHECKING:
    from kith.accounts.models import Book

SHOWN = 3


def facts(book: "Book", today: date, known: dict[int, dict[str, Any]]) -> None:
    """Whom the owner asked lately to be introduced by."""
    asks = Step.objects.of(book).filter(kind=ASKED, introduction__for_me=True)
    note_asked(known, today, asks.filter(person=F("introduction__first")))


def today_panels(request: Any, scores: Mapping[int, float]) -> list[Panel]:  # noqa: ARG001 -- every room is told them
    """The open ones, those that wait longest first."""
    found = [one for one in introductions(request.book, request.today) if one.open]
    context = {"found": found[::-1][:SHOWN], "total": len(found), "say": wording}
    title = _("Introductions")
    return [Panel("fold", 14, "introductions/today.html", context, title=title, anchor="waiting")] if found else []
