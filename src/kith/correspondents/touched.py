"""Forgets what was noted of somebody who was erased."""

from typing import TYPE_CHECKING

from kith.journal.changes import Touched
from kith.people.models import Person
from kith.people.queries import suppressed_digests
from kith.people.queries.suppression import EMAIL, digest

from .models import Correspondent

if TYPE_CHECKING:
    from kith.accounts.models import Book


def touched(*, book: "Book", touched: Touched) -> None:
    """Somebody is gone: where they were erased, so are their addresses and what passed with them."""
    people = touched.ids(Person)
    if not people or Person.objects.of(book).filter(pk__among=people).count() == len(people):
        return
    if not (among := suppressed_digests(book)):
        return
    # Erasing has blanked the addresses that it knew by now: those are none any more.
    gone = [
        pk
        for pk, key in Correspondent.objects.of(book).values_list("pk", "key")
        if "@" not in key or any(digest(salt, EMAIL, key) in found for salt, found in among.items())
    ]
    Correspondent.objects.of(book).filter(pk__among=gone).delete()
