"""The page that Kith opens with."""

from django.http import HttpResponse
from django.views.decorators.http import require_safe

from kith.kernel.capabilities import rooms
from kith.kernel.http import OwnerRequest, owner_required, render
from kith.kernel.panels import Drawn, by_slot
from kith.people.queries import how_many

from . import wording
from .queries import LIMIT, coming_up, reach_out

MOST = 25
COMING = 6


@require_safe
@owner_required
def today(request: OwnerRequest) -> HttpResponse:
    """Whom to contact, what was promised, what is new; in an empty book, where to begin."""
    facts = {"writing_line": False, "say": wording}
    if not how_many(request.book):
        return render(request, "today/empty.html", facts | {"panels": _panels(request)})
    shown = min(int(request.GET["show"]), MOST) if request.GET.get("show", "").isdecimal() else LIMIT
    coming = coming_up(request.book, request.today)
    found, waiting = reach_out(request.book, request.today, max(shown, 1))
    facts |= {
        "title": wording.title(request.today),
        "lead": wording.lead(len(found), sum(one.ranked.facts.inside is True for one in found)),
        "suggestions": found,
        "waiting": waiting,
        "coming": coming[:COMING],
        "later": len(coming) - COMING if len(coming) > COMING else 0,
        "panels": _panels(request),
    }
    return render(request, "today/today.html", facts)


def _panels(request: OwnerRequest) -> dict[str, list[Drawn]]:
    """The sections that the capabilities bring."""
    found = [
        panel for room in rooms("suggestions") if hasattr(room, "today_panels") for panel in room.today_panels(request)
    ]
    return by_slot(found, request)
