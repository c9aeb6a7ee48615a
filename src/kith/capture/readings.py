"""A reading as it is kept and corrected: the contract of `kith met`, checked when it comes from outside."""

from datetime import date
from typing import Any

from django.utils.translation import gettext as _

from kith.core.sentence import Reading
from kith.encounters.actions import CHANNELS
from kith.kernel.errors import Refusal, speaking_of
from kith.people.actions.reaching import insist_it_reaches
from kith.people.models import ContactPoint

_OUR_OWN = ("direction", "ahead", "comes_on")


def kept(reading: Reading) -> dict[str, Any]:
    """What a Capture keeps of a reading: the contract, which way the contact went, and how one will be in touch where
    nothing has happened yet."""
    return {**reading.as_json(), "direction": reading.direction, "ahead": reading.ahead}


def shown(reading: dict[str, Any]) -> dict[str, Any]:
    """The contract alone."""
    return {name: value for name, value in reading.items() if name not in _OUR_OWN}


def ahead_on(reading: dict[str, Any]) -> str:
    """The day on which one will be in touch, where all that the sentence tells is still to come."""
    later = reading["follow_up"]
    return str(later["on"]) if later and reading.get("ahead") else ""


def come_true(reading: dict[str, Any], on: date) -> dict[str, Any]:
    """The reading of a contact to come once it has been, on that day."""
    left = {name: value for name, value in reading.items() if name not in ("ahead", "comes_on")}
    return {**left, "when": on.isoformat(), "channel": reading["ahead"], "follow_up": None}


def checked(reading: dict[str, Any], today: date) -> dict[str, Any]:
    """A corrected reading, or a refusal that says which part does not hold."""
    with speaking_of("when"):
        when = _day(reading.get("when"), _("The day of the encounter"))
    if when > today:
        told = _("%(day)s is still to come. Say it as a follow-up.") % {"day": when.isoformat()}
        raise Refusal(told, about="when")
    if reading.get("channel") not in CHANNELS:
        raise Refusal(_("How was it? One of: %(channels)s.") % {"channels": ", ".join(CHANNELS)}, about="channel")
    if later := reading.get("follow_up"):
        with speaking_of("later-on"):
            _day(later.get("on"), _("The day of the follow-up"))
    for number, mention in enumerate(reading.get("people", ())):
        for at, email in enumerate(mention.get("emails") or ()):
            with speaking_of(f"person-{number}-emails-{at}"):
                insist_it_reaches(ContactPoint.EMAIL, email)
    people = [one for one in reading.get("people", ()) if one.get("name", "").strip()]
    return {**reading, "people": people, "when": when.isoformat()}


def _day(value: Any, what: str) -> date:
    try:
        return date.fromisoformat(str(value))
    except ValueError:
        raise Refusal(_("%(what)s must be a day such as 2026-06-09.") % {"what": what}) from None
