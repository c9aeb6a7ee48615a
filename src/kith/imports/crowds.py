"""Conversations by mail that more people are in than are in touch by them: none of their messages is contact, whichever
comes first. Who is in one is known from its messages at hand, from its encounters, and from whom nobody knows; what
was made of its earlier messages is taken back, unless the owner set it right."""

from collections import defaultdict
from collections.abc import Hashable, Sequence
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from kith.core.addresses import email_key
from kith.core.mailing import LARGEST
from kith.core.records import Mailbox, MailRecord
from kith.correspondents.crowds import crowded, seen_in
from kith.encounters.actions import CORRECTING
from kith.encounters.models import Encounter, Participant
from kith.encounters.talks import Talks
from kith.journal.queries import changed_but_by, regrouped_by

from .addressed import known_by
from .mails import others_on, thread_of

if TYPE_CHECKING:
    from .intake import Intake

_BY_ITSELF = ("import", "look", "add_strangers", "take_as_theirs")
"""Verbs by which an encounter changes as mail comes in."""


@dataclass(slots=True)
class Crowds:
    """Of the conversations of a chunk those that are crowds: `before` as was known, `fresh` as it shows, with the
    `encounters` that were made of them. `people` are the addresses on the messages at hand, where nothing is written on
    those before, too. `mail` and `rows` are messages of the chunk that wait to be looked at, and what the book holds of
    their conversations."""

    before: set[str] = field(default_factory=set)
    fresh: set[str] = field(default_factory=set)
    encounters: list[Encounter] = field(default_factory=list)
    people: dict[str, dict[str, Mailbox]] = field(default_factory=lambda: defaultdict(dict))
    mail: Sequence[MailRecord] = ()
    rows: Sequence[Encounter] = ()

    def __contains__(self, thread: str) -> bool:
        return thread in self.before or thread in self.fresh


def look_for_crowds(intake: "Intake") -> None:
    """See which conversations of the chunk are crowds, before the first of its messages is taken: whoever came with a
    card before it is known by all of their addresses. What a letter to one person began is none."""
    found = intake.crowds
    names: set[str] = set()
    for record in found.mail:
        thread = thread_of(record)
        for one in () if thread in intake.answering.letters else others_on(intake, record):
            names.add(thread)
            found.people[thread][email_key(one.address)] = one
    found.mail = ()
    found.before = crowded(intake.book, names)
    found.fresh = _too_many(intake, names - found.before, found)
    gone = [row for row in found.rows if row.thread in found.fresh and row.channel == Encounter.EMAIL]
    right = _set_right(intake, gone) if gone else set()
    found.encounters = [row for row in gone if row.pk not in right]
    intake.encounters = Talks(one for one in intake.encounters if one.thread not in found)


def _set_right(intake: "Intake", rows: Sequence[Encounter]) -> set[int]:
    """Those of these that the owner corrected: what they say, or who was there."""
    there = {one.pk: row.pk for row in rows for one in row.participants.all()}
    changed = changed_but_by(intake.book, Encounter, [row.pk for row in rows], _BY_ITSELF)
    return changed | regrouped_by(intake.book, Participant, "encounter_id", there, CORRECTING)


def _too_many(intake: "Intake", names: set[str], found: Crowds) -> set[str]:
    """Those of these conversations in which there are too many."""
    there: dict[str, set[Hashable]] = defaultdict(set)
    for row in found.rows:
        there[row.thread] |= row.with_whom  # type: ignore[attr-defined]
    seen = seen_in(intake.book, names)
    return {
        name
        for name in names
        if len(found.people[name]) + len(there[name]) + len(seen[name]) > LARGEST
        and len(there[name] | _who(intake, found.people[name], seen[name])) > LARGEST
    }


def _who(intake: "Intake", people: dict[str, Mailbox], seen: set[str]) -> set[Hashable]:
    """Somebody of the book by their id, whichever of their addresses it is; anybody else by the address."""
    keyed = {key: Mailbox(key) for key in seen} | people
    known = {key: known_by(intake, one.name, one.address) for key, one in keyed.items()}
    return {(one.ref if isinstance(one.ref, int) else id(one.ref)) if one else key for key, one in known.items()}
