"""Mails of the owner's mail program that are letters of updates: one is known by whom it went to, its subject and its
day, and from then on by its Message-ID."""

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from typing import TYPE_CHECKING

from django.db.models import QuerySet
from django.utils import timezone

from kith.core.folding import words
from kith.core.mailing import topic
from kith.encounters.models import Encounter, Part

from .models import Letter

if TYPE_CHECKING:
    from kith.accounts.models import Book

NEAR = timedelta(days=7)
"""How far the day of a mail may be from that on which its letter was marked as sent: a convention of ours."""
_MAIL = "mail:"


@dataclass(frozen=True, slots=True)
class Mail:
    """What the owner wrote to one person, and what no mail came before. `thread` is as encounters name the
    conversation, `subject` empty where it is not read."""

    thread: str
    person: int
    on: date
    subject: str

    @property
    def message_id(self) -> str:
        """Without its brackets; a conversation bears that of its first mail."""
        return self.thread.removeprefix(_MAIL)

    def may_be(self, letter: Letter, on: date) -> bool:
        """Whether it is that letter to the same person, sent about that day; without a subject only the day tells."""
        if not self.subject:
            return self.on == on
        return abs(self.on - on) <= NEAR and words(topic(self.subject)) == words(letter.update.title)


def not_seen_yet(book: "Book") -> QuerySet[Letter]:
    """Letters that were marked as sent by the mail program and whose mails were not seen yet."""
    sent = Letter.objects.of(book).filter(channel=Letter.MAIL, state=Letter.SENT, message_id="")
    return sent.exclude(encounter=None)


def letters_among(book: "Book", mails: Sequence[Mail]) -> list[tuple[Letter, Encounter, Mail]]:
    """Those letters, each with its encounter and the one of these mails that it is."""
    if not mails:
        return []
    days = min(one.on for one in mails) - NEAR, max(one.on for one in mails) + NEAR
    left: dict[int, list[Letter]] = defaultdict(list)
    for one in not_seen_yet(book).filter(sent_on__range=days).select_related("update", "encounter"):
        left[one.person_id].append(one)
    found = []
    for mail in mails:
        theirs = left[mail.person]
        fitting = [(abs(one.sent_on - mail.on), one) for one in theirs if one.sent_on and mail.may_be(one, one.sent_on)]
        if fitting:
            _apart, letter = min(fitting, key=lambda each: each[0])
            theirs.remove(letter)
            if letter.encounter is not None:
                found.append((letter, letter.encounter, mail))
    return found


def seen_before(letter: Letter, on: date) -> tuple[Encounter, Mail] | None:
    """The encounter that a letter is already, since its mail was seen before it is marked as sent, on that day."""
    rows = Encounter.objects.of(letter.book).filter(channel=Encounter.EMAIL, on__range=(on - NEAR, on + NEAR))
    rows = rows.filter(participants__person=letter.person_id, letters=None, twins=None, thread__startswith=_MAIL)
    fitting = []
    for row in rows.prefetch_related("participants", "parts"):
        mail = _begins(row)
        if mail and mail.may_be(letter, on):
            fitting.append((abs(mail.on - on), row.pk, row, mail))
    return min(fitting)[2:] if fitting else None


def answered_on(book: "Book", mail: Mail) -> date | None:
    """The day on which the person first wrote back, as far as it was seen."""
    rows = Part.objects.of(book).filter(direction=Encounter.IN, encounter__thread=mail.thread)
    first = rows.filter(encounter__participants__person=mail.person).order_by("at").first()
    return timezone.localtime(first.at).date() if first else None


def _begins(row: Encounter) -> Mail | None:
    """The mail to one person with which a conversation begins, where this is its first day."""
    parts = sorted(row.parts.all(), key=lambda one: one.at)
    if not parts or parts[0].direction != Encounter.OUT or parts[0].raw != row.thread:
        return None
    [who, *others] = [one.person_id for one in row.participants.all()]
    return None if others else Mail(row.thread, who, row.on, row.note.partition("\n\n")[0])
