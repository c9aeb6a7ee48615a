"""What sorting gives Today: the way to it, until it is done or skipped."""

from collections.abc import Mapping
from typing import Any

from kith.kernel.panels import Panel
from kith.people.queries import how_many

from .queries import is_open


def today_panels(request: Any, scores: Mapping[int, float]) -> list[Panel]:  # noqa: ARG001 -- every room is told them
    """People came in, and nobody has been chosen yet."""
    if not is_open(request.book):
        return []
    return [Panel("head", 20, "sorting/today.html", {"count": how_many(request.book)})]
