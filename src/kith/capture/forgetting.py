"""What sentences tell of somebody who is erased."""

from collections.abc import Iterator
from typing import TYPE_CHECKING

from kith.core.folding import words
from kith.encounters.forgetting import hanging_on, taking_part_with
from kith.people.forgetting import About
from kith.people.models import Person

from .models import Capture
from .queries import knowing_all, recognised, without_encounter

if TYPE_CHECKING:
    from kith.accounts.models import Book


def about(*, book: "Book", person: Person) -> Iterator[About]:
    """The sentences about encounters at which they were, and those without one that mean them among others."""
    yield from hanging_on(book, Capture.objects.of(book), taking_part_with(book, person))
    waiting = list(without_encounter(book))
    by = knowing_all(book, waiting)
    for capture in waiting:
        who = recognised(book, capture.reading, capture.answers, by)
        named = [*who.people, *filter(None, [who.introducer])]
        if any(one.person == person for one in named):
            left = [one.person.name if one.person else one.name for one in named if one.person != person]
            yield Capture, capture.pk, {word for name in left for word in words(name)}
