"""Conversations by mail that more people are in than are in touch by them: none of their messages is contact, whichever
comes first. Who is in one is known from its messages at hand, from its encounters, and from whom nobody knows; what
was made of its earlier messages is taken back, unless the owner set it right."""

from collections import defaultdict
from collections.abc import Hashable, Iterable, Sequence
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from kith.core.addresses import email_key
from kith.core.mailing import LARGEST
from kith.core.records import Mailbox, MailRecord
from kith.correspondents.crowds import crowded, seen_in
from kith.encounters.models import Encounter
from kith.journal.queries import changed_but_by

from .addressed import known_by
from .mails import others_on, thread_of

if TYPE_CHECKING:
    from .intake import Intake

_BY_ITSELF = ("import", "look", "add_strangers", "take_as_theirs")
"""Verbs by which an encounter changes as mail comes in."""


@dataclass(slots=True)
class Crowds:
    """Of the conversations of a chunk those that are crowds: `before` as was known, `fresh` as it shows, with the
    `encounters` that were made of them. `people` are the addresses on the messages at hand."""

    before: set[str] = field(default_factory=set)
    fresh: set[str] = field(default_factory=set)
    encounters: list[Encounter] = field(default_factory=list)
    people: dict[str, dict[str, Mailbox]] = field(default_factory=lambda: defaultdict(dict))

    def __contains__(self, thread: str) -> bool:
        return thread in self.before or thread in self.fresh


def crowds_of(
    intake: "Intake", records: Iterable[MailRecord], rows: Sequence[Encounter], earlier: Crowds | None
) -> Crowds:
    """The crowds among the conversations of these records, of which the book has the encounters `rows`. Nothing being
    written, `earlier` are those of the chunks before. What a letter to one person began is none."""
    found = Crowds(people=earlier.people) if earlier else Crowds()
    names: set[str] = set()
    for record in records:
        thread = thread_of(record)
        for one in () if thread in intake.answering.letters else others_on(intake, record):
            names.add(thread)
            found.people[thread][email_key(one.address)] = one
    found.before = crowded(intake.book, names)
    found.fresh = _too_many(intake, names - found.before, found, rows)
    gone = [row for row in rows if row.thread in found.fresh and row.channel == Encounter.EMAIL]
    right = changed_but_by(intake.book, Encounter, [row.pk for row in gone], _BY_ITSELF) if gone else set()
    found.encounters = [row for row in gone if row.pk not in right]
    return found


def _too_many(intake: "Intake", names: set[str], found: Crowds, rows: Sequence[Encounter]) -> set[str]:
    """Those of these conversations in which there are too many."""
    there: dict[str, set[Hashable]] = defaultdict(set)
    for row in rows:
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
