"""How things are with people, computed from their encounters and kept as `Standing` rows."""

from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from itertools import groupby
from operator import attrgetter
from typing import TYPE_CHECKING, NamedTuple

from django.db.models import Count

from kith.core import cadence, ties
from kith.core.talking import without_countries
from kith.kernel import bulk
from kith.people.models import Standing

from .models import Encounter, Part, Participant

if TYPE_CHECKING:
    from kith.accounts.models import Book

EARLIER = 2
CHUNK = 2000


class Contact(NamedTuple):
    """One encounter of one person. `unanswered` is when the owner said that no answer came to it."""

    person: int
    on: date
    channel: str
    direction: str
    thread: str
    encounter: int
    unanswered: date | None

    @property
    def read(self) -> bool:
        """Whether an answer would be known: files bring whole conversations, what is typed brings what one did."""
        return bool(self.thread)


@dataclass(frozen=True, slots=True)
class _Around:
    """What else is known of encounters: how many others were there, and who wrote last in a conversation."""

    people: dict[int, int]
    last_word: dict[int, str]


def recompute(book: "Book", people: Collection[int]) -> None:
    """Write the standings of these people anew; who has no encounter has none."""
    for some in bulk.chunks(sorted(people), CHUNK):
        contacts = _contacts(book, some)
        around = _around(book, contacts)
        made = [
            _standing(book, person, list(own), around) for person, own in groupby(contacts, key=attrgetter("person"))
        ]
        Standing.objects.of(book).filter(person_id__in=some).delete()
        if made:
            bulk.insert(Standing, made)


def _contacts(book: "Book", people: Sequence[int]) -> list[Contact]:
    """The contacts of these people, by person and day."""
    # Scoped by the people: naming the book of the rows, too, makes SQLite walk all of them.
    rows = Participant.objects.of_all_books().filter(person_id__in=people, book__checked=book)
    found = rows.order_by("person_id", "encounter__on", "encounter_id").values_list(
        "person_id",
        "encounter__on",
        "encounter__channel",
        "encounter__direction",
        "encounter__thread",
        "encounter_id",
        "encounter__unanswered__on",
    )
    return [Contact(*facts) for facts in found]


def _around(book: "Book", contacts: Iterable[Contact]) -> _Around:
    there = [one.encounter for one in contacts]
    talks = [one.encounter for one in contacts if one.read and one.direction == Encounter.BOTH]
    people: dict[int, int] = {}
    for some in bulk.chunks(sorted(set(there)), CHUNK):
        rows = Participant.objects.of_all_books().filter(encounter_id__in=some, book__checked=book)
        counts = rows.order_by().values_list("encounter_id").annotate(people=Count("pk")).filter(people__gt=1)
        people.update(counts)
    last: dict[int, str] = {}
    for some in bulk.chunks(sorted(set(talks)), CHUNK):
        parts = Part.objects.of_all_books().filter(encounter_id__in=some, book__checked=book)
        last.update(parts.order_by("at", "pk").values_list("encounter_id", "direction"))
    return _Around(people, last)


def _standing(book: "Book", person: int, contacts: list[Contact], around: _Around) -> Standing:
    """Of one person, whose contacts are in order."""
    days = [one.on for one in contacts]
    gaps = cadence.own_gaps(days)
    usual = cadence.usual_gap(gaps)
    half = ties.half_life(usual)
    last = contacts[-1]
    weights = [(one.on, ties.weight(one.channel, around.people.get(one.encounter, 1))) for one in contacts]
    return Standing(
        book=book,
        person_id=person,
        first_contact=contacts[0].on,
        last_contact=last.on,
        last_channel=last.channel,
        count=len(contacts),
        usual_gap=usual,
        burstiness=cadence.burstiness(gaps),
        strength=ties.strength(weights, last.on, half),
        half_life=half,
        quiet_on=cadence.quiet_on(last.on, usual),
        dormant_on=cadence.dormant_on(last.on, usual),
        reconnected_on=cadence.reconnected_on(days),
        last_in=_last(contacts, Encounter.IN),
        last_out=_last(contacts, Encounter.OUT),
        unanswered=_unanswered(contacts),
        owes_reply=_owes_reply(contacts, around),
    )


def _last(contacts: Sequence[Contact], direction: str) -> date | None:
    """The last day on which somebody reached out: they (in), or the owner (out)."""
    return next((one.on for one in reversed(contacts) if one.direction in (direction, Encounter.BOTH)), None)


def _unanswered(contacts: Sequence[Contact]) -> int:
    """How many of the owner's last contacts had no answer: on channels whose answers are read, or as the owner says."""
    count = 0
    for one in reversed(contacts):
        if one.direction != Encounter.OUT:
            break
        count += one.unanswered is not None or (one.read and one.channel in Encounter.WRITTEN)
    return count


def _owes_reply(contacts: Sequence[Contact], around: _Around) -> bool:
    """They wrote last: in a thread that the owner wrote in, or after at least two earlier encounters."""
    last = contacts[-1]
    theirs = around.last_word.get(last.encounter, last.direction) == Encounter.IN
    if not theirs or last.channel not in Encounter.WRITTEN:
        return False
    talk = without_countries(last.thread)
    same = [one for one in contacts if one.thread and without_countries(one.thread) == talk]
    mine = any(one.direction in (Encounter.OUT, Encounter.BOTH) for one in same)
    return mine or len(contacts) > EARLIER
