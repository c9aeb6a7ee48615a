"""People as vCards: everybody, or those who are chosen."""

from collections.abc import Collection, Iterator
from typing import TYPE_CHECKING

from kith.formats import vcard

from .persons import portraits

if TYPE_CHECKING:
    from kith.accounts.models import Book


def new_cards(book: "Book", only: Collection[int] | None = None) -> Iterator[str]:
    """vCard 4.0, a card at a time."""
    return (vcard.write(one.record, one.raws, version=vcard.NEW) for one in portraits(book, only))


def old_cards(book: "Book", only: Collection[int] | None = None) -> Iterator[str]:
    """vCard 3.0, which every phone reads."""
    return (vcard.write(one.record, one.raws, version=vcard.OLD) for one in portraits(book, only))
