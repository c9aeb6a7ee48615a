"""Events of calendars: meetings with people of the book. Who is not in the book is not added by an invitation."""

from collections.abc import Collection, Iterable, Iterator
from typing import TYPE_CHECKING, Any

from kith.calendar.taking import Keeper
from kith.core.folding import words
from kith.core.meetings import others, why_none, why_not_with
from kith.core.records import Attendee, Item, MeetingRecord
from kith.duplicates.matching import Known
from kith.journal.recording import Recording
from kith.people.models import Source

from .addressed import known_by
from .saying import said

if TYPE_CHECKING:
    from .intake import Intake

FORMAT = "ics"


def take_meetings(intake: "Intake", items: Iterable[Item], recording: Recording) -> Iterator[tuple[int, str, str]]:
    """What becomes of each of these items that is an event, with its number and the reason if it is skipped, once all
    people of the chunk are in."""
    found = [(number, one.record) for number, one in enumerate(items) if isinstance(one.record, MeetingRecord)]
    if not found:
        return
    keeper = _keeper(intake, recording)
    keeper.load({record.uid for _number, record in found})
    for number, record in found:
        people, invited, why = _people(intake, record)
        became = keeper.take(record, people, invited)
        if why and became == "unchanged":
            yield number, "skipped", said(why)
        else:
            yield number, became, ""
    keeper.finish()


def let_go(intake: "Intake", events: Collection[str], recording: Recording) -> int:
    """The calendar at hand has these events no more: its meetings to come go; what has been, has been."""
    keeper = _keeper(intake, recording)
    keeper.load(events)
    return keeper.let_go()


def _keeper(intake: "Intake", recording: Recording) -> Keeper:
    calendars: dict[str, Any] = {"origin": intake.origin, "others": intake.others}
    return Keeper(recording, today=intake.today, source=lambda: _source(intake, recording), **calendars)


def _people(intake: "Intake", record: MeetingRecord) -> tuple[set[int], int, str]:
    """The people of the book who are at it, how many are invited, and why it does not count, if it does not."""
    mine = intake.invited
    if why := why_none(record, mine):
        return set(), 0, why
    there = others(record, mine)
    known = {one.ref for one in _known(intake, there)}
    if why := why_not_with(len(known)):
        return set(), 0, why
    return {pk for pk in known if isinstance(pk, int)}, len(there), ""


def _known(intake: "Intake", there: Iterable[Attendee]) -> Iterator[Known]:
    """By the address; else by a whole name that one person has alone."""
    for one in there:
        found = known_by(intake, one.name, one.address)
        if found is None and len(words(one.name)) > 1:
            found = intake.index.only_one_named(one.name)
        if found is not None and found is not intake.index.me:
            yield found


def _source(intake: "Intake", recording: Recording) -> Source:
    """Where the meetings come from, written when the first is."""
    source = intake.source_of(FORMAT)
    if source._state.adding:
        intake.sources[recording.add(source).pk] = source
    return source
