"""What search knows of people by their encounters: events, places, notes."""

from collections.abc import Collection, Iterator
from typing import TYPE_CHECKING

from kith.journal.changes import Touched
from kith.people.models import Person

from .models import Encounter, Participant

if TYPE_CHECKING:
    from kith.accounts.models import Book


def touched(touched: Touched, book: "Book") -> dict[str, set[int]]:
    """Whose text may have changed."""
    people = touched.around(Person) if touched.ids(Participant) else set()
    if encounters := touched.ids(Encounter):
        there = Participant.objects.of(book).filter(encounter_id__in=encounters)
        people = people | set(there.values_list("person_id", flat=True))
    return {"person": people}


def texts(book: "Book", kind: str, ids: Collection[int]) -> Iterator[tuple[int, str, str]]:
    """Where and when these people were met, what was said: (id, column, text)."""
    if kind != "person":
        return
    rows = Participant.objects.of(book).filter(person_id__among=ids)
    for pk, *words in rows.values_list("person_id", "encounter__event", "encounter__place", "encounter__note"):
        for text in words:
            yield pk, "met", text
