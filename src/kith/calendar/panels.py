"""Meetings on the page of a person: those to come; and under the encounters that they became, that they were one."""

from collections.abc import Sequence
from typing import TYPE_CHECKING, Any

from django.utils.translation import gettext as _

from kith.encounters.consequences import Consequence
from kith.encounters.models import Encounter
from kith.kernel.panels import Panel

from . import wording
from .queries import of_encounters, with_person

if TYPE_CHECKING:
    from kith.people.models import Person

SHOWN = 3


def person_panels(request: Any, person: "Person") -> list[Panel]:
    """The next ones with them."""
    found = list(with_person(person, request.today)[:SHOWN])
    context = {"found": found, "say": wording}
    title = _("Meetings")
    return [Panel("side", 8, "calendar/panel.html", context, title=title, anchor="meetings")] if found else []


def encounter_consequences(request: Any, encounters: Sequence[Encounter]) -> dict[int, list[Consequence]]:
    """That Kith made it of a meeting in the calendar."""
    found = of_encounters(request.book, encounters)
    told = _("From your calendar, %(from)s to %(to)s.")
    return {pk: [Consequence(told % wording.clocks(one))] for pk, one in found.items()}
