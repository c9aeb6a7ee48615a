"""What sorting gives Today: the way to it, until it is done or skipped."""

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any

from django.urls import reverse

from kith.kernel.panels import Panel
from kith.people.queries import how_many

from .queries import is_open

if TYPE_CHECKING:
    from kith.accounts.models import Book


def today_panels(request: Any, scores: Mapping[int, float]) -> list[Panel]:  # noqa: ARG001 -- every room is told them
    """People came in, and nobody has been chosen yet."""
    if not is_open(request.book):
        return []
    return [Panel("head", 20, "sorting/today.html", {"count": how_many(request.book)})]


def choosing(book: "Book") -> str:
    """Where one chooses, as long as sorting is open."""
    return reverse("sort") if is_open(book) else ""
