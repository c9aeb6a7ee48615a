"""Find: words in any order, in any column, the last one perhaps not typed to its end.

The best come first: all words in the name (whole before begun), then some word in the name and the rest elsewhere,
then all in the work, in what reaches them, in notes, in where they met, and last anywhere together. Each of these
is one question to the index that stops at the number of hits still wanted. So a common word costs no more than a
rare one, and of 41,000 who have it the first by id are shown, in the right order of columns.

A question that nothing can answer costs most, since it reads all that the words hit. So where the
hits are few, what they hold is looked at instead; else the vocabulary is asked first in which columns the words stand,
and where more hits wait than are wanted, words of work or notes are not looked for among addresses.
"""

from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from .columns import COLUMNS, NAME, REACH
from .engines import engine
from .index import held_of
from .models import Document
from .places import Place, place_of
from .questions import Question
from .typos import corrected
from .vocabulary import BITS, Spread, spread_of
from .words import Word, asked

if TYPE_CHECKING:
    from kith.accounts.models import Book

PERSON = "person"
ANYWHERE = ""
_FEW = 8
"""Hits that are looked at sooner than asked for."""


@dataclass(frozen=True, slots=True)
class Hit:
    """A row that was found. `column` holds all the words; NAME may hold only some; empty: they stand in several."""

    id: int
    column: str


@dataclass(frozen=True, slots=True)
class Found:
    """Hits, best first. `words` were searched, folded; `corrected` is that as text when it is not what was typed."""

    hits: list[Hit] = field(default_factory=list)
    words: tuple[str, ...] = ()
    corrected: str | None = None
    more: bool = False


def find(book: "Book", text: str, *, kind: str = PERSON, limit: int = 20) -> Found:
    """Rows of a kind of this book that have all the words of `text`. When there is none, a typo in each is forgiven.

    Any text is a question; one without a letter or a digit finds nothing. `more`: there are more than `limit`.
    """
    words, place = asked(text), place_of(book, kind)
    if not words or place is None or limit < 1:
        return Found()
    any_order = engine().answer(place, Question(words), limit + 1)
    if any_order:
        return _found(place, words, any_order, limit)
    mended = corrected(book, place, words)
    if mended is None:
        return Found(words=_said(words))
    any_order = engine().answer(place, Question(mended), limit + 1)
    return _found(place, mended, any_order, limit, corrected=" ".join(_said(mended)))


def holding(
    book: "Book", several: Collection[Sequence[str]], column: str, limit: int, *, kind: str = PERSON
) -> list[int]:
    """Ids of rows that hold, in a column, all the words of one of `several`, each word at least begun; at most `limit`,
    in no order that means anything. Words are folded; one that is none finds nothing."""
    place = place_of(book, kind)
    questions = [Question(some, column) for one in several if (some := asked(" ".join(one)))]
    return engine().answer_any(place, questions, limit) if place and questions else []


def how_many_indexed(book: "Book", kind: str = PERSON) -> int:
    """How many rows of a kind stand in the index."""
    place = place_of(book, kind)
    if place is None:
        return 0
    return Document.objects.of(book).filter(pk__gte=place.first, pk__lte=place.last).count()


def _found(place: Place, words: list[Word], any_order: list[int], limit: int, *, corrected: str | None = None) -> Found:
    """The best `limit` hits. `any_order` are some that match, or all there are."""
    more = len(any_order) > limit
    if len(any_order) <= min(limit, _FEW):
        columns = _looked_at(place, words, any_order)
    else:
        columns = _asked_for(place, words, min(limit, len(any_order)), more=more)
    for pk in any_order:
        columns.setdefault(pk, ANYWHERE)
    hits = [Hit(pk, column) for pk, column in columns.items()][:limit]
    return Found(hits, _said(words), corrected, more=more)


def _asked_for(place: Place, words: list[Word], limit: int, *, more: bool) -> dict[int, str]:
    """The best `limit` hits, with their columns: one question after the other until there are enough."""
    columns: dict[int, str] = {}
    spreads = [spread_of(place, word) for word in words]
    for question in _questions(words):
        if len(columns) >= limit:
            break
        if _answerable(question, spreads, more=more):
            for pk in engine().answer(place, question, limit):
                columns.setdefault(pk, question.column or question.lead)
    return columns


def _looked_at(place: Place, words: list[Word], hits: Sequence[int]) -> dict[int, str]:
    """These hits, best first, with their columns, by what the index holds of them."""
    questions = list(_questions(words))
    ranked = []
    for number, texts in held_of(place, hits).items():
        row = {column: set(text.split()) for column, text in texts.items()}
        rank = next((rank for rank, question in enumerate(questions) if question.is_answered_by(row)), len(questions))
        ranked.append((rank, place.pk(number)))
    names = [*(question.column or question.lead for question in questions), ANYWHERE]
    return {pk: names[rank] for rank, pk in sorted(ranked)}


def _answerable(question: Question, spreads: list[Spread], *, more: bool) -> bool:
    """Whether any row can answer, as far as the vocabulary tells."""
    if question.lead:
        return any(spread.begun & BITS[question.lead] for spread in spreads)
    if question.column == REACH and more and all(spread.begun & ~BITS[REACH] for spread in spreads):
        return False
    bit = BITS[question.column]
    return all((spread.whole if question.exact else spread.begun) & bit for spread in spreads)


def _questions(words: list[Word]) -> Iterator[Question]:
    """Best first. What is found in none of these is found anywhere."""
    yield Question(words, NAME, exact=True)
    yield Question(words, NAME)
    if len(words) > 1:
        yield Question(words, lead=NAME)
    for column in COLUMNS[1:]:
        yield Question(words, column, exact=True)
        yield Question(words, column)


def _said(words: Sequence[Word]) -> tuple[str, ...]:
    return tuple(word.whole for word in words)
