"""Who can open a door: an organisation and a level, or the title of a job, and the ways there."""

from typing import Any

from django.http import HttpResponse
from django.urls import reverse
from django.utils.http import urlencode
from django.views.decorators.http import require_POST, require_safe

from kith.core.wanted import LONGEST, read
from kith.journal.acting import doing, done
from kith.kernel.errors import Refusal
from kith.kernel.http import OwnerRequest, leave_notice, onward, owner_required, render
from kith.kernel.returning import back
from kith.people.queries import current_posts
from kith.people.views.asked import person_of
from kith.reaching import wording as reaching
from kith.reaching.asked import asking
from kith.reaching.offering import offer
from kith.reaching.ways import points_of
from kith.ties.queries import goal_of

from . import wording
from .actions import take_answer
from .queries import Inside, inside

SHOWN = 12
"""Insiders that the page names at once."""


@require_safe
@owner_required
def find(request: OwnerRequest) -> HttpResponse:
    """The ways to what was asked for; without a question, where to begin."""
    asked = request.GET.get("q", "").strip()[:LONGEST]
    facts: dict[str, Any] = {"asked": asked, "say": wording, "longest": LONGEST}
    wanted = read(asked)
    if not wanted.organisation:
        return render(request, "inside/inside.html", facts | {"found": None, "goals": _goals(request)})
    found = inside(request.book, wanted, request.today)
    facts |= {
        "found": found,
        "offers": _offers(request, found),
        "reach": reaching,
        "in_question": asking(request.session, request.today),
        "shown": found.insiders[:SHOWN],
        "more": found.insiders[SHOWN:],
        "answering": {request.GET.get("of", ""): request.GET.get("said", "")[:LONGEST]},
        "posts": current_posts(request.book, [one.person.pk for one in found.topic]),
    }
    return render(request, "inside/inside.html", facts)


@require_POST
@owner_required
def inquiries(request: OwnerRequest, pk: int) -> HttpResponse:
    """What a person answered who was asked whom they know at the `organisation`; what is refused stays in its field."""
    person = person_of(request, pk)
    place, said = (request.POST.get(name, "").strip()[:LONGEST] for name in ("organisation", "said"))
    asked = f"{reverse('inside')}?{urlencode({'q': place})}"
    facts: dict[str, Any] = {"book": request.book, "by": request.user, "person": person, "on": request.today}
    try:
        with doing(request) as rec:
            take_answer(**facts, organisation=place, said=said, within=rec)
    except Refusal as refusal:
        leave_notice(request, str(refusal), problem=True)
        return onward(request, f"{asked}&{urlencode({'of': str(pk), 'said': said})}#answer-{pk}")
    return done(request, back(request, asked), rec)


def _offers(request: OwnerRequest, found: Inside) -> dict[int, Any]:
    """How each of those to ask can be reached, with words to begin with."""
    points = points_of(request.book, [way.ask.pk for way in found.ways])
    return {
        way.ask.pk: offer(way.ask, points=points.get(way.ask.pk, []), words=wording.words_to_ask(way, found))
        for way in found.ways
    }


def _goals(request: OwnerRequest) -> list[str]:
    """The organisations that the owner said they would like to be at."""
    goal = goal_of(request.book)
    return list(goal.organisations) if goal else []
