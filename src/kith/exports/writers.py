"""The formats that a book goes out in."""

from collections.abc import Callable, Collection, Iterator
from dataclasses import dataclass
from importlib import import_module
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from kith.accounts.models import Book

Pieces = Callable[..., Iterator[str | bytes]]


@dataclass(frozen=True, slots=True)
class Writer:
    """One format: its module is imported when it is asked for."""

    module: str
    function: str
    ending: str
    media_type: str

    @property
    def content_type(self) -> str:
        """As a response says it."""
        return f"{self.media_type}; charset=utf-8" if "zip" not in self.media_type else self.media_type

    def pieces(self, book: "Book", only: Collection[int] | None = None) -> Iterator[str | bytes]:
        """The the export, piece by piece; of `only` some people in a format of `OF_PEOPLE`."""
        write: Pieces = getattr(import_module(f"kith.exports.{self.module}"), self.function)
        return write(book) if only is None else write(book, only)


WRITERS = {
    "everything": Writer("everything", "pieces", "zip", "application/zip"),
    "vcard": Writer("vcards", "new_cards", "vcf", "text/vcard"),
    "vcard3": Writer("vcards", "old_cards", "vcf", "text/vcard"),
    "csv": Writer("table", "lines", "csv", "text/csv"),
    "jsonl": Writer("jsonl", "lines", "jsonl", "application/x-ndjson"),
    "ics": Writer("calendar", "lines", "ics", "text/calendar"),
}
OF_PEOPLE = ("vcard", "vcard3", "csv")
"""Those that hold nothing but people."""
STREAMED = tuple(name for name in WRITERS if name != "everything")
"""Those that are written while one waits; the ZIP of everything is made in the background."""
