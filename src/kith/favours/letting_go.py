"""What of promises can go when the owner was away for long."""

from datetime import date
from typing import TYPE_CHECKING

from django.utils.translation import ngettext

from .actions import let_all_go
from .queries import open_promises

if TYPE_CHECKING:
    from kith.accounts.models import Book, User
    from kith.journal.recording import Recording


def old(*, book: "Book", before: date, today: date) -> str:  # noqa: ARG001 -- every room is asked with the day
    """How many promises were due before that day and are open still; empty for none."""
    count = open_promises(book).filter(due__lt=before).count()
    return ngettext("%(count)d promise", "%(count)d promises", count) % {"count": count} if count else ""


def let_go(*, book: "Book", by: "User | None", before: date, today: date, within: "Recording") -> None:
    """They will not be kept, and need not be."""
    promises = list(open_promises(book).filter(due__lt=before))
    let_all_go(book=book, by=by, promises=promises, on=today, within=within)
