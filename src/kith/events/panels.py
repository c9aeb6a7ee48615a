"""Where the event of an encounter has its page, and the event that the owner is at."""

from collections.abc import Sequence
from typing import Any

from kith.core.events import event_key
from kith.encounters.models import Encounter

from .models import Visit
from .queries import running
from .wording import address


def encounter_events(request: Any, encounters: Sequence[Encounter]) -> dict[int, str]:  # noqa: ARG001 -- as all panels
    """The address of each event, by the encounter that was there."""
    return {one.pk: address(one.event, one.on) for one in encounters if event_key(one.event)}


def event_running(request: Any) -> Visit | None:
    """The event that the owner is at, which the box for a note on a person's page shows."""
    return running(request.book, request.today)
