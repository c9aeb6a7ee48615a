"""Mail as it lies in files: single messages (.eml) and whole boxes (mbox). Only what stands in the heads is read."""

from collections.abc import Iterator

from kith.core.records import Item, MailRecord

from .boxes import heads, sniff
from .maildirs import heads_in, is_maildir, write_heads
from .reading import Lines, lines_of, read_head, record_of
from .reports import answered, failures, is_report, words

__all__ = [
    "Lines",
    "answered",
    "failures",
    "heads",
    "heads_in",
    "is_maildir",
    "is_report",
    "item_of",
    "lines_of",
    "read",
    "read_head",
    "record_of",
    "sniff",
    "words",
    "write_heads",
]


def read(pieces: Iterator[bytes], member: str = "") -> Iterator[Item]:
    """The messages of a file that comes piece by piece. What is kept of one as it came is its Message-ID alone."""
    within = f"{member}, " if member else ""
    for number, head in enumerate(heads(pieces), start=1):
        yield item_of(read_head(head), f"{within}message {number}")


def item_of(record: MailRecord, where: str) -> Item:
    """A message as an item."""
    return Item(where, f"mail:{record.id}", record)
