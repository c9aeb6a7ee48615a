"""The queue: huey over a file of its own, or over PostgreSQL.

A crash loses the task in flight, so the queue carries only the number of a Job row; the row is the truth.
"""

from collections.abc import Callable
from functools import cache
from typing import TYPE_CHECKING, Any

from django.db import connection

from kith.kernel.home import home_file

if TYPE_CHECKING:
    from huey import Huey  # which brings a driver of every database: a cold command puts no work down


@cache
def queue() -> "Huey":
    """The queue of this installation."""
    return _over_postgresql() if connection.vendor == "postgresql" else _over_a_file()


@cache
def task(name: str, work: Callable[..., None]) -> Callable[..., Any]:
    """What puts a call of `work` into the queue, for the consumer of this process or of another."""
    made: Callable[..., Any] = queue().task(name=name)(with_fresh_connection(work))
    return made


def with_fresh_connection(work: Callable[..., None]) -> Callable[..., None]:
    """A thread that works now and then must not hold a connection that has gone stale."""

    def fresh(*args: Any) -> None:
        connection.close_if_unusable_or_obsolete()
        try:
            work(*args)
        finally:
            connection.close()

    return fresh


def _over_a_file() -> "Huey":
    from huey import SqliteHuey

    return SqliteHuey("kith", filename=str(home_file("queue.sqlite3")), results=False)


def _over_postgresql() -> "Huey":
    from huey.contrib.sql_huey import SqlHuey
    from playhouse.postgres_ext import Psycopg3Database

    facts = connection.settings_dict
    places = {"user": facts["USER"], "password": facts["PASSWORD"], "host": facts["HOST"], "port": facts["PORT"]}
    given = {name: value for name, value in places.items() if value}
    return SqlHuey("kith", database=Psycopg3Database(facts["NAME"], **given), results=False)
