"""Which organisations of the book a name means, over spelling, legal and short form."""

from collections.abc import Collection
from typing import TYPE_CHECKING

from django.db.models import Q

from kith.core.addresses import organisation_key
from kith.core.organisations import best_of
from kith.people.models import Organisation

if TYPE_CHECKING:
    from kith.accounts.models import Book

MOST = 20
"""Organisations that one name may mean."""


def organisations_meant(book: "Book", name: str) -> list[Organisation]:
    """The organisations that a name means, the likeliest first."""
    ids = organisations_meant_by(book, [name]).get(name, [])
    found = Organisation.objects.of(book).in_bulk(ids) if ids else {}
    return [found[pk] for pk in ids if pk in found]


def organisations_meant_by(book: "Book", names: Collection[str]) -> dict[str, list[int]]:
    """The same for several names in one question, as ids; a name that means none has an empty list."""
    keys = {name: key for name in names if (key := organisation_key(name))}
    found: dict[str, list[int]] = {name: [] for name in names}
    if not keys:
        return found
    alike = Q()
    for begin in {begin for key in keys.values() for begin in _beginnings(key)}:
        alike |= Q(key__startswith=begin)
    rows = list(Organisation.objects.of(book).filter(alike).values_list("pk", "name", "key"))
    for name, key in keys.items():
        exact = [pk for pk, _name, its in rows if its == key]
        some = [(pk, called) for pk, called, its in rows if its.startswith(_beginnings(key))]
        found[name] = exact or [pk for pk, _how in best_of(name, some)][:MOST]
    return found


def _beginnings(key: str) -> tuple[str, ...]:
    """How the key of an organisation begins that such a name may mean: a slip of the pen is never in its first two
    letters (`core.organisations`), though they may be written apart."""
    run = key.replace(" ", "")
    return key[:2], run[:2], f"{key[0]} "
