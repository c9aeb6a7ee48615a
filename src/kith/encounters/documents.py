"""What search knows of people by their encounters: events, places, notes."""

from collections.abc import Collection, Iterator
from datetime import date
from typing import TYPE_CHECKING

from kith.journal.changes import Touched
from kith.kernel.days import spoken
from kith.people.models import Person
from kith.search.columns import MET

from . import wording
from .models import Encounter, Participant

if TYPE_CHECKING:
    from kith.accounts.models import Book


def touched(touched: Touched, book: "Book") -> dict[str, set[int]]:
    """Whose text may have changed."""
    people = touched.around(Person) if touched.ids(Participant) else set()
    if encounters := touched.ids(Encounter):
        there = Participant.objects.of(book).filter(encounter_id__among=encounters)
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


def reasons(book: "Book", column: str, ids: Collection[int], today: date) -> Iterator[tuple[int, str, str]]:
    """What these people may have been found by in encounters, the latest first: (id, text, what a hit there is)."""
    if column != MET:
        return
    facts = ("on", "channel", "direction", "event", "place", "note")
    rows = Participant.objects.of(book).filter(person_id__among=ids).order_by("-encounter__on", "-encounter_id")
    for pk, on, channel, direction, event, place, note in rows.values_list(
        "person_id", *(f"encounter__{name}" for name in facts)
    ):
        day = spoken(on, today, short=True)
        yield pk, event, f"{event}, {day}"
        yield pk, place, f"{place}, {day}"
        yield pk, f"{event} {place} {note}", wording.note_of(channel, direction, day)
