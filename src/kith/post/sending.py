"""Sending: one message to one person at a time, and each exactly once.

A row is claimed with a conditional update, so that of several processes one has it, and is committed as about to be
given to the server before it is. An answer decides what becomes of it; where none came, or the process ended in
between, it is uncertain, and never sent again by itself.
"""

import logging
import re
import smtplib
import time
from contextlib import ExitStack
from datetime import datetime, timedelta

from django.db import connection
from django.db.models import Q

from kith.accounts.models import Book
from kith.kernel.errors import Refusal
from kith.kernel.runners import is_alive, this_one

from . import at_work, holding, waking
from .connecting import smtp
from .copying import MOST_TRIES, copy_sent, owes_copies, wants_a_copy
from .judging import DATA, MAIL, RCPT, Fate, Outcome, is_yes, judged
from .models import Account, Posted
from .naming import in_the_name_of
from .queries import account_of
from .saying import answer, in_words
from .telling import tell
from .turns import claim, next_of
from .writing import written

ANSWERING = 300
"""Seconds for a server to take a message that it was given: giving up sooner leaves more of them uncertain."""
SILENT_FOR = timedelta(minutes=15)
"""After which a process elsewhere that has a message in hand is held for gone."""
TELL_EVERY = 25
_DOT = re.compile(rb"(?m)^\.")
log = logging.getLogger(__name__)


class Clock:
    """The moment, going on from the one that was given."""

    def __init__(self, now: datetime) -> None:
        self._now, self._begun = now, time.monotonic()

    def __call__(self) -> datetime:
        return self._now + timedelta(seconds=time.monotonic() - self._begun)


def send_due(now: datetime) -> int:
    """Send what is due as of `now`, of one book after the other; how many messages went out. Left out are books that
    another thread of this process is at."""
    settle()
    tell()
    sent = 0
    for account in with_work(now):
        with at_work.at(account.book_id) as mine:
            sent += send_of(account, now) if mine else 0
    return sent


def with_work(now: datetime) -> list[Account]:
    """Accounts by which something goes now, or a copy of what went, and that no thread of this process is at."""
    due = Q(state=Posted.WAITING, not_before__lte=now)
    owed = Q(copied=False, copy_tries__lt=MOST_TRIES)
    rows = Posted.objects.of_all_books().filter(due | owed)
    books = Book.objects.filter(pk__in=rows.values("book_id")).exclude(pk__in=at_work.books()).order_by("pk")
    found = (account for book in books if (account := account_of(book)))
    return [account for account in found if next_of(account, now) or owes_copies(account)]


def send_of(account: Account, now: datetime) -> int:
    """Send what is due of one account, then put the copies where they belong. For whoever is `at_work.at` its book."""
    _keep_to_the_disk()
    sent = _send_of(account, Clock(now))
    tell()
    copy_sent(account)
    return sent


def settle() -> None:
    """What was in the hands of a process that is gone: it waits again where nothing was given to the server, and is
    uncertain where the server may have it. What this process has in hand is left over, too, where no thread of it is at
    that book any more."""
    for row in Posted.objects.of_all_books().filter(state=Posted.SENDING).defer("content"):
        mine = row.runner == this_one()
        if mine and row.book_id in at_work.books():
            continue
        if not mine and is_alive(row.runner, row.begun_at, dead_after=SILENT_FOR):
            continue
        left = Posted.objects.of_all_books().filter(pk=row.pk, state=Posted.SENDING, runner=row.runner)
        if left.filter(data_at=None).update(state=Posted.WAITING, runner=""):
            continue
        left.update(state=Posted.UNCERTAIN, told=False)


def is_at_rest() -> bool:
    """Whether nothing is left over from rounds before: nothing in hand, untold or without its copy."""
    left = Q(state=Posted.SENDING) | Q(told=False) | Q(copied=False, copy_tries__lt=MOST_TRIES)
    return not Posted.objects.of_all_books().filter(left).exists()


