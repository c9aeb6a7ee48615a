"""One conversation within a day is one encounter: what passed starts it or joins it, at its place in time."""

from bisect import insort
from collections.abc import Iterable
from datetime import date, datetime, timedelta
from operator import itemgetter
from typing import TYPE_CHECKING, Any, NamedTuple

from django.db.models import prefetch_related_objects
from django.utils import timezone
from django.utils.translation import gettext as _

from kith.core.records import Direction
from kith.core.talking import mark_of
from kith.encounters.models import Encounter, Part, Participant

if TYPE_CHECKING:
    from kith.accounts.models import Book

    from .intake import Intake

EARLIEST_ZONE = timedelta(days=1)  # somewhere it is tomorrow already


class Passed(NamedTuple):
    """What passed between the owner and others at a moment: `text` in words, `raw` as it came."""

    thread: str
    at: datetime
    direction: Direction
    text: str
    raw: str
    channel: str = Encounter.MESSAGE


def encounters_of(book: "Book", threads: set[str]) -> list[Encounter]:
    """What the book holds of these conversations, with who takes part and what was said when."""
    return at_hand(Encounter.objects.of(book).filter(thread__in=threads)) if threads else []


def at_hand(rows: Iterable[Encounter]) -> list[Encounter]:
    """These, with who takes part and what was said when."""
    found = list(rows)
    prefetch_related_objects(found, "participants", "parts")
    for row in found:
        row.held = {(part.at, part.direction) for part in row.parts.all()}  # type: ignore[attr-defined]
        row.marks = {mark_of(part.raw) for part in row.parts.all()}  # type: ignore[attr-defined]
        row.with_whom = {one.person_id for one in row.participants.all()}  # type: ignore[attr-defined]
        begun = min((part.at for part in row.parts.all()), default=None)
        row.said = [(begun, row.note)] if begun and row.note else []  # type: ignore[attr-defined]
        row.words_before = f"\n\n{row.note}\n\n"  # type: ignore[attr-defined]
    return found


def begun(intake: "Intake", one: Passed) -> Encounter | None:
    """The encounter of its conversation and day, if there is one."""
    return intake.encounters.of(one.thread, _day(one))


def likely(intake: "Intake", one: Passed) -> list[Encounter]:
    """Those that may be of its conversation and day: on a phone a number is written with its country and without."""
    return intake.encounters.likely(one.thread, _day(one))


def held(intake: "Intake", one: Passed) -> bool:
    """Whether the book tells of it already."""
    found = begun(intake, one)
    return found is not None and _is_held(found, one)


def not_yet(intake: "Intake", at: datetime) -> str:
    """Why something of a day to come is left out; empty where it has been."""
    if at.date() > intake.today + EARLIEST_ZONE:
        return _("It is of %(day)s, a day that has not come yet.") % {"day": at.date().isoformat()}
    return ""


def is_marked(encounter: Encounter, one: Passed) -> bool:
    """Whether that very message is a part of an encounter at hand, be the numbers in its name written otherwise."""
    return mark_of(one.raw) in encounter.marks  # type: ignore[attr-defined]


def enter(intake: "Intake", one: Passed, people: Iterable[Any]) -> str:
    """Put it into the encounter of its conversation and day; whether that is `added` or `updated`."""
    encounter = begun(intake, one)
    started = encounter is None
    if encounter is None:
        encounter = _start(intake, one)
    else:
        _join(intake, encounter, one)
    _take_part(intake, encounter, people)
    encounter.marks.add(mark_of(one.raw))  # type: ignore[attr-defined]
    intake.pile.add(Part(book=intake.book, encounter=encounter, at=one.at, direction=one.direction, raw=one.raw))
    return "added" if started else "updated"


def _start(intake: "Intake", one: Passed) -> Encounter:
    encounter = Encounter(
        book=intake.book,
        on=_day(one),
        channel=one.channel,
        direction=one.direction,
        note=one.text,
        thread=one.thread,
        source=intake.source,
    )
    encounter.with_whom = set()  # type: ignore[attr-defined]
    encounter.said = [(one.at, one.text)]  # type: ignore[attr-defined]
    encounter.held, encounter.marks, encounter.words_before = set(), set(), ""  # type: ignore[attr-defined]
    intake.encounters.add(encounter)
    intake.pile.add(encounter)
    return encounter


def add_words(intake: "Intake", one: Passed) -> str:
    """What a message says whose encounter has it without its words; whether that is `updated` or `unchanged`."""
    encounter = next((row for row in likely(intake, one) if is_marked(row, one)), None)
    if encounter is None or not (words := one.text.strip()):
        return "unchanged"
    before: str = encounter.words_before  # type: ignore[attr-defined]
    if f"\n\n{words}\n\n" in before:  # as often as it stands there, it came with its words
        encounter.words_before = before.replace(f"\n\n{words}\n\n", "\n\n", 1)  # type: ignore[attr-defined]
        return "unchanged"
    _put_in(intake, encounter, one)
    return "updated"


def _is_held(encounter: Encounter, one: Passed) -> bool:
    """Whether the book has this message already, from a row that was written otherwise (another folder, another name
    of its sender). A moment to the second tells; one to the minute, or a day, only with the words."""
    there: set[tuple[datetime, str]] = encounter.held  # type: ignore[attr-defined]
    if is_marked(encounter, one):
        return True
    return (one.at, one.direction) in there and (bool(one.at.second) or one.text.strip() in encounter.note)


def _join(intake: "Intake", encounter: Encounter, one: Passed) -> None:
    """Another message of the same conversation and day, at its place in time: files begin with the newest.

    What the book held before is one piece, since the owner may have changed it.
    """
    _put_in(intake, encounter, one)
    way = encounter.direction if encounter.direction == one.direction else Encounter.BOTH
    intake.pile.change(encounter, direction=way)


def _put_in(intake: "Intake", encounter: Encounter, one: Passed) -> None:
    said: list[tuple[datetime, str]] = encounter.said  # type: ignore[attr-defined]
    insort(said, (one.at, one.text), key=itemgetter(0))
    if one.text:
        intake.pile.change(encounter, note="\n\n".join(words for _at, words in said if words).strip())


def _day(one: Passed) -> date:
    return timezone.localtime(one.at).date()


def is_there(encounter: Encounter, person: Any) -> bool:
    """Whether somebody takes part in an encounter at hand."""
    return (person.pk or id(person)) in encounter.with_whom  # type: ignore[attr-defined]


def _take_part(intake: "Intake", encounter: Encounter, people: Iterable[Any]) -> None:
    for person in people:
        if not is_there(encounter, person):
            encounter.with_whom.add(person.pk or id(person))  # type: ignore[attr-defined]
            intake.pile.add(Participant(book=intake.book, encounter=encounter, person=person))
