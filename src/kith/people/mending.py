"""Whether the number of people that is kept is true."""

from typing import TYPE_CHECKING

from .queries import how_many, listed
from .touched import count

if TYPE_CHECKING:
    from kith.accounts.models import Book


def fault(*, book: "Book") -> str:
    """What is wrong, for people; empty when all is well."""
    kept, true = how_many(book), listed(book).count()
    return f"{kept:,} people are counted where there are {true:,}" if kept != true else ""


def mend(*, book: "Book") -> None:
    """Count again."""
    count(book)
