"""Keeps the standings of the people whose encounters changed."""

from typing import TYPE_CHECKING

from kith.journal.changes import Touched
from kith.people.models import Person

from .models import Encounter, Part, Participant, Unanswered
from .standings import recompute

if TYPE_CHECKING:
    from kith.accounts.models import Book


def touched(*, book: "Book", touched: Touched) -> None:
    """Write anew the standing of everybody who took part in what changed."""
    people: set[int] = set()
    if touched.ids(Participant):
        people |= touched.around(Person)
    parts = touched.ids(Part) or touched.ids(Unanswered)
    encounters = touched.around(Encounter) if parts else touched.ids(Encounter)
    if encounters:
        there = Participant.objects.of(book).filter(encounter_id__among=encounters)
        people |= set(there.values_list("person_id", flat=True))
    if people:
        recompute(book, people)
