"""Where a row stands in the index: one number holds book, kind and id.

So the rows of one kind of one book are one range of numbers, and no question needs a join to stay inside its book.
From the highest: 24 bits of book, 5 of kind, 34 of id (16 million books, 31 kinds, 17 billion rows).
"""

from dataclasses import dataclass
from typing import TYPE_CHECKING

from django.db import connection

from .models import Kind

if TYPE_CHECKING:
    from kith.accounts.models import Book

_KIND_BITS, _ID_BITS = 5, 34


@dataclass(frozen=True, slots=True)
class Place:
    """One kind of rows of one book."""

    book: int
    kind: int

    @property
    def first(self) -> int:
        """The number before that of the first row."""
        return (self.book << _KIND_BITS | self.kind) << _ID_BITS

    @property
    def last(self) -> int:
        return self.first + (1 << _ID_BITS) - 1

    def number(self, pk: int) -> int:
        return self.first + pk

    def pk(self, number: int) -> int:
        return number - self.first


def place_of(book: "Book", kind: str) -> Place | None:
    """The place of a kind of a book; None when nothing of that kind was ever indexed."""
    with connection.cursor() as cursor:  # one row of a tiny table, for every question: no need of the ORM
        cursor.execute("SELECT id FROM search_kind WHERE name = %s", [kind])
        found = cursor.fetchone()
    return Place(book.pk, found[0]) if found else None


def make_place(book: "Book", kind: str) -> Place:
    """The same, made when it is new."""
    return place_of(book, kind) or Place(book.pk, _number_of(kind))


def _number_of(kind: str) -> int:
    """The lowest that is free: a sequence of the database goes on past what was deleted, and out of the bits."""
    taken = set(Kind.objects.values_list("pk", flat=True))
    free = next(number for number in range(1, 1 << _KIND_BITS) if number not in taken)
    return Kind.objects.get_or_create(name=kind, defaults={"pk": free})[0].pk


def whole_book(book: "Book") -> tuple[int, int]:
    """The first and the last number of all kinds of a book."""
    return Place(book.pk, 0).first, Place(book.pk, (1 << _KIND_BITS) - 1).last
