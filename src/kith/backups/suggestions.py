"""What backups give Today: that none could be made, which nobody should learn only when they need one."""

from collections.abc import Mapping
from typing import Any

from django.db import connection
from django.utils import timezone

from kith.accounts.queries import keeps_the_house
from kith.kernel.errors import Refusal
from kith.kernel.panels import Panel

from .queries import is_late
from .troubles import problem


def today_panels(request: Any, scores: Mapping[int, float]) -> list[Panel]:  # noqa: ARG001 -- every room is told them
    """One line at the top, for whom this Kith belongs to."""
    if connection.vendor != "sqlite":
        return []
    failed = problem()
    told = failed.told if failed else ""
    try:
        late = is_late(timezone.localtime())
    except Refusal as refusal:
        late, told = True, told or str(refusal)
    if not (told or late) or not keeps_the_house(request.user):
        return []
    return [Panel("head", 1, "backups/trouble.html", {"told": told})]
