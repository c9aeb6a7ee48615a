"""Everything that a book holds, in one ZIP: to read, to open elsewhere, and to bring into another Kith."""

from collections.abc import Iterator
from contextlib import contextmanager
from itertools import count
from typing import TYPE_CHECKING

from django.utils import timezone, translation
from django.utils.text import slugify

from kith.accounts.queries import zone_of
from kith.jobs.progress import Tell, between, counted, nobody
from kith.kernel.portable import kinds
from kith.people.models import Person

from . import calendar, jsonl, vcards
from .lists import tables
from .lives import photos
from .packing import Member, zipped
from .reading import pages

if TYPE_CHECKING:
    from kith.accounts.models import Book


def pieces(book: "Book", tell: Tell = nobody) -> Iterator[bytes]:
    """The bytes of the ZIP, as they come, in the words and days of its owner; `tell` hears how far they are."""
    language = translation.get_language()
    stream = zipped(_members(book, tell), timezone.localtime(timezone=zone_of(book.owner)))
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


def _members(book: "Book", tell: Tell) -> Iterator[Member]:
    top = f"kith-{slugify(book.name) or 'book'}"
    people, rows = Person.objects.of(book).count(), sum(model.objects.of(book).count() for model in kinds().values())
    yield Member(f"{top}/book.jsonl", counted(jsonl.lines(book), rows, between(tell, *_BOOK)))
    yield Member(f"{top}/contacts.vcf", counted(vcards.new_cards(book), people, between(tell, *_CARDS)))
    yield Member(f"{top}/calendar.ics", calendar.lines(book))
    listed = counted(count(), people + rows, between(tell, *_TABLES))
    for name, lines in tables(book):
        yield Member(f"{top}/tables/{name}.csv", (line for line, _number in zip(lines, listed, strict=False)))
    for name, data in photos(book):
        yield Member(f"{top}/photos/{name}", [data], packed=True)
    for name, text in counted(pages(book, timezone.localdate()), people, between(tell, *_PAGES)):
        yield Member(f"{top}/{name}", [text])


_BOOK, _CARDS, _TABLES, _PAGES = (0.0, 0.2), (0.2, 0.25), (0.25, 0.5), (0.5, 1.0)
"""About what share of the time each takes: from where to where."""
