"""What introductions give Today: those that wait for the owner or for an answer."""

from collections.abc import Mapping
from typing import Any

from django.utils.translation import gettext as _

from kith.kernel.panels import Panel

from . import wording
from .queries import introductions

SHOWN = 3


def today_panels(request: Any, scores: Mapping[int, float]) -> list[Panel]:  # noqa: ARG001 -- every room is told them
    """The open ones, those that wait longest first."""
    found = [one for one in introductions(request.book, request.today) if one.open]
    context = {"found": found[::-1][:SHOWN], "total": len(found), "say": wording}
    title = _("Introductions")
    return [Panel("fold", 14, "introductions/today.html", context, title=title, anchor="waiting")] if found else []
