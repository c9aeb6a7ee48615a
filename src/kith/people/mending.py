"""Whether the number of people that is kept is true."""

from typing import TYPE_CHECKING

from django.utils.translation import gettext as _

from kith.kernel.numbers import grouped

from .queries import how_many, listed
from .touched import count

if TYPE_CHECKING:
    from kith.accounts.models import Book


def fault(*, book: "Book") -> str:
    """What is wrong, for people; empty when all is well."""
    kept, true = how_many(book), listed(book).count()
    if kept == true:
        return ""
    return _("%(kept)s people are counted where there are %(true)s") % {"kept": grouped(kept), "true": grouped(true)}


def mend(*, book: "Book") -> None:
    """Count again."""
    count(book)
