"""What sentences tell of somebody who is erased."""

from collections.abc import Iterator
from typing import TYPE_CHECKING

from kith.encounters.forgetting import taking_part_with
from kith.journal.queries import versions_where
from kith.people.forgetting import About
from kith.people.models import Person

from .models import Capture

if TYPE_CHECKING:
    from kith.accounts.models import Book


def about(*, book: "Book", person: Person) -> Iterator[About]:
    """The sentences about encounters at which they were."""
    others = taking_part_with(book, person)
    now = Capture.objects.of(book).filter(encounter_id__among=list(others)).values_list("pk", "encounter_id")
    was = versions_where(book, Capture, "encounter_id", list(others)).items()
    for pk, encounter in (*now, *((pk, before["encounter_id"]) for pk, before in was)):
        yield Capture, pk, others[encounter]
