"""Waits for what a server tells by itself (IDLE): a thread for each box beside the consumer, one that tends them."""

import logging
import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from typing import TYPE_CHECKING

from django.db import DatabaseError, connection
from django.utils import timezone

from kith.accounts.models import Book
from kith.jobs.actions import begin_job
from kith.kernel.errors import Refusal

from .connecting import Server, opened
from .fetching import Refused, examine
from .jobs import JOB
from .models import Box
from .queries import box_of, is_due, server_for

if TYPE_CHECKING:
    from imap_tools import BaseMailBox

OFTEN = 5.0
"""Seconds between two looks at which boxes there are."""
SLICE = 2.0
"""Seconds after which a thread that waits sees whether it is to end."""
ANEW = 20 * 60.0
"""Seconds after which a server is asked again: they hang up after half an hour."""
PAUSES = (30.0, 30 * 60.0)
"""Seconds before a connection that was lost is made again: the first time, and at most."""
log = logging.getLogger(__name__)


class Listener(threading.Thread):
    """Waits for new mail of one book, and has it looked at."""

    def __init__(self, book: Book, server: Server) -> None:
        super().__init__(name=f"mailbox {book.pk}", daemon=True)
        self.book, self.server = book, server
        self._ended = threading.Event()

    def run(self) -> None:
        """Connect, wait, connect again; what is wrong is told by the look that comes every ten minutes."""
        pause, first = PAUSES[0], True
        while not self._ended.is_set():
            begun = time.monotonic()
            with suppress(Refusal, Refused), opened(self.server) as mailbox:
                examine(mailbox, "INBOX")
                if not first:
                    self._look()  # for what came meanwhile
                first = False
                while self._hears(mailbox):
                    self._look()
            pause = PAUSES[0] if time.monotonic() - begun > PAUSES[1] else min(pause * 2, PAUSES[1])
            self._ended.wait(pause)

    def end(self) -> None:
        """Wait no longer."""
        self._ended.set()

    def _hears(self, mailbox: "BaseMailBox") -> bool:
        """Wait until something comes; False once it is time to end."""
        while not self._ended.is_set():
            mailbox.idle.start()  # type: ignore[no-untyped-call]
            try:
                told = self._told(mailbox)
            finally:
                last: list[bytes] = mailbox.idle.stop()  # type: ignore[no-untyped-call]
            if any(b"EXISTS" in one for one in (*told, *last) if isinstance(one, bytes)):
                return True
        return False

    def _told(self, mailbox: "BaseMailBox") -> list[bytes]:
        until = time.monotonic() + ANEW
        while not self._ended.is_set() and (now := time.monotonic()) < until:
            told = mailbox.idle.poll(timeout=SLICE)
            if told or time.monotonic() - now < SLICE / 2:  # nothing, and at once: the server has hung up
                return list(told)
        return []

    def _look(self) -> None:
        with _own_connection():
            begin_job(book=self.book, name=JOB)


class Listeners(threading.Thread):
    """Sees to it that each box whose server can do that is listened to, as long as it is to be looked at."""

    def __init__(self) -> None:
        super().__init__(name="mailboxes", daemon=True)
        self._ended = threading.Event()
        self._at_work: dict[int, Listener] = {}

    def run(self) -> None:
        """Until the end."""
        while not self._ended.is_set():
            with _own_connection():
                self._tend()
            self._ended.wait(OFTEN)

    def end(self) -> None:
        """Nobody listens any longer; those who do are not waited for beyond their next breath."""
        self._ended.set()
        for one in self._at_work.values():
            one.end()
        if self.is_alive():
            self.join(timeout=OFTEN)
        for one in self._at_work.values():
            one.join(timeout=2 * SLICE)

    def _tend(self) -> None:
        wanted = {book.pk: (book, server) for book, server in _to_listen_to()}
        for pk, one in list(self._at_work.items()):
            if pk not in wanted or one.server != wanted[pk][1] or not one.is_alive():
                self._at_work.pop(pk).end()
        for pk, (book, server) in wanted.items():
            if pk not in self._at_work and not self._ended.is_set():
                self._at_work[pk] = Listener(book, server)
                self._at_work[pk].start()


def _to_listen_to() -> Iterator[tuple[Book, Server]]:
    boxes = Box.objects.of_all_books().filter(waits=True, paused=False)
    for book in Book.objects.filter(pk__in=boxes.values("book_id")):
        with suppress(Refusal):
            box, server = box_of(book), server_for(book)
            if box and box.waits and is_due(box, server, timezone.now()):
                yield book, server


@contextmanager
def _own_connection() -> Iterator[None]:
    """The database for a moment; busy, or put back from a backup just now, it is there at the next."""
    try:
        yield
    except DatabaseError as problem:
        log.info("mailboxes wait: %s", problem)
    finally:
        connection.close()
