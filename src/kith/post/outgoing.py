"""What the page of outgoing mail tells."""

from dataclasses import dataclass, field
from datetime import datetime
from typing import TYPE_CHECKING

from .models import Account, Posted
from .queries import account_of, posted
from .turns import planned

if TYPE_CHECKING:
    from kith.accounts.models import Book

SHOWN = 50
"""Of what has ended; and of what waits."""


@dataclass(frozen=True)
class Outgoing:
    """The account; what waits, each with the moment at which it goes, and how many there are of them; and the rest by
    its state."""

    account: Account | None
    waiting: list[tuple[Posted, datetime | None]] = field(default_factory=list)
    waits: int = 0
    last_at: datetime | None = None
    sending: list[Posted] = field(default_factory=list)
    uncertain: list[Posted] = field(default_factory=list)
    refused: list[Posted] = field(default_factory=list)
    sent: list[Posted] = field(default_factory=list)
    sent_count: int = 0

    @property
    def is_empty(self) -> bool:
        """Whether nothing was ever handed in that is told here."""
        return not (self.waiting or self.sending or self.uncertain or self.refused or self.sent)

    @property
    def letters_wait(self) -> bool:
        """Whether there is something that pausing holds up."""
        return any(row.kind == Posted.LETTER for row, _at in self.waiting)


def outgoing(book: "Book", now: datetime) -> Outgoing:
    """As it stands now."""
    account = account_of(book)
    rows = posted(book).defer("content")
    plan = list(planned(account, now)) if account else []
    sent = rows.filter(state=Posted.SENT).order_by("-sent_at", "-pk")
    return Outgoing(
        account=account,
        waiting=plan[:SHOWN],
        waits=len(plan),
        last_at=plan[-1][1] if plan else None,
        sending=list(rows.filter(state=Posted.SENDING)),
        uncertain=list(rows.filter(state=Posted.UNCERTAIN).order_by("pk")),
        refused=list(rows.filter(state=Posted.REFUSED)[:SHOWN]),
        sent=list(sent[:SHOWN]),
        sent_count=sent.count(),
    )
