"""The index in PostgreSQL: a tsvector with a GIN index over the rows of `Document`.

Each lexeme says book, kind and column before the word (`12.1.nhanna`). A weight could say the column, too, but GIN
cannot see weights and would read every row that a common word hits; and with the book in the key, the size of other
books does not matter. The tsvector is put together here, from the same words as in SQLite: PostgreSQL's own parser
knows nothing of them, and its answers do not hang on the server's locale.
"""

from collections.abc import Iterable, Iterator, Sequence
from typing import TYPE_CHECKING

from django.db import connection

from kith.kernel.bulk import chunks

from .columns import COLUMNS
from .models import Kind
from .places import Place
from .questions import Question, Row
from .words import Word

if TYPE_CHECKING:
    from kith.accounts.models import Book

_MARKS = dict(zip(COLUMNS, "nwrom", strict=True))
_ANSWER = "SELECT id FROM search_document WHERE lexemes @@ %s::tsquery LIMIT %s"
_INSERT = """INSERT INTO search_document (id, book_id, name, work, reach, notes, met, lexemes)
    VALUES (%s, %s, %s, %s, %s, %s, %s, array_to_tsvector(%s::text[]))"""
_USED = """SELECT word FROM unnest(%s::text[], %s::text[]) AS asked (word, query) WHERE EXISTS (
    SELECT 1 FROM search_document WHERE lexemes @@ query::tsquery)"""


def insert(place: Place, rows: Sequence[Row]) -> None:
    with connection.cursor() as cursor:
        cursor.executemany(
            _INSERT,
            [
                (number, place.book, *(words.get(column, "") for column in COLUMNS), list(_lexemes(place, words)))
                for number, words in rows
            ],
        )


def answer(place: Place, question: Question, limit: int) -> list[int]:
    return answer_any(place, [question], limit)


def answer_any(place: Place, questions: Sequence[Question], limit: int) -> list[int]:
    with connection.cursor() as cursor:
        cursor.execute(_ANSWER, [" | ".join(f"({_query(place, one)})" for one in questions), limit])
        return [place.pk(number) for (number,) in cursor.fetchall()]


def unused(book: "Book", terms: Iterable[str]) -> list[str]:
    left: list[str] = []
    places = [Place(book.pk, kind) for kind in Kind.objects.values_list("pk", flat=True)]
    with connection.cursor() as cursor:
        for some in chunks(terms, 500):
            asked = [" | ".join(_anywhere(place, term, "") for place in places) for term in some]
            cursor.execute(_USED, [some, asked])
            used = {term for (term,) in cursor.fetchall()}
            left += [term for term in some if term not in used]
    return left


def compact() -> None:
    """Nothing to do: vacuum takes deleted rows out, and no file of the index leaves the server."""


def _lexemes(place: Place, words: dict[str, str]) -> Iterator[str]:
    for column, text in words.items():
        for word in text.split():
            yield f"{place.book}.{place.kind}.{_MARKS[column]}{word}"


def _query(place: Place, question: Question) -> str:
    """The question as a tsquery. Words are letters and digits only and stand in quotes: nothing in them acts."""
    words = [_word(place, word, question.column, exact=question.exact) for word in question.words]
    query = " & ".join(words)
    if question.lead:
        lead = " | ".join(_word(place, word, question.lead, exact=question.exact) for word in question.words)
        return f"({query}) & ({lead})"
    return query


def _word(place: Place, word: Word, column: str, *, exact: bool) -> str:
    end = "" if exact else ":*"
    whole = _lexeme(place, word.whole, column, end)
    if not word.parts:
        return whole
    *parts, last = word.parts
    both = " & ".join([*(_lexeme(place, part, column, "") for part in parts), _lexeme(place, last, column, end)])
    return f"({whole} | ({both}))"


def _lexeme(place: Place, word: str, column: str, end: str) -> str:
    if column:
        return f"'{place.book}.{place.kind}.{_MARKS[column]}{word}'{end}"
    return _anywhere(place, word, end)


def _anywhere(place: Place, word: str, end: str) -> str:
    return "(" + " | ".join(_lexeme(place, word, column, end) for column in COLUMNS) + ")"
