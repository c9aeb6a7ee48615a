"""What outgoing mail gives Today: that something waits for its owner, which nobody should miss by not looking."""

from collections.abc import Mapping
from typing import Any

from kith.kernel.panels import Panel

from . import wording
from .models import Posted
from .queries import account_of, posted, uncertain


def today_panels(request: Any, scores: Mapping[int, float]) -> list[Panel]:  # noqa: ARG001 -- every room is told them
    """One line at the top: the account does not send what waits, or something is uncertain."""
    account = account_of(request.book)
    waits = account is not None and posted(request.book).filter(state=Posted.WAITING).exists()
    why = wording.account_state(account) if account and waits else ""
    count = uncertain(request.book)
    return [Panel("head", 1, "post/trouble.html", {"why": why, "count": count})] if why or count else []
