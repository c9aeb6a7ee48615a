"""Somebody leaves the book, and can come back."""

from typing import TYPE_CHECKING

from django.utils.translation import gettext as _

from kith.journal.recording import Recording, batch
from kith.people.models import Person

if TYPE_CHECKING:
    from kith.accounts.models import Book, User


def delete_person(*, book: "Book", by: "User | None", person: Person, within: Recording | None = None) -> None:
    """Delete a person with everything that hangs on them. Undo brings all of it back."""
    said = _("Deleted %(name)s") % {"name": person.name}
    with batch(book=book, by=by, verb="delete_person", said=said, within=within) as rec:
        rec.delete(person)
