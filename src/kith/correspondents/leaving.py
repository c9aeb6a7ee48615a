"""What leaves the book together with a person."""

from typing import TYPE_CHECKING

from kith.journal.blanking import Deleted, Gone
from kith.people.models import ContactPoint, Person

from .models import Declined

if TYPE_CHECKING:
    from kith.accounts.models import Book


def leaving_with(*, book: "Book", person: Person) -> list[Declined]:
    """What was said of their addresses."""
    keys = person.contact_points.filter(kind__in=(ContactPoint.EMAIL, ContactPoint.PHONE)).values("key")
    return list(Declined.objects.of(book).filter(key__in=keys))


def left_with(*, gone: Gone, deleted: list[Deleted]) -> Gone:  # noqa: ARG001 -- every room is asked so
    """Nothing more: what was said of an address does not outlive it."""
    return {}
