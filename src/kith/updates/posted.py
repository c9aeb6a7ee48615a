"""The post tells what became of messages, and asks for the bytes of a letter when its turn comes."""

from collections.abc import Iterable

from kith.post.models import Posted

from .following import heard
from .posting import content_of


def posted(rows: Iterable[Posted]) -> None:
    """Letters follow what became of theirs."""
    heard(rows)


def content(row: Posted) -> bytes:
    """The letter as it goes over the wire; nothing for what is no letter, or is not wanted any more."""
    return content_of(row)
