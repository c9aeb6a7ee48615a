"""What follow-ups tell of somebody who is erased."""

from collections.abc import Iterator
from typing import TYPE_CHECKING

from kith.encounters.forgetting import hanging_on, taking_part_with
from kith.people.forgetting import About
from kith.people.models import Person

from .models import FollowUp

if TYPE_CHECKING:
    from kith.accounts.models import Book


def about(*, book: "Book", person: Person) -> Iterator[About]:
    """What was drafted for others who were at the same encounter."""
    return hanging_on(book, FollowUp.objects.of(book), taking_part_with(book, person))