def _send_of(account: Account, clock: Clock) -> int:
    """What of one account is due, over one connection as long as it lasts."""
    sent = given = 0
    with ExitStack() as held:
        server: smtplib.SMTP | None = None
        while not waking.ending() and (row := _next_of(account, clock())):
            if server is None:
                try:
                    server, given = held.enter_context(smtp(account)), 0
                except Refusal as why:
                    holding.unreachable(account, why, clock())
                    break
            if not claim(account, row, clock(), this_one()):
                if account.pace:
                    break
                continue
            if not written(row):
                continue
            outcome = _offered(server, account, row, clock)
            sent += outcome.fate is Fate.SENT
            at_once = outcome.fate is Fate.AGAIN and given > 0  # servers take so many over one connection
            _conclude(account, row, outcome, clock(), at_once=at_once)
            if at_once:
                server = None
                continue
            if not holding.goes_on(account, row, outcome, clock()):
                break
            given += 1
            if given % TELL_EVERY == 0 or outcome.nobody:  # where nobody is, the next one need not go
                tell()
    return sent


def _next_of(account: Account, now: datetime) -> Posted | None:
    """The next message, by what the account is now: its owner may have paused, changed or removed it."""
    try:
        account.refresh_from_db()
    except Account.DoesNotExist:
        return None
    return next_of(account, now)


def _offered(server: smtplib.SMTP, account: Account, row: Posted, clock: Clock) -> Outcome:
    """One transaction of SMTP for one person. Nothing is given to the server before the row says so."""
    content, step = in_the_name_of(account, row.bytes), MAIL
    try:
        if server.sock is not None:
            server.sock.settimeout(ANSWERING)
        code, said = server.mail(account.address)
        if is_yes(code):
            step = RCPT
            code, said = server.rcpt(row.to)
        if not is_yes(code):
            return _after(server, judged(step, code, said))
        if not _about_to_be_given(row, clock()):
            return Outcome(Fate.UNCERTAIN)
        step = DATA
        code, said = server.docmd("DATA")
        if code != 354:
            return _after(server, judged(DATA, code, said, given=False))
        server.send(_DOT.sub(b"..", content) + b".\r\n")  # whatever fails here, the end of it has not gone out
    except (OSError, smtplib.SMTPException) as problem:
        return Outcome(Fate.AGAIN, in_words(problem), step=step)
    try:
        code, said = server.getreply()
    except (OSError, smtplib.SMTPException) as problem:
        return Outcome(Fate.UNCERTAIN, in_words(problem))
    return Outcome(Fate.SENT, answer(code, said)) if is_yes(code) else judged(DATA, code, said)


def _after(server: smtplib.SMTP, outcome: Outcome) -> Outcome:
    """The connection is ready for the next one."""
    if outcome.fate is Fate.REFUSED:
        try:
            server.rset()
        except (OSError, smtplib.SMTPException):
            server.close()
    return outcome


def _about_to_be_given(row: Posted, now: datetime) -> bool:
    """Committed before the server is given anything. False where another process took the row for left over."""
    row.data_at = now
    mine = Posted.objects.of_all_books().filter(pk=row.pk, state=Posted.SENDING, runner=row.runner)
    return bool(mine.update(data_at=now))


def _conclude(account: Account, row: Posted, outcome: Outcome, now: datetime, *, at_once: bool) -> None:
    """Write down what became of it, unless another process took it for left over. What is offered again `at_once` was
    not tried yet."""
    facts: dict[str, object] = {"said": outcome.said, "runner": ""}
    if outcome.fate is Fate.SENT:
        copied = False if wants_a_copy(account, row) else None
        facts |= {"state": Posted.SENT, "sent_at": now, "copied": copied, "told": False}
        facts |= {} if copied is False else {"content": b""}
    elif outcome.fate is Fate.REFUSED or holding.is_given_up(row, outcome):
        facts |= {"state": Posted.REFUSED, "nobody": outcome.nobody, "told": False, "content": b""}
    elif outcome.fate is Fate.UNCERTAIN:
        facts |= {"state": Posted.UNCERTAIN, "told": False}
    else:
        facts |= {"state": Posted.WAITING, "data_at": None}
        if at_once:
            facts["tries"] = row.tries - 1
        elif holding.is_about_them(outcome):
            facts["not_before"] = max(row.not_before, now + holding.put_off(row))
    mine = Posted.objects.of_all_books().filter(pk=row.pk, state=Posted.SENDING, runner=row.runner)
    mine.update(**facts)


def _keep_to_the_disk() -> None:
    """What is committed stays even where the power fails the moment after: else a message could go out twice."""
    if connection.vendor == "sqlite" and not connection.in_atomic_block:
        with connection.cursor() as cursor:
            cursor.execute("PRAGMA synchronous = FULL")
