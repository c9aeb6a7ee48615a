"""Rows of the index, written from what the capabilities say of them (their `documents` rooms)."""

from collections import defaultdict
from collections.abc import Collection, Iterable
from typing import TYPE_CHECKING

from django.db import connection

from kith.kernel import bulk
from kith.kernel.capabilities import rooms

from .columns import COLUMNS, NAME, REACH
from .engines import engine
from .models import Document
from .places import Place, make_place
from .vocabulary import add_terms, drop_unused, terms_in
from .words import endings, indexed

if TYPE_CHECKING:
    from kith.accounts.models import Book

CHUNK = 500
_HELD = "SELECT id, name, work, reach, notes, met FROM search_document WHERE id IN ({marks})"


def rewrite(book: "Book", kind: str, ids: Iterable[int]) -> None:
    """Write these rows anew; one of which no capability tells a name (it is gone, or never listed) leaves the index,
    and one whose words are as they were stays: most of what happens to somebody is not found by a word."""
    place = make_place(book, kind)
    for some in bulk.chunks(sorted(ids), CHUNK):
        held = held_of(place, some)
        asked = frozenset(some)  # Django walks the values of a list for every question
        told = {place.number(pk): words for pk, words in _words_of(book, kind, asked).items() if words.get(NAME)}
        old = {number: words for number, words in held.items() if told.get(number) != words}
        new = {number: words for number, words in told.items() if held.get(number) != words}
        bulk.delete(Document, list(old))
        engine().insert(place, list(new.items()))
        before, after = terms_in(old.values()), terms_in(new.values())
        add_terms(place, {term: columns for term, columns in after.items() if columns & ~before.get(term, 0)})
        drop_unused(book, terms_in(old.values(), everywhere=True).keys() - after.keys())


def held_of(place: Place, ids: Iterable[int]) -> dict[int, dict[str, str]]:
    """What the index holds of rows, by their numbers: words by column, where there are any."""
    numbers = [place.number(pk) for pk in ids]
    if not numbers:
        return {}
    with connection.cursor() as cursor:  # for every question: no need of the ORM
        cursor.execute(_HELD.format(marks=", ".join(["%s"] * len(numbers))), numbers)
        rows = cursor.fetchall()
    return {
        number: {column: text for column, text in zip(COLUMNS, texts, strict=True) if text} for number, *texts in rows
    }


def gather(book: "Book", kind: str, ids: Collection[int]) -> dict[int, dict[str, list[str]]]:
    """Everything the capabilities say of these rows, by id and column."""
    found: dict[int, dict[str, list[str]]] = defaultdict(lambda: defaultdict(list))
    for room in rooms("documents"):
        for pk, column, text in room.texts(book, kind, ids):
            if text:
                found[pk][column].append(text)
    return found


def _words_of(book: "Book", kind: str, ids: Collection[int]) -> dict[int, dict[str, str]]:
    return {
        pk: {column: told for column, texts in columns.items() if (told := _words(column, texts))}
        for pk, columns in gather(book, kind, ids).items()
    }


def _words(column: str, texts: list[str]) -> str:
    text = "\n".join(texts)
    words = indexed(text)
    if column == REACH:
        words |= endings(text)
    return " ".join(sorted(words))
