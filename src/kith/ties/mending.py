"""Whether every tie of two people is written down as strong as the book tells, and no other."""

from typing import TYPE_CHECKING

from django.utils.translation import ngettext

from kith.kernel import bulk
from kith.kernel.numbers import grouped
from kith.people.models import Person

from .renewing import pairs_of, renew, stored, strengths

if TYPE_CHECKING:
    from kith.accounts.models import Book

CHUNK = 500


def fault(*, book: "Book") -> str:
    """What is wrong, for people; empty when all is well."""
    wrong = 0
    for some in bulk.chunks(_everybody(book), CHUNK):
        kept = stored(some)
        true = strengths(book, pairs_of(book, some))
        wrong += sum(kept.get(both) != true.get(both) for both in kept.keys() | true.keys())
    told = ngettext("%(count)s tie of two people is wrong", "%(count)s ties of two people are wrong", wrong)
    return told % {"count": grouped(wrong)} if wrong else ""


def mend(*, book: "Book") -> None:
    """Weigh the ties of everybody anew."""
    for some in bulk.chunks(_everybody(book), CHUNK):
        renew(book, pairs_of(book, some) | set(stored(some)))


def _everybody(book: "Book") -> list[int]:
    return list(Person.objects.of(book).order_by("pk").values_list("pk", flat=True))
