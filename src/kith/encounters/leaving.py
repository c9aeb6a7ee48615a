"""What leaves the book together with a person."""

from typing import TYPE_CHECKING

from django.db.models import Count

from kith.people.models import Person

from .models import Encounter

if TYPE_CHECKING:
    from kith.accounts.models import Book


def leaving_with(*, book: "Book", person: Person) -> list[Encounter]:
    """The encounters with nobody but them: they would stand on no page any more."""
    theirs = Encounter.objects.of(book).filter(pk__in=person.participations.values("encounter_id"))
    return list(theirs.annotate(taking_part=Count("participants")).filter(taking_part=1))
