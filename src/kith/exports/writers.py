"""The formats that a book goes out in."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from importlib import import_module
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from kith.accounts.models import Book

Pieces = Callable[["Book"], Iterator[str]]


@dataclass(frozen=True, slots=True)
class Writer:
    """One format: its module is imported when it is asked for."""

    module: str
    function: str
    ending: str
    media_type: str

    def pieces(self, book: "Book") -> Iterator[str]:
        """The text of the export, piece by piece."""
        write: Pieces = getattr(import_module(f"kith.exports.{self.module}"), self.function)
        return write(book)


WRITERS = {
    "vcard": Writer("vcards", "new_cards", "vcf", "text/vcard"),
    "vcard3": Writer("vcards", "old_cards", "vcf", "text/vcard"),
    "csv": Writer("table", "lines", "csv", "text/csv"),
    "jsonl": Writer("jsonl", "lines", "jsonl", "application/x-ndjson"),
    "ics": Writer("calendar", "lines", "ics", "text/calendar"),
}
