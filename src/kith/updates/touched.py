"""Keeps what waits in the post true to what the book says of its letters."""

from typing import TYPE_CHECKING

from kith.journal.changes import Touched
from kith.people.models import Mark

from .following import keep_true, leave_out
from .models import Letter, OptOut, Update

if TYPE_CHECKING:
    from kith.accounts.models import Book


def touched(*, book: "Book", touched: Touched) -> None:
    """Called once with what a batch changed."""
    if touched.ids(Mark) or touched.ids(OptOut):
        leave_out(book)
    if touched.ids(Letter) or touched.ids(Update):
        keep_true(book, touched)
