"""The index in SQLite: the FTS5 table `search_index` over the rows of `Document`, kept by triggers (see the migration).

The text in it is folded and split already, so the plainest tokenizer does, and `detail=column` is enough: nobody asks
for phrases. Prefixes of one to three letters have an index of their own; without it one letter costs 45 ms at 100,000
people, with it 0.1. Ranking by bm25 would read every row that a common word hits (140 ms for 41,000); instead each
question has a LIMIT and FTS5 stops there (0.1 ms), so the columns are asked one after the other (`queries`).
"""

from collections.abc import Iterable, Sequence
from importlib import import_module
from typing import TYPE_CHECKING

from django.db import connection

from kith.kernel.bulk import chunks

from .columns import COLUMNS
from .places import Place, whole_book
from .questions import Question, Row
from .words import Word

if TYPE_CHECKING:
    from kith.accounts.models import Book

PARTS = ("search_index", "search_document_in", "search_document_out")
_ANSWER = "SELECT rowid FROM search_index WHERE search_index MATCH %s AND rowid BETWEEN %s AND %s LIMIT %s"
_INSERT = "INSERT INTO search_document (id, book_id, name, work, reach, notes, met) VALUES (%s, %s, %s, %s, %s, %s, %s)"
_USED = """SELECT term FROM search_term WHERE book_id = %s AND term IN ({marks}) AND EXISTS (
    SELECT 1 FROM search_index WHERE search_index MATCH '"' || term || '"' AND rowid BETWEEN %s AND %s)"""


def insert(place: Place, rows: Sequence[Row]) -> None:
    with connection.cursor() as cursor:
        cursor.executemany(
            _INSERT,
            [(number, place.book, *(words.get(column, "") for column in COLUMNS)) for number, words in rows],
        )


def answer(place: Place, question: Question, limit: int) -> list[int]:
    return answer_any(place, [question], limit)


def answer_any(place: Place, questions: Sequence[Question], limit: int) -> list[int]:
    match = " OR ".join(f"({_match(one)})" for one in questions) if len(questions) > 1 else _match(questions[0])
    with connection.cursor() as cursor:
        cursor.execute(_ANSWER, [match, place.first, place.last, limit])
        return [place.pk(number) for (number,) in cursor.fetchall()]


def unused(book: "Book", terms: Iterable[str]) -> list[str]:
    left: list[str] = []
    first, last = whole_book(book)
    with connection.cursor() as cursor:
        for some in chunks(terms, 500):
            cursor.execute(_USED.format(marks=", ".join(["%s"] * len(some))), [book.pk, *some, first, last])
            used = {term for (term,) in cursor.fetchall()}
            left += [term for term in some if term not in used]
    return left


def is_whole() -> bool:
    """Whether the table and what keeps it are there: a copy made by another program may lack them."""
    with connection.cursor() as cursor:
        cursor.execute("SELECT count(*) FROM sqlite_master WHERE name IN (%s, %s, %s)", PARTS)
        return bool(cursor.fetchone()[0] == len(PARTS))


def remake() -> None:
    """Make them again, with the rows of all books."""
    with connection.cursor() as cursor:
        for trigger in PARTS[1:]:
            cursor.execute(f"DROP TRIGGER IF EXISTS {trigger}")
        cursor.execute(f"DROP TABLE IF EXISTS {PARTS[0]}")
        for name in ("0001_initial", "0002_larger_steps"):
            for statement in import_module(f"kith.search.migrations.{name}").SQLITE:
                cursor.execute(statement)
        cursor.execute("INSERT INTO search_index (search_index) VALUES ('rebuild')")


def compact() -> None:
    with connection.cursor() as cursor:
        cursor.execute("INSERT INTO search_index (search_index) VALUES ('optimize')")


def _match(question: Question) -> str:
    """The question in FTS5's language. Words are letters and digits only and stand in quotes: nothing in them acts."""
    words = [_word(word, exact=question.exact) for word in question.words]
    match = " AND ".join(words)
    if question.column:
        return f"{question.column} : ({match})"
    if question.lead:
        return f"({match}) AND {question.lead} : ({' OR '.join(words)})"
    return match


def _word(word: Word, *, exact: bool) -> str:
    star = "" if exact else "*"
    whole = f'"{word.whole}"{star}'
    if not word.parts:
        return whole
    parts = " AND ".join(f'"{part}"' for part in word.parts)
    return f"({whole} OR ({parts}{star}))"
