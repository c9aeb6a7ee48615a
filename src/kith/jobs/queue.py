"""The queue: huey over a file of its own, or over PostgreSQL; its consumer runs as threads of our own process.

A crash loses the task in flight, so the queue carries only the number of a Job row; the row is the truth.
"""

from functools import cache
from typing import Any

from django.conf import settings
from django.db import connection
from huey import Huey, SqliteHuey, crontab
from huey.consumer import Consumer


@cache
def queue() -> Huey:
    """The queue of this installation."""
    return _over_postgresql() if connection.vendor == "postgresql" else _over_a_file()


@cache
def _task() -> Any:
    return queue().task(name="run_job")(_run_job)


def enqueue(job: int) -> None:
    """Hand a job, by its number, to the consumer, in this process or another."""
    _task()(job)


def consumer() -> "QuietConsumer":
    """Worker and clock threads; `start()` returns at once, `stop(graceful=True)` waits for the job in hand."""
    from .actions import tend

    _task()
    queue().periodic_task(crontab(minute="*/10"), name="tend")(_with_fresh_connection(tend))
    return QuietConsumer(queue(), workers=1, worker_type="thread", periodic=True, max_delay=1.0)


class QuietConsumer(Consumer):  # type: ignore[misc]
    """A consumer inside a larger process: signals are that process's business."""

    def _set_signal_handlers(self) -> None:
        pass


def _run_job(job: int) -> None:
    from .actions import run_here

    _with_fresh_connection(run_here)(job)


def _with_fresh_connection(work: Any) -> Any:
    """A thread that works now and then must not hold a connection that has gone stale."""

    def fresh(*args: Any) -> None:
        connection.close_if_unusable_or_obsolete()
        try:
            work(*args)
        finally:
            connection.close()

    return fresh


def _over_a_file() -> Huey:
    return SqliteHuey("kith", filename=str(settings.HOME / "queue.sqlite3"), results=False)


def _over_postgresql() -> Huey:
    from huey.contrib.sql_huey import SqlHuey
    from playhouse.postgres_ext import Psycopg3Database

    facts = connection.settings_dict
    places = {"user": facts["USER"], "password": facts["PASSWORD"], "host": facts["HOST"], "port": facts["PORT"]}
    given = {name: value for name, value in places.items() if value}
    return SqlHuey("kith", database=Psycopg3Database(facts["NAME"], **given), results=False)
