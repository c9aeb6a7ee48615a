"""Everything that a book holds, in one ZIP: to read, to open elsewhere, and to bring into another Kith."""

from collections.abc import Iterator
from contextlib import contextmanager
from typing import TYPE_CHECKING

from django.utils import timezone, translation
from django.utils.text import slugify

from kith.accounts.queries import zone_of

from . import calendar, jsonl, vcards
from .lists import tables
from .lives import photos
from .packing import Member, zipped
from .reading import pages

if TYPE_CHECKING:
    from kith.accounts.models import Book


def pieces(book: "Book") -> Iterator[bytes]:
    """The bytes of the ZIP, as they come, in the words and days of its owner."""
    language = translation.get_language()
    stream = zipped(_members(book), timezone.localtime(timezone=zone_of(book.owner)))
    while True:
        with _as_asked(book, language):
            piece = next(stream, None)
        if piece is None:
            return
        yield piece


@contextmanager
def _as_asked(book: "Book", language: str | None) -> Iterator[None]:
    """A stream is written after the request that asked for it: its language and its time zone are taken along."""
    with timezone.override(zone_of(book.owner)), translation.override(language):
        yield


def _members(book: "Book") -> Iterator[Member]:
    top = f"kith-{slugify(book.name) or 'book'}"
    yield Member(f"{top}/book.jsonl", jsonl.lines(book))
    yield Member(f"{top}/contacts.vcf", vcards.new_cards(book))
    yield Member(f"{top}/calendar.ics", calendar.lines(book))
    for name, lines in tables(book):
        yield Member(f"{top}/tables/{name}.csv", lines)
    for name, data in photos(book):
        yield Member(f"{top}/photos/{name}", [data], packed=True)
    for name, text in pages(book, timezone.localdate()):
        yield Member(f"{top}/{name}", [text])
