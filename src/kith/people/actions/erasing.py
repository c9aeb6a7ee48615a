"""Erase is erase: a person and every mention, for good."""

from typing import TYPE_CHECKING

from django.db import OperationalError, transaction

from kith.jobs.actions import add_job
from kith.journal.turns import take_turn
from kith.kernel.capabilities import rooms
from kith.kernel.database import overwrite_freed_pages, write_anew
from kith.people.erasure import Erasing
from kith.people.models import Person
from kith.post.actions import forget
from kith.search.actions import leave_no_trace

from .leaving import leaving_with

if TYPE_CHECKING:
    from kith.accounts.models import Book, User

AGAIN = "people.leave_nothing_in_the_file"
"""The work of a job; the clock starts it some minutes after it was put down."""


def erase_person(*, book: "Book", by: "User | None", person: Person) -> None:  # noqa: ARG001 -- every action names who
    """Erase a person: their rows, their mentions in every text, in the index and in the journal. Cannot be undone.

    The person may have been deleted before (`queries.former_person`). What remains are salted hashes of what tells
    them, so that an import does not bring them back. Batches that held them undo the rest; those of which nothing is
    left go. No batch tells of it: it would name them. Backups made before still hold the person.
    """
    with transaction.atomic():
        take_turn(book)
        overwrite_freed_pages()
        erasing = Erasing(book, person, leaving_with(book, person))
        forget(book=book, addresses=[value for _kind, value, _key in erasing.who.points])
        erasing.carry_out()
        leave_no_trace()
        transaction.on_commit(lambda: leave_no_copy(book))
        transaction.on_commit(leave_nothing_in_the_file)


def leave_no_copy(book: "Book") -> None:
    """Files that hold the whole book and were made to be fetched go, too (`forgetting` rooms)."""
    for room in rooms("forgetting"):
        for path in room.copies(book=book) if hasattr(room, "copies") else ():
            path.unlink(missing_ok=True)


def leave_nothing_in_the_file() -> None:
    """Write the file of the book anew; where others are at work on it just now, later."""
    try:
        write_anew()
    except OperationalError:
        add_job(book=None, name=AGAIN)
