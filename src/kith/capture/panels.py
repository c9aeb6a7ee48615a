"""Where an encounter that came from a sentence is corrected: at its chips."""

from collections.abc import Sequence
from typing import Any

from kith.encounters.models import Encounter

from .models import Capture


def encounter_corrections(request: Any, encounters: Sequence[Encounter]) -> dict[int, str]:  # noqa: ARG001 -- as all panels
    """The page of the capture, by the encounter that it became."""
    # Scoped by the encounters, which are the book's.
    rows = Capture.objects.of_all_books().filter(encounter__in=[one.pk for one in encounters])
    return {encounter: f"/captures/{pk}" for encounter, pk in rows.values_list("encounter_id", "pk") if encounter}
