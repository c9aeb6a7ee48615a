"""What is told of ties to others may tell of somebody who is erased, too: "Hanna knows Tomás and Marek"."""

from collections.abc import Iterator
from typing import TYPE_CHECKING

from django.db.models import Q

from kith.core.folding import words
from kith.people.forgetting import About
from kith.people.models import Person

from .models import Inquiry, Statement

if TYPE_CHECKING:
    from kith.accounts.models import Book


def about(*, book: "Book", person: Person) -> Iterator[About]:
    """What the owner said of others whom they know, and what those answered when they were asked."""
    rows = Statement.objects.of(book)
    pairs = rows.filter(Q(person=person.pk) | Q(other=person.pk)).values_list("person_id", "other_id")
    known = {one for both in pairs for one in both} - {person.pk}
    said = rows.filter(Q(person_id__among=known) | Q(other_id__among=known))
    theirs = said.exclude(Q(person=person.pk) | Q(other=person.pk))
    for pk, one, other in theirs.values_list("pk", "person__name", "other__name"):
        yield Statement, pk, {*words(one), *words(other)}
    for pk, name in Inquiry.objects.of(book).filter(person_id__among=known).values_list("pk", "person__name"):
        yield Inquiry, pk, set(words(name))
