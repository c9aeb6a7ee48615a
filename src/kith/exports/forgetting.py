"""What exports hold of somebody who is erased: the ZIP of everything, which tells of all."""

from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING

from kith.people.forgetting import About
from kith.people.models import Person

from .ready import files

if TYPE_CHECKING:
    from kith.accounts.models import Book


def about(*, book: "Book", person: Person) -> Iterator[About]:  # noqa: ARG001 -- every room is asked so
    """No row."""
    yield from ()


def copies(*, book: "Book") -> Iterator[Path]:
    """Files that go whenever anybody is erased."""
    yield from files(book)
