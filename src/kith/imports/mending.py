"""Whether copies of files lie about that no import needs, and what an interrupted one left behind."""

from typing import TYPE_CHECKING

from django.utils.translation import ngettext

from .actions import clear_left_behind, end_abandoned, left_behind

if TYPE_CHECKING:
    from kith.accounts.models import Book


def fault(*, book: "Book") -> str:  # noqa: ARG001 -- copies belong to the home, of which every book is a part
    """What is wrong, for people; empty when all is well."""
    count = len(left_behind())
    told = ngettext(
        "%(count)s copy of files lies about that no import needs",
        "%(count)s copies of files lie about that no import needs",
        count,
    )
    return told % {"count": count} if count else ""


def mend(*, book: "Book") -> None:  # noqa: ARG001
    """Tidy up."""
    end_abandoned()
    clear_left_behind()
