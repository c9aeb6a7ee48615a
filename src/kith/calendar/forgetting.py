"""What meetings tell of somebody who is erased and was not the only one of the book there."""

from collections import defaultdict
from collections.abc import Iterator
from typing import TYPE_CHECKING

from kith.core.folding import words
from kith.journal.queries import versions_where
from kith.people.forgetting import About
from kith.people.models import Person

from .models import Guest, Meeting

if TYPE_CHECKING:
    from kith.accounts.models import Book


def about(*, book: "Book", person: Person) -> Iterator[About]:
    """The meetings at which they were to be, or once were; their titles may name them."""
    now = Guest.objects.of(book).filter(person=person.pk).values_list("meeting_id", flat=True)
    was = versions_where(book, Guest, "person_id", [person.pk]).values()
    found: dict[int, set[str]] = {pk: set() for pk in (*now, *(before["meeting_id"] for before in was))}
    names: dict[int, set[str]] = defaultdict(set)
    there = Guest.objects.of(book).filter(meeting__in=list(found)).exclude(person=person.pk)
    for pk, name in there.values_list("meeting_id", "person__name"):
        names[pk].update(words(name))
    yield from ((Meeting, pk, names[pk]) for pk in found)
