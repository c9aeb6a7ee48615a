"""What the map gives Today: on whom a group hangs, as it was drawn last."""

from datetime import date
from typing import TYPE_CHECKING, Any

from .asked import Asked
from .queries import bridges, drawing_of

if TYPE_CHECKING:
    from kith.accounts.models import Book


def facts(book: "Book", today: date, known: dict[int, dict[str, Any]]) -> None:  # noqa: ARG001 -- every room is told
    """Who is a bridge, of the map of the whole book."""
    drawing = drawing_of(book, Asked()) if known else None
    for pk in bridges(drawing) if drawing else ():
        if pk in known:
            known[pk]["bridge"] = True
