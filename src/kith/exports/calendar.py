"""The book as a calendar: whatever in it has a day."""

from collections.abc import Iterator
from typing import TYPE_CHECKING

from django.utils import timezone

from kith.digest.days import entries
from kith.formats.ics import write

if TYPE_CHECKING:
    from kith.accounts.models import Book


def lines(book: "Book") -> Iterator[str]:
    """The calendar as RFC 5545, in one piece."""
    yield write(entries(book), made=timezone.now()).decode()
