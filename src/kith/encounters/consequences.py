"""What came of encounters, and where one is now, as higher capabilities tell it.

A capability's `panels.py` may offer any of

    encounter_consequences(request, encounters) -> dict[int, list[Consequence]]    by the id of the encounter
    encounter_corrections(request, encounters) -> dict[int, str]                   where it is set right, if not here
    encounter_events(request, encounters) -> dict[int, str]                        the page of the event it was at
    event_running(request) -> Running | None                                       the event that the owner is at now
"""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any, Protocol

from django.http import HttpRequest

from kith.kernel.capabilities import rooms

from .models import Encounter


@dataclass(frozen=True)
class Consequence:
    """A line under an encounter; `alert` is the part of it that cannot wait."""

    text: str
    alert: str = ""


class Running(Protocol):
    """An event at which the owner is."""

    @property
    def name(self) -> str: ...
    @property
    def place(self) -> str: ...


def consequences(request: HttpRequest, encounters: Sequence[Encounter]) -> dict[int, list[Consequence]]:
    """What came of each of these encounters."""
    found: dict[int, list[Consequence]] = {one.pk: [] for one in encounters}
    for some in _answers("encounter_consequences", request, encounters):
        for pk, lines in some.items():
            found[pk] += lines
    return found


def corrections(request: HttpRequest, encounters: Sequence[Encounter]) -> dict[int, str]:
    """The addresses at which encounters that another capability made are set right."""
    found: dict[int, str] = {}
    for some in _answers("encounter_corrections", request, encounters):
        found |= some
    return found


def events(request: HttpRequest, encounters: Sequence[Encounter]) -> dict[int, str]:
    """The addresses of the events at which encounters were."""
    found: dict[int, str] = {}
    for some in _answers("encounter_events", request, encounters):
        found |= some
    return found


def running(request: HttpRequest) -> Running | None:
    """The event that the owner is at, where a note of today is put."""
    asks = [getattr(room, "event_running", None) for room in rooms("panels")]
    return next(filter(None, (ask(request) for ask in asks if ask is not None)), None)


def _answers(question: str, request: HttpRequest, encounters: Sequence[Encounter]) -> list[Any]:
    asks = [getattr(room, question, None) for room in rooms("panels")]
    return [ask(request, encounters) for ask in asks if ask is not None] if encounters else []
