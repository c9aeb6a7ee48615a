"""What backups keep beside the database."""

from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING

from kith.kernel.home import home, private_folder

from .files import ROOM
from .troubles import FILE

if TYPE_CHECKING:
    from kith.accounts.models import Book


def files_of(*, book: "Book") -> Iterator[Path]:  # noqa: ARG001 -- every room is asked so
    """Nothing that is of one book."""
    yield from ()


def backups() -> Iterator[Path]:
    """All that lie in the home, and what is remembered of them."""
    yield private_folder(ROOM)
    yield home() / FILE
