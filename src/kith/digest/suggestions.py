"""What the digest gives Today: that one could not be sent, which nobody should miss by not hearing of it."""

from collections.abc import Mapping
from typing import Any

from kith.kernel.panels import Panel

from . import wording
from .queries import unsent


def today_panels(request: Any, scores: Mapping[int, float]) -> list[Panel]:  # noqa: ARG001 -- every room is told them
    """One line at the top for the latest of them."""
    found = unsent(request.book)
    return [Panel("head", 1, "digest/trouble.html", {"edition": found[0], "say": wording})] if found else []
