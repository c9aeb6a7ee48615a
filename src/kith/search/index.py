"""Rows of the index, written from what the capabilities say of them (their `documents` rooms)."""

from collections import defaultdict
from collections.abc import Collection, Iterable
from typing import TYPE_CHECKING

from kith.kernel import bulk
from kith.kernel.capabilities import rooms

from .columns import COLUMNS, NAME, REACH
from .engines import engine
from .models import Document
from .places import Place, make_place
from .questions import Row
from .vocabulary import add_terms, drop_unused, terms_in
from .words import endings, indexed

if TYPE_CHECKING:
    from kith.accounts.models import Book

CHUNK = 500


def rewrite(book: "Book", kind: str, ids: Iterable[int]) -> None:
    """Write these rows anew; one of which no capability tells a name (it is gone, or never listed) leaves the index."""
    place = make_place(book, kind)
    for some in bulk.chunks(sorted(ids), CHUNK):
        taken = _take_out(book, place, some)
        before = terms_in(taken)
        asked = frozenset(some)  # Django walks the values of a list for every question
        rows = [(place.number(pk), words) for pk, words in _words_of(book, kind, asked).items() if words.get(NAME)]
        after = terms_in(words for _, words in rows)
        engine().insert(place, rows)
        add_terms(book, {term: columns for term, columns in after.items() if columns & ~before.get(term, 0)})
        drop_unused(book, terms_in(taken, everywhere=True).keys() - after.keys())


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
        pk: {column: _words(column, texts) for column, texts in columns.items()}
        for pk, columns in gather(book, kind, ids).items()
    }


def _words(column: str, texts: list[str]) -> str:
    text = "\n".join(texts)
    words = indexed(text)
    if column == REACH:
        words |= endings(text)
    return " ".join(sorted(words))


def _take_out(book: "Book", place: Place, ids: list[int]) -> list[dict[str, str]]:
    """Remove rows; returns their words by column."""
    numbers = {place.number(pk) for pk in ids}
    rows: list[Row] = [
        (number, dict(zip(COLUMNS, texts, strict=True)))
        for number, *texts in Document.objects.of(book).filter(pk__among=numbers).values_list("pk", *COLUMNS)
    ]
    bulk.delete(Document, [number for number, _ in rows])
    return [words for _, words in rows]
