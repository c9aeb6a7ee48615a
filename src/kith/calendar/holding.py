"""Meetings that are over become encounters, once: where the owner noted one with the same people, it is that."""

from collections import defaultdict
from collections.abc import Iterable, Sequence
from datetime import date, datetime
from typing import TYPE_CHECKING, Any

from django.utils import timezone

from kith.core.meetings import told
from kith.encounters.models import Encounter, Participant
from kith.encounters.queries import SPOKEN
from kith.journal.recording import Recording

from .models import Held, Meeting

if TYPE_CHECKING:
    from kith.accounts.models import Book


def day_of(at: datetime) -> date:
    """The owner's day of a moment."""
    return timezone.localtime(at).date()


def guests_of(meeting: Meeting) -> set[int]:
    """The ids of the people of the book who are to be there; read once."""
    if not hasattr(meeting, "with_whom"):
        meeting.with_whom = {one.person_id for one in meeting.guests.all()}  # type: ignore[attr-defined]
    found: set[int] = meeting.with_whom  # type: ignore[attr-defined]
    return found


def facts_of(meeting: Meeting) -> dict[str, Any]:
    """What an encounter says that is made of it."""
    said = told(meeting.title, meeting.location, invited=meeting.invited)
    facts: dict[str, Any] = {"channel": said.channel, "event": said.event, "place": said.place, "note": said.note}
    return {"on": day_of(meeting.begins), **facts}


def untouched(meeting: Meeting, held: Held | None) -> bool:
    """Whether the encounter still says what the meeting did: then nobody has set it right."""
    encounter = held.encounter if held and held.made else None
    if encounter is None:
        return False
    same = all(getattr(encounter, name) == value for name, value in facts_of(meeting).items())
    return same and {one.person_id for one in encounter.participants.all()} == guests_of(meeting)


def hold(rec: Recording, meetings: Sequence[Meeting], answered_on: date | None = None) -> list[Held]:
    """Those that are over, and of which nothing tells yet, become encounters."""
    noted = _noted(rec.book, meetings)
    helds = []
    made: list[tuple[Meeting, Encounter]] = []
    for one in meetings:
        there = next((found for found, who in noted[day_of(one.begins)] if guests_of(one) <= who), None)
        if there is None:
            there = Encounter(book=rec.book, source_id=one.source_id, **facts_of(one))
            made.append((one, there))
        helds.append(Held(book=rec.book, meeting=one, encounter=there, made=there.pk is None, answered_on=answered_on))
    rec.add_many([encounter for _one, encounter in made])
    rec.add_many(
        [
            Participant(book=rec.book, encounter=encounter, person_id=pk)
            for one, encounter in made
            for pk in sorted(guests_of(one))
        ]
    )
    rec.add_many(helds)
    return helds


def follow(rec: Recording, meeting: Meeting, held: Held) -> None:
    """The meeting changed, and with it the encounter that was made of it and that nobody has set right."""
    encounter: Any = held.encounter
    there = {one.person_id: one for one in encounter.participants.all()}
    rec.delete_many([row for pk, row in there.items() if pk not in guests_of(meeting)])
    fresh = sorted(guests_of(meeting) - there.keys())
    rec.add_many([Participant(book=rec.book, encounter=encounter, person_id=pk) for pk in fresh])
    rec.change(encounter, **facts_of(meeting))


def take_back(rec: Recording, held: Held) -> None:
    """It was not, or is still to come: no encounter."""
    encounter: Any = held.encounter
    rec.delete(held)
    rec.delete(encounter)


def give_way(rec: Recording, meetings: Iterable[Meeting]) -> None:
    """Where the owner noted the same talk, too, the encounter that was made of the meeting goes."""
    found = [one for one in meetings if untouched(one, one.held)]
    noted = _noted(rec.book, found)
    for one in found:
        there = next((row for row, who in noted[day_of(one.begins)] if guests_of(one) <= who), None)
        if there is not None:
            made: Any = one.held.encounter
            rec.change(one.held, encounter=there, made=False)
            rec.delete(made)


def _noted(book: "Book", meetings: Sequence[Meeting]) -> dict[date, list[tuple[Encounter, set[int]]]]:
    """Talks on the days of these meetings that no meeting was made into, with who was there."""
    days = {day_of(one.begins) for one in meetings}
    found: dict[date, list[tuple[Encounter, set[int]]]] = defaultdict(list)
    if not days:
        return found
    rows = Encounter.objects.of(book).filter(on__in=days, channel__in=SPOKEN).exclude(meetings__made=True)
    for row in rows.prefetch_related("participants").order_by("pk"):
        found[row.on].append((row, {one.person_id for one in row.participants.all()}))
    return found
