"""The words that a book holds: what a word with a typo may have meant, and in which columns a word can stand at all.

Only words of letters alone are terms, and none of column `reach`: nobody wants an address or a number guessed.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING

from django.db import connection
from rapidfuzz.distance import OSA

from kith.kernel.bulk import chunks

from .columns import COLUMNS, LONGEST, REACH
from .engines import engine
from .places import Place
from .words import Word

if TYPE_CHECKING:
    from kith.accounts.models import Book

BITS = {column: 1 << place for place, column in enumerate(COLUMNS)}
ALL = sum(BITS.values())
_SETS = 3  # of such bits that a small integer holds
_SHORTEST = 3
_END = "\U0010ffff"
_ADD = """INSERT INTO search_term (book_id, term, backwards, columns) VALUES (%s, %s, %s, %s)
    ON CONFLICT (book_id, term) DO UPDATE SET columns = search_term.columns | excluded.columns"""
_KNOWN = "SELECT term, columns FROM search_term WHERE book_id = %s AND term IN ({marks})"
_SPREAD = """SELECT DISTINCT term = %s, columns FROM search_term
    WHERE book_id = %s AND term >= %s AND term < %s"""
_DROP = "DELETE FROM search_term WHERE book_id = %s AND term IN ({marks})"
_BETWEEN = "SELECT term FROM search_term WHERE book_id = %s AND {end} >= %s AND {end} < %s AND length(term) {length}"


@dataclass(frozen=True, slots=True)
class Spread:
    """The columns in which a word may stand, as bits: as a whole, and as the beginning of a word."""

    whole: int
    begun: int


def terms_in(rows: Iterable[Mapping[str, str]], *, everywhere: bool = False) -> dict[str, int]:
    """The terms among the words of rows, and the columns they stand in.

    With `everywhere`, those of column `reach`, too: a term from elsewhere is kept while an address holds it, and may be
    over with the address.
    """
    standing: dict[str, set[str]] = {column: set() for column in COLUMNS if everywhere or column != REACH}
    for row in rows:
        for column, text in row.items():
            if column in standing:
                standing[column].update(text.split())
    found: dict[str, int] = {}
    for column, words in standing.items():  # each word once, however many rows have it
        bit = BITS[column]
        for word in words:
            found[word] = found.get(word, 0) | bit
    return {word: bits for word, bits in found.items() if _is_term(word)}


def add_terms(place: Place, terms: Mapping[str, int]) -> None:
    """Note terms, or columns of them, that are new; in order, so that two writers never wait for each other."""
    terms, book = {term: columns << _shift(place) for term, columns in terms.items()}, place.book
    with connection.cursor() as cursor:
        for some in chunks(sorted(terms), 2000):
            cursor.execute(_KNOWN.format(marks=", ".join(["%s"] * len(some))), [book, *some])
            known = dict(cursor.fetchall())
            new = [(book, term, term[::-1], terms[term]) for term in some if terms[term] & ~known.get(term, 0)]
            cursor.executemany(_ADD, new)


def spread_of(place: Place, word: Word) -> Spread:
    """Where a word may stand in rows of a place: everywhere, if it is none that is kept as a term."""
    if word.parts or not _is_term(word.whole):
        return Spread(ALL, ALL)
    with connection.cursor() as cursor:
        cursor.execute(_SPREAD, [word.whole, place.book, word.whole, word.whole + _END])
        found = cursor.fetchall()
    whole = begun = BITS[REACH]
    for same, told in found:
        columns = (told | told >> _shift(place)) & ALL  # those of the first kind once stood for all
        begun |= columns
        whole |= columns if same else 0
    return Spread(whole, begun)


def _shift(place: Place) -> int:
    """By how many bits the columns of its kind stand above those of the first: organisations have other words in their
    names than people. Kinds beyond the last set share it."""
    return (min(place.kind, _SETS) - 1) * len(BITS)


def _is_term(word: str) -> bool:
    return _SHORTEST <= len(word) <= LONGEST and word.isalpha()


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
