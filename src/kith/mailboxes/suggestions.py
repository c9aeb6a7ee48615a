"""What mailboxes give Today: that one waits for its owner, since what went wrong does not mend itself."""

from collections.abc import Mapping
from typing import Any

from kith.kernel.panels import Panel

from .queries import box_of

OFTEN = 6
"""Looks that came to nothing one after the other, from which on one should know: by then it is hours."""


def today_panels(request: Any, scores: Mapping[int, float]) -> list[Panel]:  # noqa: ARG001 -- every room is told them
    """One line at the top."""
    box = box_of(request.book)
    if box is None or box.paused or not box.trouble or not (box.refused or box.failures >= OFTEN):
        return []
    return [Panel("head", 1, "mailboxes/trouble.html", {"told": box.trouble})]
