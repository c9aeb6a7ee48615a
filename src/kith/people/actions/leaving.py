"""Somebody leaves the book, and can come back."""

from typing import TYPE_CHECKING

from django.db import models
from django.utils.translation import gettext as _

from kith.journal.recording import Recording, batch
from kith.kernel.capabilities import rooms
from kith.people.models import Person

if TYPE_CHECKING:
    from kith.accounts.models import Book, User


def leaving_with(book: "Book", person: Person) -> list[list[models.Model]]:
    """What the capabilities let go with a person (`leaving` rooms), the pointing before the pointed at."""
    return [list(room.leaving_with(book=book, person=person)) for room in reversed(rooms("leaving"))]


def delete_person(*, book: "Book", by: "User | None", person: Person, within: Recording | None = None) -> None:
    """Delete a person with everything that hangs on them or was with them alone. Undo brings all of it back."""
    said = _("Deleted %(name)s") % {"name": person.name}
    with batch(book=book, by=by, verb="delete_person", said=said, within=within) as rec:
        for rows in leaving_with(book, person):
            rec.delete_many(rows)
        rec.delete(person)
