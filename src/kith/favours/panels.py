"""What was promised to a person, on their page and under the encounters at which it was promised."""

from collections.abc import Sequence
from datetime import date
from typing import TYPE_CHECKING, Any

from django.urls import reverse
from django.utils.translation import gettext as _

from kith.encounters.consequences import Consequence
from kith.encounters.models import Encounter
from kith.kernel.panels import Panel

from . import queries, wording
from .models import Promise

if TYPE_CHECKING:
    from kith.people.models import Person


def person_panels(request: Any, person: "Person") -> list[Panel]:
    """Between you: what is open, what was kept, and the forms for one more."""
    page = reverse("person", args=[person.pk])
    context = {"person": person, "page": page, "ledger": queries.of_person(person), "say": wording}
    shared = queries.between(person)
    help_ = {**context, "shared": shared, "today": request.today, "kinds": wording.KINDS}
    return [_promises(context), _help(help_)]


def _promises(context: dict[str, Any]) -> Panel:
    if not context["ledger"]:
        return Panel("begin", 10, "favours/new_promise.html", context)
    return Panel("side", 10, "favours/panel.html", context, title=_("Between you"), anchor="between")


def _help(context: dict[str, Any]) -> Panel:
    if not (context["shared"].asks or context["shared"].favours):
        return Panel("begin", 12, "favours/new_ask.html", context)
    return Panel("side", 12, "favours/helping.html", context, title=_("Asks and favours"), anchor="helping")


def encounter_consequences(request: Any, encounters: Sequence[Encounter]) -> dict[int, list[Consequence]]:
    """What was promised and asked at these encounters, and who helped there."""
    found: dict[int, list[Consequence]] = {}
    for promise in queries.made_at(encounters):
        found.setdefault(promise.encounter_id or 0, []).append(_consequence(promise, request.today))
    for ask in queries.asked_at(encounters):
        found.setdefault(ask.encounter_id or 0, []).append(Consequence(wording.asked(ask)))
    for favour in queries.helped_at(encounters):
        found.setdefault(favour.encounter_id or 0, []).append(Consequence(wording.helped(favour)))
    return found


def _consequence(promise: Promise, today: date) -> Consequence:
    said = _("They promised: %(what)s") if promise.theirs else _("You promised: %(what)s")
    told = said % {"what": promise.what}
    if hasattr(promise, "outcome"):
        return Consequence(f"{told}, {wording.when_ended(promise, today)}")
    if wording.is_late(promise, today):
        return Consequence(told, wording.how_late(promise.due, today))
    return Consequence(f"{told}, {wording.when_due(promise.due, today)}" if promise.due else told)
