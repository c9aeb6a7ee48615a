"""Forgets what was noted of somebody who was erased, and what came in with a batch that is taken back."""

from typing import TYPE_CHECKING

from kith.journal.changes import Touched
from kith.people.models import Person
from kith.people.queries import suppressed_digests
from kith.people.queries.suppression import digest

from .keys import is_whole
from .models import Correspondent
from .noting import forget_batch
from .queries import pair_of

if TYPE_CHECKING:
    from kith.accounts.models import Book


def touched(*, book: "Book", touched: Touched) -> None:
    """A batch is taken back; somebody is gone: where they were erased, so are their addresses and what passed with
    them."""
    if touched.taken_back is not None:
        forget_batch(book, touched.taken_back)
    people = touched.ids(Person)
    if not people or Person.objects.of(book).filter(pk__among=people).count() == len(people):
        return
    if not (among := suppressed_digests(book)):
        return
    # Erasing has blanked the addresses that it knew by now: those are none any more.
    gone = [
        one.pk
        for one in Correspondent.objects.of(book).only("kind", "key")
        if not is_whole(one.kind, one.key) or any(digest(salt, *pair_of(one)) in found for salt, found in among.items())
    ]
    Correspondent.objects.of(book).filter(pk__among=gone).delete()
