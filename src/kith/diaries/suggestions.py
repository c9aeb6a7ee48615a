"""What calendars give Today: that one waits for its owner, since what went wrong does not mend itself."""

from collections.abc import Mapping
from typing import Any

from kith.kernel.panels import Panel

from .queries import diaries

OFTEN = 6
"""Looks that came to nothing one after the other, from which on one should know."""


def today_panels(request: Any, scores: Mapping[int, float]) -> list[Panel]:  # noqa: ARG001 -- every room is told them
    """One line at the top."""
    rows = diaries(request.book).filter(paused=False).exclude(trouble="")
    found = [one for one in rows if one.refused or one.failures >= OFTEN]
    return [Panel("head", 1, "diaries/trouble.html", {"found": found})] if found else []
