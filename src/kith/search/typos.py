"""One typo a word, forgiven: what the words may have meant, when nobody matches as typed."""

from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import islice, product
from typing import TYPE_CHECKING

from .columns import NAME
from .engines import engine
from .places import Place
from .questions import Question
from .vocabulary import beginnings_like, terms_like
from .words import Word

if TYPE_CHECKING:
    from kith.accounts.models import Book

_MOST_PER_WORD = 8
_MOST = 24


def corrected(book: "Book", place: Place, words: Sequence[Word]) -> list[Word] | None:
    """The words with typos mended, so that rows of this place match; those in a name are preferred. None: no such."""
    tries = list(islice(_tries(book, place, words), _MOST))
    for column in (NAME, ""):
        for one in tries:
            if engine().answer(place, Question(one, column), 1):
                return one
    return None


def _tries(book: "Book", place: Place, words: Sequence[Word]) -> Iterator[list[Word]]:
    """Words that nobody has are all replaced; when each is known but no row has them all, one after the other is."""
    unknown = [place_in for place_in, word in enumerate(words) if not engine().answer(place, Question([word]), 1)]
    if unknown:
        yield from _replaced(book, words, unknown)
    else:
        for place_in in range(len(words)):
            yield from _replaced(book, words, [place_in])


def _replaced(book: "Book", words: Sequence[Word], places: list[int]) -> Iterator[list[Word]]:
    for choice in product(*(_meant(book, words, place) for place in places)):
        mended = list(words)
        for place, term in zip(places, choice, strict=True):
            mended[place] = replace(words[place], whole=term, parts=())
        yield mended


def _meant(book: "Book", words: Sequence[Word], place: int) -> list[str]:
    """What the word may have meant, best first: whole words, else, for the last word, the beginnings of longer ones."""
    word = words[place].whole
    terms = terms_like(book, word)
    if not terms and place == len(words) - 1:
        terms = beginnings_like(book, word)
    terms.sort(key=lambda term: (term[0] != word[0], abs(len(term) - len(word)), term))
    return terms[:_MOST_PER_WORD]
