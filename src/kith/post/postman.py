"""The thread that sends, beside the consumer of jobs: letters go by the half minute, and the clock's round comes every
ten. Idle, it asks one question every few seconds, since another process may hand in something."""

import logging
import threading
from datetime import datetime

from django.db import connection
from django.utils import timezone

from kith.kernel.troubles import trouble

from . import waking
from .sending import is_at_rest, send_due
from .turns import next_moment

LOOK = 10.0
SOON = 0.2
PATIENCE = 8
"""Seconds for the message in hand when the process ends: what takes longer is told of at the next start."""
log = logging.getLogger(__name__)


class Postman(threading.Thread):
    """Sends what is due until it is told to end."""

    def __init__(self) -> None:
        super().__init__(name="post", daemon=True)

    def start(self) -> None:
        waking.begin()
        super().start()

    def run(self) -> None:
        while not waking.ending():
            waking.wait(self._round())

    def end(self) -> None:
        """After the message in hand, as far as that does not take long."""
        waking.end()
        if self.is_alive():
            self.join(PATIENCE)

    def _round(self) -> float:
        """Send, and tell how long to wait; a book that cannot be written just now is looked at again soon."""
        try:
            connection.close_if_unusable_or_obsolete()
            now = timezone.now()
            due = next_moment(now)
            if not is_at_rest() or (due is not None and due <= now):
                send_due(now)
                due = next_moment(timezone.now())
            return _until(due, timezone.now())
        except Exception as problem:
            told = trouble(problem)
            log.error("sending failed: %s", told or problem, exc_info=not told)
            return LOOK
        finally:
            connection.close()


def _until(due: datetime | None, now: datetime) -> float:
    return LOOK if due is None else min(max((due - now).total_seconds(), SOON), LOOK)
