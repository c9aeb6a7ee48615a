"""vCard 2.1, 3.0 and 4.0, as phones, mail programs and servers write them: read into records, written from facts.

Nothing is lost on the way: `Item.raw` is the card's own text, and `write` puts what Kith does not know out as it came.
"""

from collections.abc import Iterator

from kith.core.records import DamagedFile, Item, Telling

from . import cards, reading
from .carrying import NEW, OLD
from .lines import Heads
from .lines import read as read_lines
from .writing import write

__all__ = ["NEW", "OLD", "read", "sniff", "write"]

_SHOWN = 2000


def sniff(name: str, head: bytes) -> bool:  # noqa: ARG001 -- by content, never by name
    """Whether a card begins in the first bytes of a file."""
    return cards.has_card(cards.unicode_bytes(head))


def read(data: bytes, *, member: str = "") -> Iterator[Item]:
    """One item a card, in the order of the file; a card that cannot be read is a skip and touches no other.

    `member` is the name of the file within an archive, for places. Raises DamagedFile when no card begins in it.
    """
    data = cards.unicode_bytes(data)
    if not cards.has_card(data):
        raise DamagedFile(
            "There is no contact in this file: nothing in it begins with BEGIN:VCARD. Export your contacts again."
        )
    return _items(data, f"{member}, card" if member else "card")


def _items(data: bytes, place: str) -> Iterator[Item]:
    known = Heads()
    for number, block in enumerate(cards.blocks(data), 1):
        yield _item(f"{place} {number}", block, known)


def _item(where: str, block: cards.Block, known: Heads) -> Item:
    fault = _fault(block)
    if fault:
        return Item(where, cards.decode(block.data[:_SHOWN]).replace("\0", ""), skip=fault)
    raw = cards.decode(block.data)
    lines = read_lines(raw, known)
    made = reading.record(reading.understand(lines))
    return Item(where, raw, skip=made) if isinstance(made, str) else Item(where, raw, made)


def _fault(block: cards.Block) -> str:
    """Why a card cannot be read as it stands; empty when it can."""
    if b"\0" in block.data:
        return Telling("The card holds binary data instead of text.")
    if len(block.data) > cards.LARGEST:
        return Telling("The card is larger than %(size)s MB; a photo in it may be too large.", size=cards.LARGEST >> 20)
    if not block.whole:
        return Telling("The card is cut off: its last line, END:VCARD, is missing.")
    return ""
