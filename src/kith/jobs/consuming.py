"""The consumer of the queue, as threads of our own process."""

from datetime import datetime, timedelta

from huey.consumer import Consumer

from .actions import begin_work, end_work, tend, work_on
from .queue import queue, with_fresh_connection

PATIENCE = 8
"""Seconds for the job in hand: what takes longer is cut off, and taken up again when Kith next starts."""
EVERY = timedelta(minutes=10)


class Rounds:
    """When the clock's work is due: at the start, and then as often as `every` by the clock on the wall.

    Called once a minute while the machine is awake. What fell due while it slept is due on waking, and once.
    """

    def __init__(self, every: timedelta) -> None:
        self.every = every
        self.last: datetime | None = None

    def __call__(self, now: datetime) -> bool:
        if self.last is not None and self.last <= now < self.last + self.every:
            return False
        self.last = now  # also where the clock was put back
        return True


class QuietConsumer(Consumer):  # type: ignore[misc]
    """A consumer inside a larger process: signals are that process's business."""

    def _set_signal_handlers(self) -> None:
        pass

    begun = False

    def start(self) -> None:
        begin_work()
        super().start()
        self.begun = True

    def end(self) -> None:
        """Stop at once but for the job in hand, which is put aside at its next step; threads of which not all have
        begun are not waited for."""
        end_work()
        if self.begun:
            self.stop(graceful=True)
        else:
            self.stop_flag.set()


def consumer() -> QuietConsumer:
    """Worker and clock threads; `start()` returns at once, `end()` as soon as the job in hand is put aside."""
    work_on()
    # A round that waited behind a long job, or in the file of one that ended, is worth nothing beside the next one.
    tending = queue().periodic_task(Rounds(EVERY), name="tend", expires=EVERY)
    tending(with_fresh_connection(tend))
    return QuietConsumer(
        queue(), workers=1, worker_type="thread", periodic=True, max_delay=1.0, shutdown_timeout=PATIENCE
    )
