"""The search of the People page: whom it finds, and why.

Why is told by the `documents` rooms of the capabilities, which may offer

    reasons(book, column, ids, today) -> (id, text, told)    what was searched in that column, and what a hit there is
"""

from collections import defaultdict
from collections.abc import Collection, Sequence
from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING

from kith.kernel.capabilities import rooms
from kith.search.columns import COLUMNS, NAME
from kith.search.queries import ANYWHERE, find
from kith.search.words import Word, asked, held

if TYPE_CHECKING:
    from kith.accounts.models import Book

LIMIT = 1000


@dataclass(frozen=True)
class Search:
    """The columns in which people were found, by id, the best first. `words` were searched; `instead` is the text that
    was searched in place of what was typed; `more`: there are more than `LIMIT`."""

    columns: dict[int, str]
    words: Sequence[Word] = ()
    instead: str = ""
    more: bool = False


def search(book: "Book", text: str) -> Search:
    """The people for a text, with one typo a word forgiven."""
    found = find(book, text, limit=LIMIT)
    columns = {hit.id: hit.column for hit in found.hits}
    return Search(columns, asked(found.corrected or text), found.corrected or "", found.more)


def reasons(book: "Book", found: Search, ids: Collection[int], today: date) -> dict[int, str]:
    """Why each of these people was found: of what holds most of the words, the first. Nothing for a name."""
    best: dict[int, tuple[int, str]] = {}
    for column, some in _by_column(found, ids).items():
        for room in rooms("documents"):
            if hasattr(room, "reasons"):
                for pk, text, told in room.reasons(book, column, some, today):
                    count = held(text, found.words)
                    if count > best.get(pk, (0, ""))[0]:
                        best[pk] = (count, told)
    return {pk: told for pk, (_count, told) in best.items()}


def _by_column(found: Search, ids: Collection[int]) -> dict[str, list[int]]:
    """Whom to ask about in each column; who was found anywhere is asked about in all."""
    wanted: dict[str, list[int]] = defaultdict(list)
    for pk in ids:
        column = found.columns.get(pk, NAME)
        for one in COLUMNS[1:] if column == ANYWHERE else [column]:
            if one != NAME:
                wanted[one].append(pk)
    return wanted
