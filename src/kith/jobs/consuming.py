"""The consumer of the queue, as threads of our own process."""

from huey import crontab
from huey.consumer import Consumer

from .actions import begin_work, end_work, tend, work_on
from .queue import queue, with_fresh_connection

PATIENCE = 8
"""Seconds for the job in hand: what takes longer is cut off, and taken up again when Kith next starts."""


class QuietConsumer(Consumer):  # type: ignore[misc]
    """A consumer inside a larger process: signals are that process's business."""

    def _set_signal_handlers(self) -> None:
        pass

    def start(self) -> None:
        begin_work()
        super().start()

    def end(self) -> None:
        """Stop at once but for the job in hand, which is put aside at its next step."""
        end_work()
        self.stop(graceful=True)


def consumer() -> QuietConsumer:
    """Worker and clock threads; `start()` returns at once, `end()` as soon as the job in hand is put aside."""
    work_on()
    queue().periodic_task(crontab(minute="*/10"), name="tend")(with_fresh_connection(tend))
    return QuietConsumer(
        queue(), workers=1, worker_type="thread", periodic=True, max_delay=1.0, shutdown_timeout=PATIENCE
    )
