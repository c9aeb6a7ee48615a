"""What leaves the book together with a person."""

from typing import TYPE_CHECKING

from kith.encounters.leaving import leaving_with as encounters_leaving_with
from kith.people.models import Person

from .models import Capture

if TYPE_CHECKING:
    from kith.accounts.models import Book


def leaving_with(*, book: "Book", person: Person) -> list[Capture]:
    """The sentences about encounters with nobody but them: without those they would wait to be understood again."""
    encounters = [one.pk for one in encounters_leaving_with(book=book, person=person)]
    return list(Capture.objects.of(book).filter(encounter__in=encounters))
