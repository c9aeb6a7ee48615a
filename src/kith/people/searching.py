"""The search of the People page: whom it finds, and why."""

from dataclasses import dataclass
from typing import TYPE_CHECKING

from django.utils.translation import gettext as _

from kith.search.columns import MET, NOTES, REACH, WORK
from kith.search.queries import find

if TYPE_CHECKING:
    from kith.accounts.models import Book

LIMIT = 200


@dataclass(frozen=True)
class Search:
    """People whom a search found, best first, each with why; `instead` is the text that was searched in its place."""

    why: dict[int, str]
    instead: str = ""
    more: bool = False


def search(book: "Book", text: str) -> Search:
    """The people for a text, with one typo a word forgiven."""
    found = find(book, text, limit=LIMIT)
    reasons = {WORK: _("their work"), REACH: _("their address"), NOTES: _("your notes"), MET: _("when you met")}
    why = {hit.id: reasons.get(hit.column, "") for hit in found.hits}
    return Search(why, found.corrected or "", found.more)
