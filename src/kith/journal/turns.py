"""One writer at a time in a book, so that what an action found out still holds when it writes."""

import time

from django.db import connection

from kith.accounts.models import Book

PAUSE = 0.11
"""Seconds; a little more than what SQLite lets pass between two attempts of one who waits."""


def take_turn(book: Book) -> None:
    """Wait until no other transaction writes in this book, and let none begin before this one ends.

    Whoever locks other rows, too, does so afterwards: two that lock in different order would wait for each other.
    SQLite has one writer anyhow; rows that merely point at the book (a job, a session) never wait.
    """
    if connection.features.has_select_for_update:
        Book.objects.select_for_update(no_key=True).values_list("pk").get(pk=book.pk)


def let_others_in(held: float = 1.0) -> None:
    """Leave the book alone for a part of the time that it was held, in seconds, between two steps of long work: who
    waits for SQLite only asks now and then."""
    if not connection.features.has_select_for_update:
        time.sleep(min(held / 2, PAUSE))
