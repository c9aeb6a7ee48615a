"""Who has which number."""

from collections.abc import Collection
from typing import TYPE_CHECKING

from kith.core.addresses import one_number
from kith.people.models import ContactPoint

if TYPE_CHECKING:
    from kith.accounts.models import Book

_ENDS = 6
"""Digits at the end of a number by which those are found that may be the same."""


def numbers_had(book: "Book", keys: Collection[str], people: Collection[int] | None = None) -> set[str]:
    """Those of these keys of numbers that somebody in the book has, or one of those people, written with their country
    or without."""
    if not keys:
        return set()
    ends = {key[-_ENDS:] for key in keys}
    points = ContactPoint.objects.of(book).filter(kind=ContactPoint.PHONE)
    points = points if people is None else points.filter(person__among=list(people))
    held = {key for key in points.values_list("key", flat=True).iterator() if key[-_ENDS:] in ends}
    forms = one_number([*sorted(held), *sorted(keys)])
    return {key for key in keys if forms[key] in held}
