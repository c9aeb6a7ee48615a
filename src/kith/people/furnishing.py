"""What a new book has: the four circles."""

from typing import TYPE_CHECKING

from django.utils.translation import gettext as _

from kith.core.folding import fold

from .models import Circle

if TYPE_CHECKING:
    from kith.accounts.models import Book


def furnish(*, book: "Book") -> None:
    """Inside and outside the owner's work, school, community. They are the book's own furniture, not an action."""
    names = {
        Circle.INSIDE: _("Inside my work"),
        Circle.OUTSIDE: _("Outside my work"),
        Circle.SCHOOL: _("School"),
        Circle.COMMUNITY: _("Community"),
    }
    for kind, name in names.items():
        Circle.objects.create(book=book, name=name, key=fold(name), kind=kind)
