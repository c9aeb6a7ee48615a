"""What the index asks of a database, and which one answers."""

from collections.abc import Iterable, Sequence
from typing import TYPE_CHECKING, Protocol, cast

from django.db import connection

from .places import Place
from .questions import Question, Row

if TYPE_CHECKING:
    from kith.accounts.models import Book


class Engine(Protocol):
    """One database's way with the index."""

    def insert(self, place: Place, rows: Sequence[Row]) -> None:
        """Put rows in that are not there."""

    def answer(self, place: Place, question: Question, limit: int) -> list[int]:
        """Ids of rows that answer the question, at most `limit`, in no order that means anything."""

    def answer_any(self, place: Place, questions: Sequence[Question], limit: int) -> list[int]:
        """The same of rows that answer one of the questions."""

    def unused(self, book: "Book", terms: Iterable[str]) -> list[str]:
        """Those of the terms that no row of the book holds."""

    def compact(self) -> None:
        """Write the index anew, so that nothing of deleted rows is left in the file."""


def engine() -> Engine:
    """The engine of the database in use."""
    if connection.vendor == "postgresql":
        from . import postgresql

        return cast("Engine", postgresql)
    from . import sqlite

    return cast("Engine", sqlite)
