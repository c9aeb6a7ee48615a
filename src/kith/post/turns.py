"""Whose turn it is: which message of an account goes next, and when. What letters are held to is counted from the rows,
so that it holds for several processes, and after a restart."""

from collections.abc import Collection, Iterator
from datetime import datetime, timedelta
from typing import TYPE_CHECKING

from django.db import transaction
from django.db.models import F, Q

from kith.accounts.models import Book

from .models import Account, Posted
from .queries import account_of

if TYPE_CHECKING:
    from django.db.models import QuerySet

DAY = timedelta(days=1)
GIVEN = (Posted.SENDING, Posted.SENT, Posted.UNCERTAIN)


def waiting_of(account: Account) -> "QuerySet[Posted]":
    """What waits, in the order in which it goes: what is not paced first."""
    rows: QuerySet[Posted] = Posted.objects.of(account.book)
    return rows.filter(state=Posted.WAITING).order_by("not_before", "pk")


def open_at(account: Account) -> datetime | None:
    """When the account may be used at all, as far as it was asked to wait; None where it waits for its owner."""
    return None if account.stopped else account.held_until or account.made_at


def letters_at(account: Account, now: datetime) -> datetime | None:
    """When the next letter may go; None while letters are paused."""
    if account.paused:
        return None
    return max(now, account.next_at or now, _after_the_days_limit(account, now))


def next_of(account: Account, now: datetime) -> Posted | None:
    """The message that goes now, if one does."""
    opens = open_at(account)
    if opens is None or opens > now:
        return None
    due = waiting_of(account).filter(not_before__lte=now)
    unpaced = due.exclude(kind=Posted.LETTER).first()
    if unpaced is not None:
        return unpaced
    at = letters_at(account, now)
    return due.filter(kind=Posted.LETTER).first() if at is not None and at <= now else None


def next_moment(now: datetime, but: Collection[int] = ()) -> datetime | None:
    """When something of any account goes next, the books with these ids aside; None where nothing waits, or all of it
    waits for its owner."""
    waiting = Posted.objects.of_all_books().filter(state=Posted.WAITING).exclude(book_id__in=but)
    books = Book.objects.filter(pk__in=waiting.values("book_id"))
    found = [moment for book in books if (account := account_of(book)) for moment in _moments(account, now)]
    return min(found, default=None)


def _moments(account: Account, now: datetime) -> Iterator[datetime]:
    opens = open_at(account)
    if opens is None:
        return
    for letters in (False, True):
        rows = (
            waiting_of(account).filter(kind=Posted.LETTER)
            if letters
            else waiting_of(account).exclude(kind=Posted.LETTER)
        )
        first = rows.values_list("not_before", flat=True).first()
        at = letters_at(account, now) if letters else now
        if first is not None and at is not None:
            yield max(first, opens, at)


def claim(account: Account, row: Posted, now: datetime, runner: str) -> bool:
    """Whether this process got the message, and for a letter the account's turn: only one can. Who has the turn counts
    what the others have in hand, too, so that the day's limit holds for all of them."""
    with transaction.atomic():
        if row.kind == Posted.LETTER and not _take_turn(account, now):
            return False
        waits = Posted.objects.of(account.book).filter(pk=row.pk, state=Posted.WAITING)
        taken = waits.update(state=Posted.SENDING, runner=runner, begun_at=now, data_at=None, tries=F("tries") + 1)
    if taken:
        row.refresh_from_db()
    return bool(taken)


class Pace:
    """When letters may go, one after the other, as far as the account keeps them to its pace and the day's limit."""

    def __init__(self, account: Account, now: datetime) -> None:
        self._a_day, self._apart = account.a_day, timedelta(seconds=account.pace)
        self._next = letters_at(account, now)
        self._given = [one.data_at for one in _given(account, now) if one.data_at]

    def take(self, earliest: datetime) -> datetime | None:
        """The moment of the next one, not before that; None while letters are paused."""
        if self._next is None:
            return None
        at = max(earliest, self._next)
        if len(self._given) >= self._a_day:
            at = max(at, self._given[-self._a_day] + DAY)
        self._given.append(at)
        self._next = at + self._apart
        return at


def planned(account: Account, now: datetime) -> Iterator[tuple[Posted, datetime | None]]:
    """What waits, with the moment at which each goes if nothing comes between; None while it waits for the owner."""
    opens, pace = open_at(account), Pace(account, now)
    for row in waiting_of(account).defer("content").iterator(chunk_size=100):
        at = None if opens is None else max(now, opens, row.not_before)
        yield row, at and pace.take(at) if row.kind == Posted.LETTER else at


def in_turn(account: Account, now: datetime, count: int) -> list[datetime | None]:
    """The same of the first so many letters alone, whatever each of them waits for besides."""
    opens, pace = open_at(account), Pace(account, now)
    return [opens and pace.take(max(now, opens)) for _ in range(count)]


def _take_turn(account: Account, now: datetime) -> bool:
    free = Account.objects.of(account.book).filter(Q(next_at=None) | Q(next_at__lte=now), pk=account.pk, paused=False)
    account.next_at = now + timedelta(seconds=account.pace)
    return bool(free.update(next_at=account.next_at)) and _after_the_days_limit(account, now) <= now


def _after_the_days_limit(account: Account, now: datetime) -> datetime:
    given = _given(account, now)
    over = given.count() - account.a_day
    if over < 0:
        return now
    return (given[over].data_at or now) + DAY


def _given(account: Account, now: datetime) -> "QuerySet[Posted]":
    """The letters of the last 24 hours, the earliest first; those that are in hand last."""
    rows: QuerySet[Posted] = Posted.objects.of(account.book).filter(kind=Posted.LETTER, state__in=GIVEN)
    lately = rows.filter(Q(data_at__gt=now - DAY) | Q(data_at=None, state=Posted.SENDING))
    return lately.order_by(F("data_at").asc(nulls_last=True)).defer("content")
