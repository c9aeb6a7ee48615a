"""What is done with the people who are ticked in the list."""

from typing import Any

from kith.kernel.panels import Panel


def selection_panels(request: Any) -> list[Panel]:  # noqa: ARG001 -- every room is asked so
    """Take them along as cards or as a table."""
    return [Panel("selection", 40, "exports/selection.html")]
