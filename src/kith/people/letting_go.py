"""What of news can go when the owner was away for long."""

from datetime import date
from typing import TYPE_CHECKING

from django.utils.translation import ngettext

from .actions import close_all_news
from .models import News
from .suggestions import fresh_news

if TYPE_CHECKING:
    from django.db.models import QuerySet

    from kith.accounts.models import Book, User
    from kith.journal.recording import Recording


def old(*, book: "Book", before: date, today: date) -> str:
    """How many pieces of news nobody dealt with since before that day; empty for none."""
    count = _old(book, before, today).count()
    return ngettext("%(count)d piece of news", "%(count)d pieces of news", count) % {"count": count} if count else ""


def let_go(*, book: "Book", by: "User | None", before: date, today: date, within: "Recording") -> None:
    """They are no news any more."""
    close_all_news(book=book, by=by, news=list(_old(book, before, today)), on=today, within=within)


def _old(book: "Book", before: date, today: date) -> "QuerySet[News]":
    return fresh_news(book, today).filter(seen_on__lt=before)
