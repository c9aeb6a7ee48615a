"""What exports keep beside the database."""

from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING

from .ready import files

if TYPE_CHECKING:
    from kith.accounts.models import Book


def files_of(*, book: "Book") -> Iterator[Path]:
    """The ZIP of everything."""
    yield from files(book)
