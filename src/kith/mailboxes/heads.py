"""Heads as they came from a server, read: each as an item for the book and as what is told of it."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import TYPE_CHECKING

from kith.core.records import Item, MailRecord
from kith.formats.mail import Lines, item_of, lines_of, record_of

from .fetching import Head

if TYPE_CHECKING:
    from .models import Folder

RECEIVED = ("inbox", "archive", "all")
"""Folders of which everything that others wrote came to the owner; in another they may file what never did."""
_AHEAD = timedelta(days=1)
"""By which a clock may be wrong, or its zone."""


@dataclass(slots=True)
class Came:
    """A message that came: its number in its folder, its lines by name, what they say, and the item for the book."""

    uid: int
    lines: Lines
    record: MailRecord
    item: Item


def read(heads: Iterable[Head], *, folder: "Folder") -> list[Came]:
    """What heads say. Where the writer's clock is missing or odd, the day on which a message came in counts."""
    found = []
    for head in heads:
        lines = lines_of(head.data)
        record = record_of(lines)
        record.at = _written(record.at, head.came)
        record.sent = folder.kind == "sent"
        record.delivered = folder.box.address if folder.kind in RECEIVED else ""
        item = item_of(record, f"{folder.name}, {head.uid}")
        item.format = "mail"
        found.append(Came(head.uid, lines, record, item))
    return found


def _written(told: str, came: str) -> str:
    """When a message was written: as its writer's clock told it, if that may be; nothing is written after it came."""
    if not told or not came:
        return told or came
    return came if datetime.fromisoformat(told) > datetime.fromisoformat(came) + _AHEAD else told
