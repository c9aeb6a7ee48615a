"""A contact of today, noted by a word: what Done does, and whoever else asks what came of a link."""

from typing import TYPE_CHECKING

from django.http import HttpResponse
from django.urls import reverse

from kith.journal.acting import doing
from kith.journal.recording import Recording
from kith.kernel.http import Choice, OwnerRequest, redirect_with_notice
from kith.kernel.returning import back

from . import wording
from .actions import note_encounter
from .models import Encounter
from .queries import noted

if TYPE_CHECKING:
    from kith.people.models import Person

OFFERED = (Encounter.EMAIL, Encounter.CALL, Encounter.MESSAGE, Encounter.MEETING)


def direction_of(channel: str) -> str:
    """Who reached out, where nobody says: what is written goes one way, who talks does both."""
    return Encounter.OUT if channel in Encounter.WRITTEN else Encounter.BOTH


def contact_today(request: OwnerRequest, person: "Person", channel: str) -> HttpResponse:
    """Note it, unless it was: a button may be pressed twice, and a mailbox may have seen what was sent. Then go back to
    where the form stood; the notice tells by which channel, and offers the others."""
    there = back(request, reverse("person", args=[person.pk]))
    if found := noted(person, request.today, channel):
        return redirect_with_notice(request, there, wording.noted(channel, person), choice=_channels(found))
    facts = {"on": request.today, "channel": channel, "direction": direction_of(channel)}
    with doing(request) as rec:
        one = note_encounter(
            book=request.book, by=request.user, today=request.today, people=[person], within=rec, **facts
        )
    return tell_contact(request, there, one, wording.done(channel, person), rec)


def tell_contact(request: OwnerRequest, there: str, encounter: Encounter, said: str, rec: Recording) -> HttpResponse:
    """Go on to a notice that shows the channel of a contact and lets it be changed in place."""
    return redirect_with_notice(request, there, said, batch=rec.batch, choice=_channels(encounter))


def _channels(encounter: Encounter) -> Choice:
    words = [(one, str(wording.CHANNELS[one])) for one in OFFERED]
    return Choice(reverse("encounter-channel", args=[encounter.pk]), "channel", encounter.channel, words)
