"""The consumer of the queue, as threads of our own process."""

from huey import crontab
from huey.consumer import Consumer

from .actions import tend, work_on
from .queue import queue, with_fresh_connection


class QuietConsumer(Consumer):  # type: ignore[misc]
    """A consumer inside a larger process: signals are that process's business."""

    def _set_signal_handlers(self) -> None:
        pass


def consumer() -> QuietConsumer:
    """Worker and clock threads; `start()` returns at once, `stop(graceful=True)` waits for the job in hand."""
    work_on()
    queue().periodic_task(crontab(minute="*/10"), name="tend")(with_fresh_connection(tend))
    return QuietConsumer(queue(), workers=1, worker_type="thread", periodic=True, max_delay=1.0)
