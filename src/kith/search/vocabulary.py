"""The words that a book holds: what a word with a typo may have meant.

Only words of letters alone are terms, and none of column `reach`: nobody wants an address or a number guessed.
"""

from collections.abc import Iterable, Iterator, Mapping
from typing import TYPE_CHECKING

from django.db import connection
from rapidfuzz.distance import OSA

from kith.kernel.bulk import chunks

from .columns import LONGEST, REACH
from .engines import engine

if TYPE_CHECKING:
    from kith.accounts.models import Book

_SHORTEST = 3
_END = "\U0010ffff"
_ADD = "INSERT INTO search_term (book_id, term, backwards) VALUES (%s, %s, %s) ON CONFLICT DO NOTHING"
_KNOWN = "SELECT term FROM search_term WHERE book_id = %s AND term IN ({marks})"
_DROP = "DELETE FROM search_term WHERE book_id = %s AND term IN ({marks})"
_BETWEEN = "SELECT term FROM search_term WHERE book_id = %s AND {end} >= %s AND {end} < %s AND length(term) {length}"


def terms_in(words: Mapping[str, str]) -> Iterator[str]:
    """The terms among the words of a row's columns."""
    for column, text in words.items():
        if column != REACH:
            for word in text.split():
                if _SHORTEST <= len(word) <= LONGEST and word.isalpha():
                    yield word


def add_terms(book: "Book", terms: Iterable[str]) -> None:
    """Note terms that are new; in order, so that two writers never wait for each other."""
    with connection.cursor() as cursor:
        for some in chunks(sorted(terms), 2000):
            cursor.execute(_KNOWN.format(marks=", ".join(["%s"] * len(some))), [book.pk, *some])
            new = set(some).difference(term for (term,) in cursor.fetchall())
            cursor.executemany(_ADD, [(book.pk, term, term[::-1]) for term in sorted(new)])


def drop_unused(book: "Book", terms: Iterable[str]) -> None:
    """Take out those of the terms that no row holds any more."""
    with connection.cursor() as cursor:
        for some in chunks(engine().unused(book, sorted(terms)), 500):
            cursor.execute(_DROP.format(marks=", ".join(["%s"] * len(some))), [book.pk, *some])


def terms_like(book: "Book", word: str) -> list[str]:
    """Terms one typo away from `word`: a letter too many, too few, wrong, or two neighbours swapped (OSA distance 1).

    One edit leaves the first or the second half of a word as it is, except a swap across the middle, which is looked
    up itself; so only terms that begin or end like the word are compared, some hundreds instead of all.
    """
    size = len(word)
    if size < _SHORTEST or not word.isalpha():
        return []
    half = size // 2
    swapped = word[: half - 1] + word[half] + word[half - 1] + word[half + 1 :]
    length = f"BETWEEN {size - 1} AND {size + 1}"
    near = {
        *_between(book, "term", word[:half], length),
        *_between(book, "backwards", word[half:][::-1], length),
        *_between(book, "term", swapped, f"= {size}"),
    }
    return sorted(term for term in near if OSA.distance(word, term, score_cutoff=1) == 1)


def beginnings_like(book: "Book", word: str) -> list[str]:
    """Beginnings of terms one typo away from a word that is not typed to its end; its first letters must be right."""
    size = len(word)
    if size < _SHORTEST + 2 or not word.isalpha():
        return []
    found = {
        term[:cut]
        for term in _between(book, "term", word[: max(_SHORTEST, size // 2)], f"> {size}")
        for cut in (size - 1, size, size + 1)
        if OSA.distance(word, term[:cut], score_cutoff=1) == 1
    }
    return sorted(found)


def _between(book: "Book", end: str, start: str, length: str) -> list[str]:
    """Terms that begin (or, backwards, end) with `start` and have the length."""
    with connection.cursor() as cursor:
        cursor.execute(_BETWEEN.format(end=end, length=length), [book.pk, start, start + _END])
        return [term for (term,) in cursor.fetchall()]
