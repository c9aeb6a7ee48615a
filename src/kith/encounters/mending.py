"""Whether everybody whom one was in touch with has a standing, and nobody else."""

from typing import TYPE_CHECKING

from django.utils.translation import ngettext

from kith.kernel.numbers import grouped
from kith.people.models import Standing

from .models import Participant
from .standings import recompute

if TYPE_CHECKING:
    from kith.accounts.models import Book


def fault(*, book: "Book") -> str:
    """What is wrong, for people; empty when all is well."""
    met, kept = _met(book), _kept(book)
    wrong = len(met ^ kept)
    told = ngettext("%(count)s person has a wrong standing", "%(count)s people have a wrong standing", wrong)
    return told % {"count": grouped(wrong)} if wrong else ""


def mend(*, book: "Book") -> None:
    """Compute the standings of everybody anew."""
    recompute(book, _met(book) | _kept(book))


def _met(book: "Book") -> set[int]:
    return set(Participant.objects.of(book).values_list("person_id", flat=True).distinct())


def _kept(book: "Book") -> set[int]:
    return set(Standing.objects.of(book).values_list("person_id", flat=True))
