"""What a new book has: the four circles."""

from typing import TYPE_CHECKING
from uuid import UUID, uuid5

from django.utils.translation import gettext as _

from kith.core.folding import fold

from .models import Circle

if TYPE_CHECKING:
    from kith.accounts.models import Book

# The same circle has the same uid in every book, so that one book's export goes into another without a double.
FURNITURE = UUID("5f0a7d0e-6a1e-4f62-9c86-7d5b0d1b7b11")


def furnish(*, book: "Book") -> None:
    """Inside and outside the owner's work, school, community. They are the book's own furniture, not an action."""
    names = {
        Circle.INSIDE: _("Inside my work"),
        Circle.OUTSIDE: _("Outside my work"),
        Circle.SCHOOL: _("School"),
        Circle.COMMUNITY: _("Community"),
    }
    for kind, name in names.items():
        Circle.objects.create(book=book, uid=uuid5(FURNITURE, kind), name=name, key=fold(name), kind=kind)
