"""What captures give Today: those that wait for an answer."""

from collections.abc import Mapping
from typing import Any

from django.utils.translation import gettext as _

from kith.kernel.panels import Panel

from .queries import asking, waiting

SHOWN = 5


def today_panels(request: Any, scores: Mapping[int, float]) -> list[Panel]:  # noqa: ARG001 -- every room is told them
    """The questions, above the list."""
    found = list(waiting(request.book)[:SHOWN])
    if not found:
        return []
    context = {"captures": [(one, asking(one)) for one in found], "total": waiting(request.book).count()}
    return [Panel("head", 10, "capture/asking.html", context, title=_("Questions"), anchor="asked")]
