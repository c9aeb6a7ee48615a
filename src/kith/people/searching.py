"""The search of the People page."""

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from kith.accounts.models import Book

LIMIT = 200


@dataclass(frozen=True)
class Found:
    """People whom a search found, best first, each with why; `instead` is the text that was searched in its place."""

    why: dict[int, str]
    instead: str = ""


def search(book: "Book", text: str) -> Found:
    """The people for a text, with one typo forgiven."""
    from kith.core.folding import fold

    from .queries import listed

    people = listed(book)
    for word in fold(text).split():
        people = people.filter(sort_key__contains=word)
    return Found(dict.fromkeys(people.order_by("sort_key").values_list("pk", flat=True)[:LIMIT], ""))
