"""What leaves the book together with a person."""

from typing import TYPE_CHECKING

from kith.encounters.leaving import leaving_with as encounters_leaving_with
from kith.encounters.models import Encounter
from kith.journal.blanking import Deleted, Gone
from kith.people.models import Person

from .models import Capture
from .queries import knowing_all, recognised, without_encounter
from .recognising import Recogniser

if TYPE_CHECKING:
    from kith.accounts.models import Book

_CAPTURE, _ENCOUNTER = Capture._meta.label, Encounter._meta.label


def leaving_with(*, book: "Book", person: Person) -> list[Capture]:
    """The sentences about nobody but them: they would wait to be understood again, or for an answer that nobody has."""
    encounters = [one.pk for one in encounters_leaving_with(book=book, person=person)]
    waiting = list(without_encounter(book))
    by = knowing_all(book, waiting)
    without = [one for one in waiting if _means_alone(one, person, by)]
    return [*Capture.objects.of(book).filter(encounter__in=encounters), *without]


def left_with(*, gone: Gone, deleted: list[Deleted]) -> Gone:
    """The deleted sentences about encounters that are gone."""
    encounters = gone.get(_ENCOUNTER, set())
    return {
        _CAPTURE: {one.row for one in deleted if one.label == _CAPTURE and one.before["encounter_id"] in encounters}
    }


def _means_alone(capture: Capture, person: Person, by: Recogniser) -> bool:
    """Whether every name in a sentence without an encounter can mean this person only."""
    named = recognised(capture.book, capture.reading, capture.answers, by).people
    return bool(named) and all([*one.candidates, *filter(None, [one.person])] == [person] for one in named)
