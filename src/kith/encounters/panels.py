"""The timeline on the page of a person and of an organisation."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from itertools import groupby
from typing import TYPE_CHECKING, Any

from django.http import HttpRequest
from django.urls import reverse
from django.utils.safestring import SafeString
from django.utils.translation import gettext as _

from kith.kernel.panels import Panel

from . import queries, wording
from .consequences import Consequence, consequences, corrections, events, running
from .forms import NoteForm
from .models import Encounter

if TYPE_CHECKING:
    from kith.people.models import Organisation, Person

ON_A_PAGE = 9


@dataclass(frozen=True)
class Line:
    """An encounter as the timeline shows it."""

    encounter: Encounter
    icon: str
    heading: SafeString
    correct: str
    consequences: list[Consequence] = field(default_factory=list)


def person_panels(request: Any, person: "Person") -> list[Panel]:
    """The box for a note, and the latest encounters."""
    context = timeline_context(request, person, size=ON_A_PAGE)
    return [Panel("main", 20, "encounters/panel.html", context, title=_("Encounters"), anchor="encounters")]


def organisation_panels(request: Any, organisation: "Organisation") -> list[Panel]:
    """The latest encounters with those who are there."""
    found = queries.at_organisation(organisation, size=ON_A_PAGE)
    context = {"head": "h3", "years": years(request, found), "say": wording}
    return [Panel("main", 20, "encounters/organisation.html", context)] if found else []


def timeline_context(request: Any, person: "Person", *, size: int = queries.SIZE) -> dict[str, Any]:
    """What the templates of a person's timeline need; `?only=spoken` leaves out what was written."""
    only = request.GET.get("only") == "spoken"
    page = request.GET.get("page", "")
    found = queries.timeline(
        person, queries.SPOKEN if only else (), page=int(page[:6]) if page.isdecimal() else 1, size=size
    )
    silent = queries.has_died(person)
    return {
        "head": "h3",
        "person": person,
        "called": wording.called(person),
        "timeline": found,
        "years": years(request, found.encounters, person),
        "form": None if silent else NoteForm(today=request.today),
        "visit": None if silent else running(request),
        "only": only,
        "say": wording,
        "whole": reverse("person-encounters", args=[person.pk]),
    }


def years(
    request: HttpRequest, encounters: Sequence[Encounter], person: "Person | None" = None
) -> list[tuple[int, list[Line]]]:
    """The lines of these encounters by year, in their order; without a person everybody who was there is named."""
    came, fixes = consequences(request, encounters), corrections(request, encounters)
    at = events(request, encounters)
    lines = [_line(one, person, came[one.pk], fixes.get(one.pk, ""), at.get(one.pk, "")) for one in encounters]
    return [(year, list(some)) for year, some in groupby(lines, key=lambda line: line.encounter.on.year)]


def _line(one: Encounter, person: "Person | None", came: list[Consequence], fix: str, event: str) -> Line:
    others: list[Person] = one.others  # type: ignore[attr-defined]
    return Line(
        encounter=one,
        icon=wording.ICONS.get(one.channel, "cup"),
        heading=_heading(one, person, others, event),
        correct=fix or reverse("encounter", args=[one.pk]),
        consequences=came,
    )


def _heading(one: Encounter, person: "Person | None", others: "list[Person]", event: str) -> SafeString:
    """What it was and who else was there; on the page of an organisation, who wrote to whom."""
    if person is None and others and one.channel in Encounter.WRITTEN:
        return wording.correspondence(one.direction, others)
    name = wording.called(person) if person else _("They")
    told = wording.heading(one.channel, one.direction, event=one.event, place=one.place, name=name, note=one.note)
    return wording.with_links(wording.with_event(told, one.event, event), others)
