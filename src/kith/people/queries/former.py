"""People who were deleted: what the journal still knows of them, so that they can be erased."""

from typing import TYPE_CHECKING, Any

from kith.core.folding import fold
from kith.journal.queries import deleted_rows, versions_of, was_added
from kith.journal.rows import unpack
from kith.kernel.ids import told_id
from kith.people.merged import merged_into
from kith.people.models import Person

if TYPE_CHECKING:
    from kith.accounts.models import Book


def former_person(book: "Book", pk: int) -> Person | None:
    """Somebody who is not in the book any more, as they were; without a name where the journal kept none.

    Who became one with another is in the book still.
    """
    if Person.objects.of(book).filter(pk=pk).exists() or merged_into(book, pk):
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


def formers_named(book: "Book", text: str) -> list[Person]:
    """Those who were deleted and whom an id or a whole name means, the latest first."""
    text = text.strip()
    if (number := told_id(text)) is not None:
        found = former_person(book, number)
        return [found] if found else []
    known = deleted_rows(book, Person)
    ids = {pk for pk, facts in known.items() if fold(text) in (facts["sort_key"], fold(facts["name"]))}
    return [person for pk in sorted(ids, reverse=True) if (person := former_person(book, pk))]
