"""One writer at a time in a book, so that what an action found out still holds when it writes."""

from django.db import connection

from kith.accounts.models import Book


def take_turn(book: Book) -> None:
    """Wait until no other transaction writes in this book, and let none begin before this one ends.

    Whoever locks other rows, too, does so afterwards: two that lock in different order would wait for each other.
    SQLite has one writer anyhow; rows that merely point at the book (a job, a session) never wait.
    """
    if connection.features.has_select_for_update:
        Book.objects.select_for_update(no_key=True).values_list("pk").get(pk=book.pk)
