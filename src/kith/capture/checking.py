"""A corrected reading, checked: it comes from outside."""

from datetime import date
from typing import Any

from django.utils.translation import gettext as _

from kith.encounters.actions import CHANNELS
from kith.kernel.errors import Refusal, speaking_of
from kith.people.actions.reaching import insist_it_reaches
from kith.people.models import ContactPoint

from .knowing import of_named


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
    kept = {name: value for name, value in of_named(reading).items() if name != "tied"}
    return {**kept, "when": when.isoformat()}


def _day(value: Any, what: str) -> date:
    try:
        return date.fromisoformat(str(value))
    except ValueError:
        raise Refusal(_("%(what)s must be a day such as 2026-06-09.") % {"what": what}) from None
