"""How long the owner was away, and what grew old meanwhile.

A capability's `letting_go` room offers

    old(book, before, today) -> str                   what of it waits since before a day, in words; empty for nothing
    let_go(book, by, before, today, within)           and an end to it
"""

from dataclasses import dataclass
from datetime import date, timedelta
from typing import TYPE_CHECKING

from kith.accounts.queries import last_here
from kith.kernel.capabilities import rooms

if TYPE_CHECKING:
    from kith.accounts.models import Book, User

AWAY = 14
"""Days without a visit after which Today begins anew, and after which things are old."""


@dataclass(frozen=True)
class Absence:
    """The last day that the owner was here, so many `days` ago; what is `old`, kind by kind, in words."""

    since: date
    days: int
    old: list[str]


def absence(book: "Book", user: "User", today: date) -> Absence | None:
    """None for who was here within two weeks, or never before."""
    since = last_here(user, today)
    if since is None or (today - since).days < AWAY:
        return None
    before = today - timedelta(days=AWAY)
    told = [room.old(book=book, before=before, today=today) for room in rooms("letting_go")]
    return Absence(since, (today - since).days, [one for one in told if one])
