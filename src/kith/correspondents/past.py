"""What passed with somebody before they were in the book, as encounters: one for each conversation and day."""

from collections import defaultdict
from collections.abc import Sequence
from datetime import datetime
from typing import TYPE_CHECKING

from kith.core.talking import mark_of
from kith.encounters.models import Encounter, Part, Participant
from kith.encounters.talks import Talk, Talks, other_names
from kith.journal.recording import Recording
from kith.kernel.bulk import chunks

from .crowds import crowded
from .models import Correspondent, Exchange

if TYPE_CHECKING:
    from kith.accounts.models import Book
    from kith.people.models import Person, Source

_STEP = 500
_CHANNELS = {"mail": Encounter.EMAIL, "call": Encounter.CALL}


def remember(book: "Book", pairs: Sequence[tuple[Correspondent, "Person"]], source: "Source", rec: Recording) -> None:
    """Put people into the encounters of their conversations, making those that nobody else of the book was in."""
    people = {one.pk: person for one, person in pairs}
    rows = Exchange.objects.of(book).filter(correspondent__among=list(people)).order_by("on", "pk")
    for some in chunks(rows, _STEP):
        crowds = crowded(book, {one.thread for one in some})
        _enter(book, people, [one for one in some if one.thread not in crowds], source, rec)


def _enter(
    book: "Book", people: dict[int, "Person"], some: Sequence[Exchange], source: "Source", rec: Recording
) -> None:
    days = _days_of(book, some)
    held, started = list(days), []
    joining: list[Participant] = []
    parts: list[Part] = []
    ways: dict[Talk, set[str]] = defaultdict(set)
    for one in some:
        person = people[one.correspondent_id]
        encounter = _begun(days, one, person)
        if encounter is None:
            encounter = _fresh(one, source)
            started.append(encounter)
            days.add(encounter)
        new = _parts(encounter, one)
        ways[encounter.thread, encounter.on].update(part.direction for part in new)
        parts += new
        joining += _taking_part(encounter, person)
    for encounter in started:
        said = ways[encounter.thread, encounter.on]
        encounter.direction = Encounter.BOTH if len(said) > 1 else next(iter(said), Encounter.BOTH)
    rec.add_many(started)
    rec.change_many(
        [
            (row, {"direction": Encounter.BOTH})
            for row in held
            if ways[row.thread, row.on] - {row.direction} and row.direction != Encounter.BOTH
        ]
    )
    rec.add_many(joining)
    rec.add_many(parts)


def _days_of(book: "Book", some: Sequence[Exchange]) -> Talks:
    """The encounters of these conversations, with who is in them and which messages they consist of."""
    threads = {one.thread for one in some} | other_names(book, {(one.thread, one.on) for one in some})
    rows = list(Encounter.objects.of(book).filter(thread__in=threads).prefetch_related("participants", "parts"))
    for row in rows:
        row.held = {(part.at, part.direction) for part in row.parts.all()}  # type: ignore[attr-defined]
        row.marks = {mark_of(part.raw) for part in row.parts.all()}  # type: ignore[attr-defined]
        row.there = {one.person_id for one in row.participants.all()}  # type: ignore[attr-defined]
    return Talks(rows)


def _begun(days: Talks, one: Exchange, person: "Person") -> Encounter | None:
    """The encounter of a conversation and day; on a phone one with the same person, be the number written otherwise."""
    likely = days.likely(one.thread, one.on)
    return next((row for row in likely if row.thread == one.thread or person.pk in row.there), None)  # type: ignore[attr-defined]


def _fresh(one: Exchange, source: "Source") -> Encounter:
    fresh = Encounter(book_id=one.book_id, on=one.on, channel=_channel(one.thread), thread=one.thread, source=source)
    fresh.held, fresh.marks, fresh.there = set(), set(), set()  # type: ignore[attr-defined]
    return fresh


def _parts(encounter: Encounter, one: Exchange) -> list[Part]:
    """Those messages of an exchange that the encounter does not have yet. Which one it is, the moment tells of mail; of
    a phone only the mark, since two of one minute are two."""
    found, is_mail = [], encounter.channel == Encounter.EMAIL
    held: set[tuple[datetime, str]] = encounter.held  # type: ignore[attr-defined]
    marks: set[str] = encounter.marks  # type: ignore[attr-defined]
    for at, direction, message in one.moments:
        moment, raw = datetime.fromisoformat(at), f"mail:{message}" if is_mail else message
        if (mark := mark_of(raw)) in marks or (is_mail and (moment, direction) in held):
            continue
        held.add((moment, direction))
        marks.add(mark)
        found.append(Part(book_id=encounter.book_id, encounter=encounter, at=moment, direction=direction, raw=raw))
    return found


def _channel(thread: str) -> str:
    """By which way a conversation went, as its name tells."""
    return _CHANNELS.get(thread.partition(":")[0], Encounter.MESSAGE)


def _taking_part(encounter: Encounter, person: "Person") -> list[Participant]:
    if person.pk in encounter.there:  # type: ignore[attr-defined]
        return []
    encounter.there.add(person.pk)  # type: ignore[attr-defined]
    return [Participant(book_id=encounter.book_id, encounter=encounter, person=person)]
