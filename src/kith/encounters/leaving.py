"""What leaves the book together with a person."""

from typing import TYPE_CHECKING

from django.db.models import Count

from kith.journal.blanking import Deleted, Gone
from kith.people.models import Person

from .models import Encounter, Participant

if TYPE_CHECKING:
    from kith.accounts.models import Book

_ENCOUNTER, _PARTICIPANT = Encounter._meta.label, Participant._meta.label


def leaving_with(*, book: "Book", person: Person) -> list[Encounter]:
    """The encounters with nobody but them: they would stand on no page any more."""
    theirs = Encounter.objects.of(book).filter(pk__in=person.participations.values("encounter_id"))
    return list(theirs.annotate(taking_part=Count("participants")).filter(taking_part=1))


def left_with(*, gone: Gone, deleted: list[Deleted]) -> Gone:
    """Those of the deleted encounters with nobody but people who are gone, when they were deleted last."""
    last = {one.row: one.batch for one in deleted if one.label == _ENCOUNTER}
    taking_part: dict[int, set[int]] = {}
    for one in deleted:
        encounter = one.before.get("encounter_id")
        if one.label == _PARTICIPANT and last.get(encounter or 0) == one.batch:
            taking_part.setdefault(encounter or 0, set()).add(one.row)
    left = {encounter for encounter, rows in taking_part.items() if rows <= gone.get(_PARTICIPANT, set())}
    return {_ENCOUNTER: left}
