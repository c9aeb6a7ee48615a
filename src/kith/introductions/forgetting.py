"""What asks tell of somebody who is erased: "an introduction to Abel"."""

from collections.abc import Iterator
from typing import TYPE_CHECKING

from django.db.models import Q

from kith.core.folding import words
from kith.favours.models import Ask
from kith.people.forgetting import About
from kith.people.models import Person

from .models import Introduction

if TYPE_CHECKING:
    from kith.accounts.models import Book


def about(*, book: "Book", person: Person) -> Iterator[About]:
    """The asks of others that were to be met by introducing them."""
    rows = Introduction.objects.of(book).filter(Q(first=person.pk) | Q(other=person.pk))
    asks = rows.exclude(ask=None).exclude(ask__person=person.pk)
    for pk, name in asks.values_list("ask_id", "ask__person__name"):
        if pk is not None:
            yield Ask, pk, set(words(name))
