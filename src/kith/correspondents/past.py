"""What passed with somebody before they were in the book, as encounters: one for each conversation and day."""

from collections.abc import Sequence
from datetime import date, datetime
from typing import TYPE_CHECKING

from kith.encounters.models import Encounter, Part, Participant
from kith.journal.recording import Recording
from kith.kernel.bulk import chunks

from .models import Correspondent, Exchange

if TYPE_CHECKING:
    from kith.accounts.models import Book
    from kith.people.models import Person, Source

_STEP = 500
_CHANNELS = {"mail": Encounter.EMAIL, "call": Encounter.CALL}
Days = dict[tuple[str, date], Encounter]


def remember(book: "Book", pairs: Sequence[tuple[Correspondent, "Person"]], source: "Source", rec: Recording) -> None:
    """Put people into the encounters of their conversations, making those that nobody else of the book was in."""
    people = {one.pk: person for one, person in pairs}
    rows = Exchange.objects.of(book).filter(correspondent__among=list(people)).order_by("on", "pk")
    for some in chunks(rows, _STEP):
        _enter(book, people, some, source, rec)


def _enter(
    book: "Book", people: dict[int, "Person"], some: Sequence[Exchange], source: "Source", rec: Recording
) -> None:
    days = _days_of(book, {one.thread for one in some})
    started: dict[tuple[str, date], Encounter] = {}
    for one in some:
        if (one.thread, one.on) not in days:
            fresh = Encounter(book=book, on=one.on, channel=_channel(one.thread), thread=one.thread, source=source)
            fresh.held, fresh.raws, fresh.there, fresh.direction = set(), set(), set(), ""  # type: ignore[attr-defined]
            days[one.thread, one.on] = started[one.thread, one.on] = fresh
    parts = [part for one in some for part in _parts(days[one.thread, one.on], one)]
    ways = {key: {part.direction for part in parts if part.encounter is days[key]} for key in days}
    for key, encounter in started.items():
        encounter.direction = Encounter.BOTH if len(ways[key]) > 1 else next(iter(ways[key]), Encounter.BOTH)
    rec.add_many(list(started.values()))
    rec.change_many(
        [
            (one, {"direction": Encounter.BOTH})
            for key, one in days.items()
            if key not in started and ways[key] - {one.direction} and one.direction != Encounter.BOTH
        ]
    )
    rec.add_many([part for one in some if (part := _taking_part(days[one.thread, one.on], people, one))])
    rec.add_many(parts)


def _days_of(book: "Book", threads: set[str]) -> Days:
    """The encounters of these conversations, with who is in them and which messages they consist of."""
    rows = Encounter.objects.of(book).filter(thread__in=threads).prefetch_related("participants", "parts")
    days: Days = {}
    for row in rows:
        row.held = {(part.at, part.direction) for part in row.parts.all()}  # type: ignore[attr-defined]
        row.raws = {part.raw for part in row.parts.all()}  # type: ignore[attr-defined]
        row.there = {one.person_id for one in row.participants.all()}  # type: ignore[attr-defined]
        days[row.thread, row.on] = row
    return days


def _parts(encounter: Encounter, one: Exchange) -> list[Part]:
    """Those messages of an exchange that the encounter does not have yet. Which one it is, the moment tells of mail; of
    a phone only the mark, since two of one minute are two."""
    found, is_mail = [], encounter.channel == Encounter.EMAIL
    held: set[tuple[datetime, str]] = encounter.held  # type: ignore[attr-defined]
    raws: set[str] = encounter.raws  # type: ignore[attr-defined]
    for at, direction, message in one.moments:
        moment, raw = datetime.fromisoformat(at), f"mail:{message}" if is_mail else message
        if raw in raws or (is_mail and (moment, direction) in held):
            continue
        held.add((moment, direction))
        raws.add(raw)
        found.append(Part(book=encounter.book, encounter=encounter, at=moment, direction=direction, raw=raw))
    return found


def _channel(thread: str) -> str:
    """By which way a conversation went, as its name tells."""
    return _CHANNELS.get(thread.partition(":")[0], Encounter.MESSAGE)


def _taking_part(encounter: Encounter, people: dict[int, "Person"], one: Exchange) -> Participant | None:
    person = people[one.correspondent_id]
    if person.pk in encounter.there:  # type: ignore[attr-defined]
        return None
    encounter.there.add(person.pk)  # type: ignore[attr-defined]
    return Participant(book=encounter.book, encounter=encounter, person=person)
