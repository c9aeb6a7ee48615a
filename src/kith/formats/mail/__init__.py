"""Mail as it lies in files: single messages (.eml) and whole boxes (mbox). What stands in the heads is read,
and of some messages the end of what was written."""

from collections.abc import Iterator

from kith.core.records import Item, MailRecord

from .boxes import heads, letters, nothing, sniff
from .endings import LETTER, may_sign, written
from .maildirs import is_maildir, letters_in, write_letters
from .reading import Lines, lines_of, read_head, record_of
from .reports import answered, failures, is_from_one, is_report, words

__all__ = [
    "LETTER",
    "Lines",
    "answered",
    "failures",
    "heads",
    "is_from_one",
    "is_maildir",
    "is_report",
    "item_of",
    "letters",
    "letters_in",
    "lines_of",
    "may_sign",
    "nothing",
    "read",
    "read_head",
    "record_of",
    "sniff",
    "words",
    "write_letters",
    "written",
]


def read(pieces: Iterator[bytes], member: str = "", *, since: str = "") -> Iterator[Item]:
    """The messages of a file that comes piece by piece. What is kept of one as it came is its Message-ID alone. Letters
    of that day (ISO) or later are carried along, up to a bound, for what their ends tell of their writers."""
    within = f"{member}, " if member else ""
    records: list[MailRecord] = []

    def wanted(head: bytes) -> int:
        records.append(read_head(head))
        return LETTER if since and may_sign(records[-1], since) else 0

    for number, (head, body) in enumerate(letters(pieces, wanted), start=1):
        record = records.pop()
        record.letter = head + body if body else b""
        yield item_of(record, f"{within}message {number}")


def item_of(record: MailRecord, where: str) -> Item:
    """A message as an item."""
    return Item(where, f"mail:{record.id}", record)
