"""What prompts give Today: in a small book, one question a day that brings somebody to mind."""

from collections.abc import Mapping
from typing import Any

from kith.kernel.panels import Panel

from .queries import is_asked, todays_question


def today_panels(request: Any, scores: Mapping[int, float]) -> list[Panel]:  # noqa: ARG001 -- every room is told them
    """The question, under the box that it opens."""
    if not is_asked(request.book, request.today):
        return []
    return [Panel("head", 5, "prompts/today.html", {"question": todays_question(request.book, request.today)})]
