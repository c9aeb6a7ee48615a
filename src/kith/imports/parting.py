"""What of a book's imports lies beside the database: copies of files under way, and what was looked at."""

from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING

from .models import Import
from .uploads import laid_down_by

if TYPE_CHECKING:
    from kith.accounts.models import Book


def files_of(*, book: "Book") -> Iterator[Path]:
    """Folders that go with it."""
    folders = Import.objects.of(book).exclude(folder="").values_list("folder", flat=True)
    yield from (Path(one) for one in folders)
    yield from laid_down_by(book.owner)
