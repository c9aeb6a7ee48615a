"""Mail as it lies in files: single messages (.eml) and whole boxes (mbox). Only what stands in the heads is read."""

from collections.abc import Iterator

from kith.core.records import Item

from .boxes import heads, sniff
from .reading import read_head

__all__ = ["heads", "read", "read_head", "sniff"]


def read(pieces: Iterator[bytes], member: str = "") -> Iterator[Item]:
    """The messages of a file that comes piece by piece. What is kept of one as it came is its Message-ID alone."""
    within = f"{member}, " if member else ""
    for number, head in enumerate(heads(pieces), start=1):
        record = read_head(head)
        yield Item(f"{within}message {number}", f"mail:{record.id}", record)
