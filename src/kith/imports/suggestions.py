"""How a book that is still blank begins: with the files that one has already."""

from typing import Any

from kith.kernel.panels import Panel

from .forms import ImportForm
from .sources import SOURCES


def beginning(request: Any) -> list[Panel]:  # noqa: ARG001 -- every room is asked so
    """Where files are chosen or dropped, and where to get them."""
    context = {"form": ImportForm(), "sources": SOURCES}
    return [Panel("main", 10, "imports/beginning.html", context)]
