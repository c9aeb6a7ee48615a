"""What the page of outgoing mail tells, and the command."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime
from itertools import islice
from typing import TYPE_CHECKING

from django.core.paginator import Page, Paginator

from .copying import MOST_TRIES
from .lots import Lot, alone, lots, waits_alone
from .models import Account, Posted
from .queries import account_of, posted
from .turns import in_turn, open_at, planned, waiting_of

if TYPE_CHECKING:
    from django.db.models import QuerySet

    from kith.accounts.models import Book

SHOWN = 50
"""Of what was sent; by the command, of what waits and was refused, too."""
SIZE = 10
"""Of what needs its owner, or failed, on a page."""
LATELY = 500
"""Of what was sent, in which single messages are looked for."""

Moment = datetime | None


@dataclass(frozen=True)
class Outgoing:
    """The account; lots of which some wait, each with the moment at which about the last goes; single messages that
    wait, with that at which each goes, and how many messages wait in all; and the rest by its state, what is uncertain
    and what was refused page by page."""

    account: Account | None
    uncertain: "Page[Posted]"
    refused: "Page[Posted]"
    lots: list[tuple[Lot, Moment]] = field(default_factory=list)
    waiting: list[tuple[Posted, Moment]] = field(default_factory=list)
    waits: int = 0
    sending: list[Posted] = field(default_factory=list)
    went: list[Lot] = field(default_factory=list)
    sent: list[Posted] = field(default_factory=list)
    sent_count: int = 0

    @property
    def is_empty(self) -> bool:
        """Whether nothing was ever handed in that is told here."""
        ended = (self.uncertain.paginator.count, self.refused.paginator.count, self.sent_count)
        return not (self.lots or self.waiting or self.sending or any(ended))

    @property
    def letters_wait(self) -> bool:
        """Whether there is something that pausing holds up."""
        single = (row.kind == Posted.LETTER for row, _at in self.waiting)
        return any(single) or not all(lot.paused for lot, _ends in self.lots)


def outgoing(book: "Book", now: datetime, pages: Mapping[str, str]) -> Outgoing:
    """As it stands now; `pages` names those of what is uncertain and of what was refused."""
    account = account_of(book)
    rows = posted(book).defer("content")
    all_lots = lots(book)
    going = [lot for lot in all_lots if lot.waits] if account else []
    single = list(waits_alone(waiting_of(account)).defer("content")) if account else []
    turns = _turns(account, now) if account else {}
    sent = rows.filter(state=Posted.SENT).order_by("-sent_at", "-pk")
    return Outgoing(
        account=account,
        uncertain=_page(rows.filter(state=Posted.UNCERTAIN).order_by("pk"), pages.get("uncertain")),
        refused=_page(rows.filter(state=Posted.REFUSED), pages.get("refused")),
        lots=_with_its_end(going, turns),
        waiting=[(row, _at(account, now, row, turns)) for row in single if account],
        waits=len(single) + sum(lot.waits for lot in going),
        sending=list(rows.filter(state=Posted.SENDING)),
        went=[lot for lot in all_lots if lot.went][:SHOWN],
        sent=_singly(sent),
        sent_count=sent.count(),
    )


def messages(book: "Book", now: datetime) -> list[tuple[Posted, Moment]]:
    """One by one: what is uncertain, is being sent, waits (and when each goes), was refused, was sent; of what is many,
    the first."""
    account = account_of(book)
    rows = posted(book).defer("content")
    sent = rows.filter(state=Posted.SENT).order_by("-sent_at", "-pk")
    before = [*rows.filter(state=Posted.UNCERTAIN).order_by("pk"), *rows.filter(state=Posted.SENDING)]
    after = [*rows.filter(state=Posted.REFUSED)[:SHOWN], *sent[:SHOWN]]
    plan = islice(planned(account, now), SHOWN) if account else ()
    return [*((row, None) for row in before), *plan, *((row, None) for row in after)]


def _turns(account: Account, now: datetime) -> dict[int, Moment]:
    """When each letter that waits goes, by its id, in their order: counted, since thousands may."""
    order = waiting_of(account).filter(kind=Posted.LETTER).values_list("pk", flat=True)
    return dict(zip(order, in_turn(account, now, len(order)), strict=True))


def _with_its_end(going: list[Lot], turns: Mapping[int, Moment]) -> list[tuple[Lot, Moment]]:
    """Each lot and when about its last goes, in that order: where one alone is under way, that is the last of all."""
    under_way = sum(not lot.paused for lot in going)
    found: list[tuple[Lot, Moment]] = []
    for lot in going:
        its = turns if under_way == 1 else lot.rows.values_list("pk", flat=True)
        found.append((lot, None if lot.paused else max(filter(None, map(turns.get, its)), default=None)))
    return sorted(found, key=lambda one: (one[1] is None, one[1]))


def _at(account: Account, now: datetime, row: Posted, turns: Mapping[int, Moment]) -> Moment:
    opens = open_at(account)
    return turns.get(row.pk) if row.kind == Posted.LETTER else opens and max(now, opens, row.not_before)


def _singly(sent: "QuerySet[Posted]") -> list[Posted]:
    """Of what was sent lately what is told by itself: part of no lot, or without its copy in the folder Sent."""
    lately = Posted.objects.of_all_books().filter(pk__among=list(sent.values_list("pk", flat=True)[:LATELY]))
    without_copy = lately.filter(copied=False, copy_tries__gte=MOST_TRIES)
    shown = {pk for rows in (alone(lately), without_copy) for pk in rows.values_list("pk", flat=True)}
    return list(sent.filter(pk__among=shown)[:SHOWN])


def _page(rows: "QuerySet[Posted]", number: str | None) -> "Page[Posted]":
    return Paginator(rows, SIZE).get_page(number)
