"""What updates give Today: letters that wait to be carried, and those of which nobody knows whether they went out."""

from collections.abc import Mapping
from typing import Any

from django.utils.translation import gettext as _

from kith.kernel.panels import Panel

from . import wording
from .queries import to_carry, uncertain

SHOWN = 3


def today_panels(request: Any, scores: Mapping[int, float]) -> list[Panel]:  # noqa: ARG001 -- every room is told them
    """One line with the ways on; nothing where nothing waits."""
    waiting, unsure = to_carry(request.book), list(uncertain(request.book)[: SHOWN + 1])
    count = waiting.count()
    if not (count or unsure):
        return []
    context = {"first": waiting.first(), "count": count, "unsure": unsure[:SHOWN], "say": wording}
    return [Panel("side", 15, "updates/today.html", context, title=_("The letters"), anchor="letters")]
