"""The thread that sees to what goes out, beside the consumer of jobs: letters go by the half minute, and the clock's
round comes every ten. Idle, it asks one question every few seconds, since another process may hand in something.

It sends nothing itself: each account with something to do has a thread for as long as that takes, so that a server that
is slow, or says nothing, holds up nobody else's mail.
"""

import logging
import threading
import time
from datetime import datetime

from django.db import connection
from django.utils import timezone

from kith.kernel.troubles import trouble

from . import at_work, waking
from .models import Account
from .sending import is_at_rest, send_of, settle, with_work
from .telling import tell
from .turns import next_moment

LOOK = 10.0
SOON = 0.2
MOST = 8
"""Accounts that are sent by at once."""
PATIENCE = 8
"""Seconds for the messages in hand when the process ends: what takes longer is told of at the next start."""
log = logging.getLogger(__name__)


class Postman(threading.Thread):
    """Sees to it that what is due is sent, until it is told to end."""

    def __init__(self) -> None:
        super().__init__(name="post", daemon=True)
        self._carriers: list[threading.Thread] = []

    def start(self) -> None:
        waking.begin()
        super().start()

    def run(self) -> None:
        while not waking.ending():
            waking.wait(self._round())

    def end(self) -> None:
        """After the messages in hand, as far as that does not take long."""
        waking.end()
        until = time.monotonic() + PATIENCE
        if self.is_alive():
            self.join(PATIENCE)
        for one in self._carriers:
            one.join(max(until - time.monotonic(), 0))

    def _round(self) -> float:
        """Let what is due be sent, and tell how long to wait; a book that cannot be written just now is looked at again
        soon."""
        try:
            connection.close_if_unusable_or_obsolete()
            now = timezone.now()
            due = next_moment(now, at_work.books())
            if not is_at_rest() or (due is not None and due <= now):
                settle()
                self._let_carry(now)
                while tell() and not waking.ending():
                    pass
                due = next_moment(timezone.now(), at_work.books()) if len(self._carriers) < MOST else None
            return _until(due, timezone.now())
        except Exception as problem:
            _note(problem)
            return LOOK
        finally:
            connection.close()

    def _let_carry(self, now: datetime) -> None:
        self._carriers = [one for one in self._carriers if one.is_alive()]
        for account in with_work(now)[: MOST - len(self._carriers)]:
            one = threading.Thread(name=f"post {account.pk}", target=_carry, args=(account,), daemon=True)
            self._carriers.append(one)
            one.start()


def _carry(account: Account) -> None:
    """Send what is due of an account, then let the next round look; after trouble that may pass, not at once."""
    with at_work.at(account.book_id) as mine:
        try:
            if mine:
                send_of(account, timezone.now())
        except Exception as problem:
            _note(problem)
            waking.rest(LOOK)
        finally:
            connection.close()
    waking.wake()


def _note(problem: Exception) -> None:
    told = trouble(problem)
    log.error("sending failed: %s", told or problem, exc_info=not told)


def _until(due: datetime | None, now: datetime) -> float:
    return LOOK if due is None else min(max((due - now).total_seconds(), SOON), LOOK)
