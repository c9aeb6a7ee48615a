"""Answers to letters from addresses that nobody in the book has: a letter went to one person, so whoever answers it
does so for them. What passes in its conversation counts as theirs; whether the address is theirs is only offered."""

from collections.abc import Hashable, Iterable, Sequence
from dataclasses import dataclass, field
from datetime import date, datetime
from typing import TYPE_CHECKING

from django.utils import timezone

from kith.core.addresses import email_key
from kith.core.records import Direction, Mailbox
from kith.correspondents.models import Correspondent, Declined, Exchange
from kith.duplicates.matching import Known
from kith.encounters.models import Encounter
from kith.updates.models import Letter
from kith.updates.queries import letters_of, twins_of

from .addressed import is_nobodys, known_by
from .conversing import Passed, enter, held

if TYPE_CHECKING:
    from kith.accounts.models import Book

    from .intake import Intake

_MAIL = "mail:"


@dataclass(slots=True)
class Answering:
    """What a chunk of mail may answer: `letters` by the names of the conversations that they began, `standing_in` the
    addresses by their keys that answered before, each with for whom; `apart` those that the owner said are not theirs.
    """

    letters: dict[str, Letter] = field(default_factory=dict)
    standing_in: dict[str, Hashable] = field(default_factory=dict)
    apart: set[tuple[str, int]] = field(default_factory=set)

    def for_whom(self, thread: str, direction: Direction, key: str) -> Known | None:
        """The person to whom the letter went that began a conversation, where an address of nobody in it answers for
        them: it wrote, or the owner writes back to it."""
        letter = self.letters.get(thread)
        if letter is None or (key, letter.person_id) in self.apart:
            return None
        if direction == "out" and self.standing_in.get(key) != letter.person_id:
            return None  # what they were told is passed on to somebody else
        return Known(letter.person_id, letter.person.name)

    def answered(self, thread: str, by: Known, on: date) -> Letter | None:
        """The letter to which this is the first answer that is known, if it is one."""
        letter = self.letters.get(thread)
        if letter is None or letter.person_id != by.ref or letter.state != Letter.SENT:
            return None
        return letter if letter.answered_on is None or on < letter.answered_on else None


def answering(book: "Book", threads: Iterable[str]) -> Answering:
    """What is known of the letters that began these conversations."""
    names = [one.removeprefix(_MAIL) for one in threads if one.startswith(_MAIL)]
    if not names:
        return Answering()
    letters = {f"{_MAIL}{one.message_id}": one.letter for one in twins_of(book).filter(message_id__in=names)}
    letters |= {f"{_MAIL}{one.message_id}": one for one in letters_of(book, names)}
    if not letters:
        return Answering()
    people = {one.person_id for one in letters.values()}
    before = Correspondent.objects.of(book).filter(likely__in=people)
    apart = Declined.objects.of(book).filter(person__in=people)
    return Answering(letters, {one.key: one.likely for one in before}, set(apart.values_list("key", "person_id")))


def stand_in(
    intake: "Intake", thread: str, direction: Direction, others: Sequence[Mailbox], people: Iterable[Known]
) -> Known | None:
    """For whom the first on a message answers from an address that nobody has; nobody where they are on it themselves,
    among its `people`."""
    if not others or not is_nobodys(intake, others[0]):
        return None
    found = intake.answering.for_whom(thread, direction, email_key(others[0].address))
    return found if found and all(one.ref != found.ref for one in people) else None


def note_answer(intake: "Intake", one: Passed, wrote: Mailbox, who: Known | None) -> None:
    """A letter is answered by whom it went to, or for them. To an address that answers for somebody something may have
    gone before: what was sent is looked at before what came."""
    if who:
        key = email_key(wrote.address)
        intake.answering.standing_in[key] = who.ref
        for sent in _written_before(intake, one.thread, key):
            if not held(intake, sent):
                enter(intake, sent, [intake.draft(who.ref).person])
    by = who or known_by(intake, wrote.name, wrote.address)
    on = timezone.localtime(one.at).date()
    if by and (letter := intake.answering.answered(one.thread, by, on)):
        intake.pile.change(letter, answered_on=on)


def _written_before(intake: "Intake", thread: str, key: str) -> list[Passed]:
    """What the owner wrote to an address in a conversation, as it was noted."""
    rows = Exchange.objects.of(intake.book).filter(correspondent__key=key, thread=thread)
    moments = [tuple(one) for found in rows.values_list("moments", flat=True) for one in found]
    moments += [
        (one.at, one.direction, one.message)
        for one in intake.strangers
        if one.thread == thread and email_key(one.address) == key
    ]
    return [
        Passed(thread, datetime.fromisoformat(at), "out", "", f"{_MAIL}{message}", Encounter.EMAIL)
        for at, direction, message in dict.fromkeys(moments)
        if direction == "out"
    ]
