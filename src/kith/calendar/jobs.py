"""Meetings whose day is over become encounters, in the background."""

from django.utils import timezone

from kith.accounts.models import Book
from kith.accounts.queries import zone_of

from .actions import settle
from .models import Meeting


def settle_all() -> None:
    """In every book that has meetings, by its owner's day."""
    rows = Meeting.objects.of_all_books().values("book_id")
    for book in Book.objects.filter(pk__in=rows).select_related("owner"):
        with timezone.override(zone_of(book.owner)):
            settle(book=book, today=timezone.localdate())


WORKS: dict[str, object] = {}
REGULAR = [settle_all]
