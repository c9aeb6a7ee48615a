"""Which organisations of the book a name means, over spelling, legal and short form."""

from collections.abc import Collection
from itertools import chain
from typing import TYPE_CHECKING

from django.db.models.functions import Left

from kith.core.addresses import organisation_key
from kith.core.organisations import best_of
from kith.people.models import Organisation

if TYPE_CHECKING:
    from kith.accounts.models import Book

BEGIN = 2
"""Letters by which names that may be alike are looked up."""
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
    begins = {name: _beginnings(key) for name, key in keys.items()}
    alike = Organisation.objects.of(book).alias(begin=Left("key", BEGIN))
    alike = alike.filter(begin__in=set(chain(*begins.values())))
    rows = list(alike.values_list("pk", "name", "key"))
    for name, key in keys.items():
        if exact := [pk for pk, _name, its in rows if its == key]:
            found[name] = exact
            continue
        some = [(pk, called) for pk, called, its in rows if its.startswith(begins[name])]
        found[name] = [pk for pk, _how in best_of(name, some)][:MOST]
    return found


def _beginnings(key: str) -> tuple[str, ...]:
    """How the key of an organisation begins that such a name may mean: a slip of the pen is never in its first two
    letters (`core.organisations`), though they may be written apart."""
    run = key.replace(" ", "")
    return key[:BEGIN], run[:BEGIN], f"{key[0]} "
