"""The whole index at once. It is derived: nothing here is journalled, and nothing of the book changes."""

from typing import TYPE_CHECKING

from django.db import transaction

from kith.journal.turns import take_turn
from kith.kernel.capabilities import rooms

from .engines import engine
from .index import rewrite
from .models import Document, Term

if TYPE_CHECKING:
    from kith.accounts.models import Book


@transaction.atomic
def rebuild(book: "Book") -> int:
    """Write the index of a book anew from its rows, as after a restore; returns how many rows it has now."""
    take_turn(book)
    Document.objects.of(book).delete()
    Term.objects.of(book).delete()
    for room in rooms("documents"):
        if hasattr(room, "everything"):
            for kind, ids in room.everything(book).items():
                rewrite(book, kind, ids)
    return Document.objects.of(book).count()


def leave_no_trace() -> None:
    """After an erasure, in its transaction: deleted words still stand in SQLite's index until it is merged; merge it.

    Takes about a second at 100,000 people.
    """
    engine().compact()
