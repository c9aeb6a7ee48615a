"""The page that Kith opens with, and the one that says why it is as it is."""

from collections.abc import Mapping, Sequence
from typing import Any

from django.http import HttpResponse
from django.urls import reverse
from django.views.decorators.http import require_POST, require_safe

from kith.core.explaining import explained
from kith.journal.acting import attempt
from kith.journal.recording import Recording
from kith.kernel.database import on_own_machine
from kith.kernel.http import OwnerRequest, owner_required, render
from kith.kernel.ids import told_id
from kith.kernel.panels import Coming, Drawn, Panel, by_slot
from kith.people.queries import how_many
from kith.people.views.asked import person_of
from kith.reaching import wording as reaching
from kith.reaching.asked import asking
from kith.rhythm.actions import forget_passing_over, forget_reason
from kith.rhythm.queries import any_rhythm, pause_of_all
from kith.rhythm.wording import only_what_waits_for_nobody
from kith.ties.queries import goal_on

from . import meanings, wording
from .absence import absence
from .actions import let_old_go, reset_weights, set_weights
from .forms import WeightsForm
from .lessons import lessons
from .queries import LIMIT, coming_up, rooms_with, the_day, weighing_of, weights_of

MOST = 25
COMING = 6


@require_safe
@owner_required
def today(request: OwnerRequest) -> HttpResponse:
    """Whom to contact, what was promised, what is new; in an empty book, where to begin."""
    facts = {"writing_line": False, "say": wording}
    if not how_many(request.book):
        return render(request, "today/empty.html", facts | _beginning(request))
    away = absence(request.book, request.user, request.today)
    day = the_day(request.book, request.today, LIMIT if away else _shown(request))
    coming, pause = coming_up(request.book, request.today), pause_of_all(request.book, request.today)
    found = day.suggestions
    facts |= {
        "title": wording.title(request.today),
        "lead": wording.lead(len(found), sum(one.ranked.facts.inside is True for one in found)),
        "away": away,
        "pause": only_what_waits_for_nobody(pause, request.today) if pause else "",
        "suggestions": found,
        "rhythms": not found and any_rhythm(request.book),
        "choosing": "" if found else _choosing(request),
        "reach": reaching,
        "asked": asking(request.session, request.today),
        "waiting": [] if away else day.waiting,
        "further": day.further,
        "panels": _panels(request, day.scores, _coming(coming)),
    }
    return render(request, "today/today.html", facts)


@require_safe
@owner_required
def why(request: OwnerRequest) -> HttpResponse:
    """Every part of the score of everybody on the list, and what the parts mean."""
    return _why(request, WeightsForm(weights=weights_of(request.book)))


@require_POST
@owner_required
def weights(request: OwnerRequest) -> HttpResponse:
    """How much each reason counts, as the sliders say, or as the formula has it."""
    who: Any = {"book": request.book, "by": request.user}
    if "defaults" in request.POST:
        return attempt(request, reverse("why"), lambda rec: reset_weights(within=rec, **who))
    form = WeightsForm(request.POST, weights=weights_of(request.book))
    if not form.is_valid():
        return _why(request, form, status=422)
    return attempt(request, reverse("why"), lambda rec: set_weights(weights=form.said(), within=rec, **who))


@require_POST
@owner_required
def taken_back(request: OwnerRequest) -> HttpResponse:
    """What “not this one” taught, of a person or of a reason, is taken back."""
    who: Any = {"book": request.book, "by": request.user}
    kind, asked = request.POST.get("kind", ""), request.POST.get("person", "")
    person = None if kind else person_of(request, told_id(asked) or 0)

    def act(rec: Recording) -> None:
        if person is None:
            forget_reason(kind=kind, within=rec, **who)
        else:
            forget_passing_over(person=person, within=rec, **who)

    return attempt(request, reverse("why"), act)


def _why(request: OwnerRequest, form: WeightsForm, status: int = 200) -> HttpResponse:
    found = the_day(request.book, request.today, _shown(request)).suggestions
    facts = {
        "form": form,
        "own": weighing_of(request.book) is not None,
        "field_told": wording.field_told(goal_on(request.book, request.today)),
        "lessons": lessons(request.book, request.today),
        "suggestions": [
            (
                one,
                explained(one.ranked, request.today, wording.tell),
                wording.beside(one, request.today),
                wording.place(one, found, request.today),
            )
            for one in found
        ],
        "meanings": meanings.MEANINGS,
        "order": meanings.ORDER,
        "say": wording,
    }
    return render(request, "today/why.html", facts, status=status)


@require_POST
@owner_required
def letting_go(request: OwnerRequest) -> HttpResponse:
    """Whatever grew old while the owner was away waits no more, in one batch."""
    return attempt(
        request,
        reverse("today"),
        lambda rec: let_old_go(book=request.book, by=request.user, today=request.today, within=rec),
    )


def _shown(request: OwnerRequest) -> int:
    """How many the address asks for, within reason."""
    asked = request.GET.get("show", "")
    return min(max(int(asked[:4]), 1), MOST) if asked.isdecimal() else LIMIT


def _choosing(request: OwnerRequest) -> str:
    """Where to choose whom to stay close to: a better place than the list of people, if a capability offers one."""
    offers = (room.choosing(request.book) for room in rooms_with("choosing"))
    return next(filter(None, offers), reverse("people"))


def _beginning(request: OwnerRequest) -> dict[str, Any]:
    """What a blank book begins with, as the capabilities offer it."""
    offers = [panel for room in rooms_with("beginning") for panel in room.beginning(request)]
    return {
        "panels": _panels(request, {}),
        "beginning": by_slot(offers, request),
        "own_machine": on_own_machine(),
    }


def _coming(found: list[Coming]) -> list[Panel]:
    """What comes up, as a section among those of the capabilities: behind the news."""
    context = {"coming": found[:COMING], "later": max(len(found) - COMING, 0), "say": wording}
    return [Panel("side", 25, "today/coming.html", context)] if found else []


def _panels(request: OwnerRequest, scores: Mapping[int, float], own: Sequence[Panel] = ()) -> dict[str, list[Drawn]]:
    """The sections that the capabilities bring, and those of Today itself."""
    found = [panel for room in rooms_with("today_panels") for panel in room.today_panels(request, scores)]
    return by_slot([*found, *own], request)
