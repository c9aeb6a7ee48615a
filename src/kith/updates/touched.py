"""Keeps what waits in the post true to what the book says of its letters."""

from typing import TYPE_CHECKING

from kith.journal.changes import Touched

from .following import keep_true
from .models import Letter, Update

if TYPE_CHECKING:
    from kith.accounts.models import Book


def touched(*, book: "Book", touched: Touched) -> None:
    """Called once with what a batch changed."""
    if touched.ids(Letter) or touched.ids(Update):
        keep_true(book, touched)
