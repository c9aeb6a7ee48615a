"""The post tells what became of messages."""

from collections.abc import Iterable

from kith.post.models import Posted

from .following import heard


def posted(rows: Iterable[Posted]) -> None:
    """Letters follow what became of theirs."""
    heard(rows)
