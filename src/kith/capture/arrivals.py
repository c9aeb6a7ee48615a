"""Captures that came in through the door are taken in: by the running server at once, else by the next command."""

import logging
import threading
from contextlib import suppress
from pathlib import Path

from django.conf import settings
from django.db import DatabaseError, connection
from django.utils import translation

from kith.accounts.models import Book

from .actions import take_in
from .models import Arrival, Capture

OFTEN = 0.5
"""Seconds between two looks at the file."""
log = logging.getLogger(__name__)


def absorb(book: Book) -> None:
    """Take in what arrived in the book, the earliest first. What cannot be absorbed waits on Today: it is not lost."""
    arrived = Arrival.objects.of(book).values("capture_id")
    for capture in Capture.objects.of(book).filter(pk__in=arrived).order_by("pk"):
        try:
            take_in(book=book, by=book.owner, capture=capture)
        except Exception:
            log.exception("A note could not be absorbed; it waits on Today.")
            capture.refresh_from_db()
            take_in(book=book, by=book.owner, capture=capture, waits=True)


class Watch(threading.Thread):
    """Looks twice a second whether the file of the book was written, and then whether something arrived."""

    def __init__(self) -> None:
        super().__init__(name="arrivals", daemon=True)
        self._ended = threading.Event()
        self._seen: object = None

    def run(self) -> None:
        while not self._ended.wait(OFTEN):
            now = _written()
            if self._seen != now and _taken_in():
                self._seen = now

    def end(self) -> None:
        """No further look."""
        self._ended.set()


def _taken_in() -> bool:
    """Take in what arrived in any book; tells whether that could be done."""
    try:
        waiting = Arrival.objects.of_all_books().values("book_id")
        for book in Book.objects.filter(pk__in=waiting).select_related("owner"):
            with translation.override(book.owner.language or settings.LANGUAGE_CODE):
                absorb(book)
    except DatabaseError:  # busy, or put back from a backup at this moment: the next look is soon
        return False
    finally:
        connection.close()
    return True


def _written() -> object:
    """What changes whenever the file of the book is written."""
    with suppress(OSError):
        facts = Path(f"{settings.DATABASES['default']['NAME']}-wal").stat()
        return facts.st_mtime_ns, facts.st_size
    return ()
