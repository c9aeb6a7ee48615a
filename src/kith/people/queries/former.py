"""People who were deleted: what the journal still knows of them, so that they can be erased."""

from typing import TYPE_CHECKING, Any

from kith.journal.queries import versions_of, was_added
from kith.journal.rows import unpack
from kith.people.models import Person

if TYPE_CHECKING:
    from kith.accounts.models import Book


def former_person(book: "Book", pk: int) -> Person | None:
    """Somebody who is not in the book any more, as they were; without a name where the journal kept none."""
    if Person.objects.of(book).filter(pk=pk).exists():
        return None
    versions = list(versions_of(book, Person, pk))
    if not versions and not was_added(book, Person, pk):
        return None
    facts: dict[str, Any] = {}
    for one in versions:
        facts = one | facts
    person = Person(**unpack(Person, facts))
    person.pk, person.book = pk, book
    return person
