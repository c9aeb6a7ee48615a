"""Letters of updates that the owner carried by their mail program, where the mails of them come in: each is one
encounter, to which its mail and what answers it belong."""

from collections.abc import Iterable
from datetime import datetime
from typing import TYPE_CHECKING

from django.utils import timezone

from kith.core.mailing import sides, why_no_contact
from kith.core.records import Item, MailRecord
from kith.encounters.models import Encounter
from kith.updates.carried import Mail, answered_on, letters_among, not_seen_yet

from .conversing import at_hand
from .mails import about_mail, thread_of

if TYPE_CHECKING:
    from .intake import Intake


def take_letters(intake: "Intake", items: Iterable[Item]) -> list[Encounter]:
    """Letters take the Message-IDs of those of these mails that they are; their encounters, which bear the names of the
    conversations from now on, are at hand before anything else is taken: an answer may come first."""
    if not not_seen_yet(intake.book).exists():
        return []
    mails = {mail: item for item in items if (mail := _mail(intake, item.record))}
    found = letters_among(intake.book, list(mails))
    for letter, met, mail in found:
        intake.pile.source = intake.source_of(mails[mail].format)
        intake.pile.change(met, thread=mail.thread, on=mail.on)
        answered = letter.answered_on or answered_on(intake.book, mail)
        intake.pile.change(letter, message_id=mail.message_id, sent_on=mail.on, answered_on=answered)
        intake.answering.letters[mail.thread] = letter
    return at_hand([met for _letter, met, _mail in found])


def _mail(intake: "Intake", record: object) -> Mail | None:
    """What the owner wrote to one person of the book, if no mail came before it."""
    if not isinstance(record, MailRecord) or thread_of(record) != f"mail:{record.id}":
        return None
    found = sides(record, intake.addresses)
    if found is None or found[0] != "out" or why_no_contact(record, found[1]):
        return None
    people = about_mail(intake, record)
    if len(people) != 1 or not isinstance(people[0].ref, int):
        return None
    on = timezone.localtime(datetime.fromisoformat(record.at)).date()
    return Mail(thread_of(record), people[0].ref, on, record.subject)
