"""Parts that a capability adds to a page that another one composes: a person's, an organisation's, the selection bar.

A capability's `panels.py` may offer any of

    person_panels(request, person) -> list[Panel]                 slots: head, main, side
    organisation_panels(request, organisation) -> list[Panel]     slots: main, side
    selection_panels(request) -> list[Panel]                      slot: selection; its buttons say `formaction`

Each panel is a template with its own context; lower orders come first.
"""

from collections.abc import Iterable
from dataclasses import dataclass, field
from typing import Any, Literal

from .capabilities import rooms

Slot = Literal["head", "main", "side", "selection"]


@dataclass(frozen=True)
class Panel:
    """One part: where it stands, what draws it, what it knows. `title` names it in the jump row of the phone."""

    slot: Slot
    order: int
    template: str
    context: dict[str, Any] = field(default_factory=dict)
    title: str = ""
    anchor: str = ""


def panels(question: str, *args: Any) -> dict[str, list[Panel]]:
    """What all capabilities answer to `question` (such as "person_panels"), by slot and in order."""
    found: list[Panel] = []
    for room in rooms("panels"):
        ask = getattr(room, question, None)
        if ask is not None:
            found += ask(*args)
    return by_slot(found)


def by_slot(found: Iterable[Panel]) -> dict[str, list[Panel]]:
    """Panels by slot, each slot in order."""
    slots: dict[str, list[Panel]] = {"head": [], "main": [], "side": [], "selection": []}
    for panel in sorted(found, key=lambda one: one.order):
        slots[panel.slot].append(panel)
    return slots
