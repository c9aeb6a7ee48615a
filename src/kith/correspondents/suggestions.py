"""What correspondents give Today: a line, as long as there are some whom one may want in the book."""

from collections.abc import Mapping
from typing import Any

from kith.kernel.panels import Panel

from . import wording
from .queries import how_many


def today_panels(request: Any, scores: Mapping[int, float]) -> list[Panel]:  # noqa: ARG001 -- every room is told them
    """People one writes with are not in the book."""
    count = how_many(request.book)
    return [Panel("side", 60, "correspondents/today.html", {"told": wording.waiting(count)})] if count else []
