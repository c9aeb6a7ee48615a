"""What of replies can go when the owner was away for long."""

from datetime import date
from typing import TYPE_CHECKING

from django.utils.translation import ngettext

from .actions import no_answer_needed
from .queries import unanswered_by_me

if TYPE_CHECKING:
    from kith.accounts.models import Book, User
    from kith.journal.recording import Recording


def old(*, book: "Book", before: date, today: date) -> str:  # noqa: ARG001 -- every room is asked with the day
    """How many wait for an answer since before that day; empty for nobody."""
    count = unanswered_by_me(book, before).count()
    words = ngettext("%(count)d message that waits for an answer", "%(count)d messages that wait for an answer", count)
    return words % {"count": count} if count else ""


def let_go(*, book: "Book", by: "User | None", before: date, today: date, within: "Recording") -> None:
    """They need no answer."""
    people = [one.person for one in unanswered_by_me(book, before)]
    no_answer_needed(book=book, by=by, people=people, on=today, within=within)
