"""The page on which words are made one's own before they go, the note that a link was used, and what came of it.

Nothing is sent from here: every way is a link that the browser hands to a program of the owner's.
"""

from django.http import HttpResponse, HttpResponseRedirect
from django.urls import reverse
from django.views.decorators.http import require_POST, require_safe

from kith.encounters.today import contact_today
from kith.kernel.errors import Refusal
from kith.kernel.http import OwnerRequest, owner_required, render
from kith.kernel.returning import back
from kith.people.views.asked import about, person_of

from . import asked, wording
from .drafts import draft_for
from .offering import closed, offer
from .ways import CALL, KINDS

LONGEST = 20_000


@require_safe
@owner_required
def reach(request: OwnerRequest, pk: int) -> HttpResponse:
    """The ways to reach somebody with the words that go along. Without scripts every contact link leads here, and says
    by `way` which it was; then it is asked once what came of it."""
    person = person_of(request, pk)
    said = request.GET.get("words")
    words = draft_for(person, request.today) if said is None else said[:LONGEST]
    chosen = request.GET.get("way", "")
    asked.begin(request.session, pk, chosen, request.today)
    context = {
        "person": person,
        "offer": None if closed(person) else offer(person, words=words, first=chosen),
        "asked": asked.asking(request.session, request.today).get(pk),
        "crumbs": about(person),
        "say": wording,
    }
    return render(request, "reaching/reach.html", context)


@require_POST
@owner_required
def reaching(request: OwnerRequest, pk: int) -> HttpResponse:
    """A link was used, by `way`: the answer is what is to be asked on return."""
    person = person_of(request, pk)
    asked.begin(request.session, pk, request.POST.get("way", ""), request.today)
    way = asked.asking(request.session, request.today).get(pk)
    context = {"person": person, "way": way, "back": back(request, reverse("today")), "say": wording}
    return render(request, "reaching/question.html", context)


@require_POST
@owner_required
def outcome(request: OwnerRequest, pk: int) -> HttpResponse:
    """What came of it: they wrote, or talked, which is noted; or not yet, which lets it rest."""
    person = person_of(request, pk)
    said = request.POST.get("outcome", "")
    if said not in wording.OUTCOMES:
        raise Refusal(wording.no_outcome())
    way = asked.asking(request.session, request.today).get(pk, "")
    asked.settle(request.session, pk)
    if said == wording.NOT_YET:
        return HttpResponseRedirect(back(request, reverse("person", args=[pk])))
    return contact_today(request, person, _channel(said, way))


def _channel(said: str, way: str) -> str:
    """By which channel one wrote, or talked, having set out by that way."""
    if said == wording.TALKED:
        return KINDS[CALL].channel
    return KINDS[way].channel if way in KINDS and way != CALL else wording.OTHERWISE
