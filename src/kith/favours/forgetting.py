"""What promises tell of somebody who is erased."""

from collections.abc import Iterator
from typing import TYPE_CHECKING

from kith.encounters.forgetting import hanging_on, taking_part_with
from kith.people.forgetting import About
from kith.people.models import Person

from .models import Ask, Favour, Promise

if TYPE_CHECKING:
    from kith.accounts.models import Book


def about(*, book: "Book", person: Person) -> Iterator[About]:
    """What was promised to others, asked of them and given at encounters at which they were."""
    others = taking_part_with(book, person)
    for model in (Promise, Ask, Favour):
        yield from hanging_on(book, model.objects.of(book), others)
