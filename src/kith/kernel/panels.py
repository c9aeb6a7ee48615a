"""Parts that a capability adds to a page that another one composes: a person's, an organisation's, the selection bar.

A capability's `panels.py` may offer any of

    person_panels(request, person) -> list[Panel]                 slots: head, story, acts, main, side, begin, common
    organisation_panels(request, organisation) -> list[Panel]     slots: main, side
    opportunity_panels(request, opportunity)       slots: main, side
    selection_panels(request) -> list[Panel]                      slots: selection; its buttons say `formaction`; found

In `found` stands what is done with all whom the filters of the list let through, or a search found.

In `begin` stands what opens something of which there is nothing yet: those of all capabilities are one short list.

On Today (`today_panels` of a `suggestions` room) they stand in head and side, or, where they can wait, in the fold.

Each panel is a template that is drawn with its own context, to which `request`, `today`, `book` and `csrf_input` are
added; lower orders come first. A selection panel stands inside the form that posts the ids of the selected people as
`person`, and where to go back to as `back`.
"""

from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import date
from typing import Any, Literal, get_args

from django.http import HttpRequest
from django.template import engines
from django.template.backends.utils import csrf_input_lazy
from django.utils.safestring import SafeString

from .capabilities import rooms

AHEAD = 14
"""Days that Today tells ahead."""
Slot = Literal["head", "story", "acts", "main", "side", "fold", "begin", "common", "selection", "found"]


@dataclass(frozen=True)
class Panel:
    """One part: where it stands, what draws it, what it knows. `title` and `anchor` put it in the phone's jump row."""

    slot: Slot
    order: int
    template: str
    context: dict[str, Any] = field(default_factory=dict)
    title: str = ""
    anchor: str = ""


@dataclass(frozen=True)
class Coming:
    """Something with a day that Today tells ahead: in one line, with a note, on the page of a person or at the address
    `page`; `change` is the address where it is set right, `at` the hour (09:30) of what has one."""

    on: date
    told: str
    note: str = ""
    person: int | None = None
    change: str = ""
    page: str = ""
    at: str = ""


@dataclass(frozen=True)
class Drawn:
    """A panel as the page shows it."""

    html: SafeString
    title: str
    anchor: str


def panels(question: str, request: HttpRequest, *about: Any) -> dict[str, list[Drawn]]:
    """What all capabilities answer to `question` (such as "person_panels"), drawn, by slot and in order."""
    found: list[Panel] = []
    for room in rooms("panels"):
        ask = getattr(room, question, None)
        if ask is not None:
            found += ask(request, *about)
    return by_slot(found, request)


def by_slot(found: Sequence[Panel], request: HttpRequest) -> dict[str, list[Drawn]]:
    """Panels drawn, by slot, each slot in order."""
    slots: dict[str, list[Drawn]] = {slot: [] for slot in get_args(Slot)}
    for panel in sorted(found, key=lambda one: one.order):
        slots[panel.slot].append(Drawn(_draw(panel, request), panel.title, panel.anchor))
    return slots


def _draw(panel: Panel, request: HttpRequest) -> SafeString:
    shell = {
        "request": request,
        "today": getattr(request, "today", None),
        "book": getattr(request, "book", None),
        "csrf_input": csrf_input_lazy(request),
    }
    template = engines["jinja2"].env.get_template(panel.template)  # type: ignore[attr-defined]
    return SafeString(template.render({**shell, **panel.context}))  # the template escapes
