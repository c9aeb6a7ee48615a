"""Noting encounters, setting them right, taking them out."""

from collections.abc import Sequence
from datetime import date
from typing import TYPE_CHECKING, Any

from django.utils.translation import gettext as _

from kith.journal.recording import Recording, batch
from kith.kernel.errors import Refusal
from kith.people.actions import make_source

from . import queries, wording
from .models import Encounter, Participant, Unanswered
from .queries import present_at

if TYPE_CHECKING:
    from kith.accounts.models import Book, User
    from kith.people.models import Person, Source

CHANNELS = (Encounter.MEETING, Encounter.CALL, Encounter.EMAIL, Encounter.MESSAGE, Encounter.EVENT)
CORRECTING = "change_encounter"
DIRECTIONS = (Encounter.IN, Encounter.OUT, Encounter.BOTH)


def log_encounter(
    *,
    book: "Book",
    by: "User | None",
    people: Sequence["Person"],
    on: date,
    channel: str,
    direction: str = Encounter.BOTH,
    event: str = "",
    place: str = "",
    note: str = "",
    source: "Source | None" = None,
    thread: str = "",
    within: Recording | None = None,
) -> Encounter:
    """Note an encounter with one or more people."""
    present = _present(people)
    _check(channel, direction)
    with batch(book=book, by=by, verb="log_encounter", said=wording.logged(channel, present), within=within) as rec:
        encounter = rec.add(
            Encounter(
                book=book,
                on=on,
                channel=channel,
                direction=direction,
                event=event.strip()[:255],
                place=place.strip()[:255],
                note=note.strip(),
                thread=thread[:255],
                source=source,
            )
        )
        rec.add_many([Participant(book=book, encounter=encounter, person=one) for one in present])
    return encounter


def note_encounter(
    *, book: "Book", by: "User | None", today: date, within: Recording | None = None, **facts: Any
) -> Encounter:
    """Note an encounter that the owner types in today: `log_encounter` with a source of its own."""
    with batch(book=book, by=by, verb="", said="", within=within) as rec:
        who: Any = {"book": book, "by": by, "within": rec}
        return log_encounter(source=make_source(kind="typed", on=today, **who), **facts, **who)


def change_encounter(
    *,
    book: "Book",
    by: "User | None",
    encounter: Encounter,
    people: Sequence["Person"] | None = None,
    within: Recording | None = None,
    **facts: Any,
) -> Encounter:
    """Set an encounter right: any of on, channel, direction, event, place, note; `people` replaces who was there."""
    _check(facts.get("channel", encounter.channel), facts.get("direction", encounter.direction))
    with batch(book=book, by=by, verb=CORRECTING, said=_("Corrected an encounter"), within=within) as rec:
        if people is not None:
            _replace(rec, encounter, _present(people))
        rec.said = rec.said if within else _("Corrected: %(what)s") % {"what": _told(encounter)}
        rec.change(encounter, **facts)
    return encounter


def delete_encounter(*, book: "Book", by: "User | None", encounter: Encounter, within: Recording | None = None) -> None:
    """Take an encounter out. Promises that were made there stay."""
    said = _("Deleted: %(what)s") % {"what": _told(encounter)}
    with batch(book=book, by=by, verb="delete_encounter", said=said, within=within) as rec:
        rec.delete(encounter)


def no_answer_came(
    *, book: "Book", by: "User | None", person: "Person", on: date, within: Recording | None = None
) -> None:
    """The owner's latest contacts with somebody went unanswered; after three, suggestions pause."""
    waiting = queries.awaiting(person)
    if not waiting:
        raise Refusal(_("There is nothing from you to %(name)s that waits for an answer.") % {"name": person.name})
    said = _("No answer came from %(name)s") % {"name": person.name}
    with batch(book=book, by=by, verb="no_answer_came", said=said, within=within) as rec:
        rec.add_many([Unanswered(book=book, encounter=one, on=on) for one in waiting])


def _replace(rec: Recording, encounter: Encounter, present: list["Person"]) -> None:
    there = {one.person_id: one for one in encounter.participants.all()}
    wanted = {one.pk for one in present}
    rec.delete_many([row for pk, row in there.items() if pk not in wanted])
    fresh = [one for one in present if one.pk not in there]
    rec.add_many([Participant(book=encounter.book, encounter=encounter, person=one) for one in fresh])


def _present(people: Sequence["Person"]) -> list["Person"]:
    present = list({one.pk: one for one in people}.values())
    if not present:
        raise Refusal(_("An encounter needs at least one person."))
    return present


def _check(channel: str, direction: str) -> None:
    if channel not in CHANNELS:
        known = ", ".join(CHANNELS)
        raise Refusal(
            _("There is no channel %(channel)s; use one of %(known)s.") % {"channel": channel, "known": known}
        )
    if direction not in DIRECTIONS:
        raise Refusal(_("An encounter is in, out or both, not %(direction)s.") % {"direction": direction})


def _told(encounter: Encounter) -> str:
    people = present_at(encounter)
    return wording.logged(encounter.channel, people) if people else str(wording.CHANNELS[encounter.channel])
