"""What is done first when a command opens the book."""

from typing import TYPE_CHECKING

from django.utils import timezone

from .models import Meeting

if TYPE_CHECKING:
    from kith.accounts.models import Book


def catch_up(book: "Book") -> None:
    """Meetings that were over while nobody served the book become encounters."""
    if Meeting.objects.of(book).filter(held__isnull=True, ends__lt=timezone.now()).exists():
        from .actions import settle

        settle(book=book, today=timezone.localdate())
