"""Keeps the number of people of a book."""

from typing import TYPE_CHECKING

from kith.journal.changes import Touched

from .models import Me, Person, Tally

if TYPE_CHECKING:
    from kith.accounts.models import Book


def touched(*, book: "Book", touched: Touched) -> None:
    """Count again when people came or went (a recount is 2 ms at 100,000 people)."""
    if touched.ids(Person) or touched.ids(Me):
        count(book)


def count(book: "Book") -> int:
    """The number of listed people, counted and kept."""
    people = Person.objects.of(book).count() - Me.objects.of(book).count()
    Tally.objects.of(book).update_or_create(book=book, defaults={"people": people})
    return people
