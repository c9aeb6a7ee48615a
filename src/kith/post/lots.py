"""Messages that were handed in together, such as the letters of an update: outgoing mail tells of them as one."""

from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING

from django.db.models import Q

from kith.kernel.capabilities import rooms

from .models import Posted

if TYPE_CHECKING:
    from django.db.models import QuerySet

    from kith.accounts.models import Book


@dataclass(frozen=True)
class Lot:
    """How many of them wait and how many went, the last on which day. More of them is told at the address `page`; at
    `acts` "pause", "go_on" and "call_off" are posted as `what`. `rows` are those that wait in the post: none where the
    lot is paused."""

    title: str
    page: str
    acts: str
    waits: int
    went: int
    last_on: date | None
    paused: bool
    rows: "QuerySet[Posted]"


def lots(book: "Book") -> list[Lot]:
    """Those of all rooms, the latest first."""
    return [lot for room in rooms("posted") if hasattr(room, "lots") for lot in room.lots(book)]


def alone(rows: "QuerySet[Posted]") -> "QuerySet[Posted]":
    """Those of these messages that are part of no lot."""
    for room in rooms("posted"):
        if hasattr(room, "alone"):
            rows = room.alone(rows)
    return rows


def waits_alone(rows: "QuerySet[Posted]") -> "QuerySet[Posted]":
    """The same of messages that wait, thousands maybe: one that is part of a lot has no bytes before its turn comes."""
    return alone(rows.filter(~Q(kind=Posted.LETTER) | ~Q(content=b"")))
