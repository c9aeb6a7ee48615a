"""What is done first when a command opens the book."""

from typing import TYPE_CHECKING

from .models import Arrival

if TYPE_CHECKING:
    from kith.accounts.models import Book


def catch_up(book: "Book") -> None:
    """Take in what arrived through the door while nobody served the book."""
    if Arrival.objects.of(book).exists():
        from .arrivals import absorb

        absorb(book)
