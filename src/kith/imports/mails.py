"""Mail in files: what passed between the owner and people of the book, as encounters. Who is not in the book is not
added by a message."""

from collections.abc import Iterable
from datetime import datetime
from typing import TYPE_CHECKING

from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from kith.core.addresses import email_key
from kith.core.mailing import seen_beside, sides, topic, why_no_contact
from kith.core.records import Direction, Item, Mailbox, MailRecord, Record
from kith.correspondents.actions import Sighting
from kith.duplicates.matching import Known
from kith.encounters.models import Encounter
from kith.people.models import ContactPoint, Me

from .addressed import is_nobodys, known_by
from .answering import note_answer, stand_in
from .conversing import Passed, add_words, begun, enter, held, not_yet
from .saying import said

if TYPE_CHECKING:
    from kith.accounts.models import Book

    from .intake import Intake

NOT_MINE = gettext_lazy("Which address is yours is not known: put it on your own card, or pass --me ADDRESS.")


def thread_of(record: Record) -> str:
    """The name of the conversation that a message belongs to, as encounters keep it; empty for another record."""
    return f"mail:{record.thread}"[:255] if isinstance(record, MailRecord) else ""


def addresses_of(book: "Book", told: str) -> set[str]:
    """The addresses that are known to be the owner's: as told, and those of their own Person."""
    mine = Me.objects.of(book).values("person")
    rows = ContactPoint.objects.of(book).filter(person__in=mine, kind=ContactPoint.EMAIL)
    return {email_key(told), *rows.values_list("key", flat=True)} - {""}


def about_mail(intake: "Intake", record: MailRecord) -> list[Known]:
    """The people of the book whom a message is from or to."""
    found = None if record.not_personal else _sides(intake, record)
    if not found:
        return []
    direction, others = found
    people = _known(intake, others)
    who = stand_in(intake, thread_of(record), direction, others, people)
    return [*people, who] if who else people


def others_on(intake: "Intake", record: MailRecord) -> list[Mailbox]:
    """Who is on a message beside the owner, of one from person to person."""
    found = None if record.not_personal else _sides(intake, record)
    return found[1] if found else []


def take_mail(intake: "Intake", item: Item, record: MailRecord) -> tuple[str, str]:
    """A message starts or joins the encounter of its conversation and day; bodies are not kept."""
    if record.id in intake.ours:
        return "unchanged", ""  # a letter of an update is an encounter since it went out
    if not intake.addresses:
        return "skipped", str(NOT_MINE)
    found = _sides(intake, record)
    crowded = thread_of(record) in intake.crowds
    if reason := why_no_contact(record, found[1] if found else None, crowded=crowded):
        return "skipped", said(reason)
    direction, others = found or ("in", [])
    people = _known(intake, others)
    who = stand_in(intake, thread_of(record), direction, others, people)
    _note_strangers(intake, record, direction, others, who)
    if who:
        people.append(who)
    if not people:
        return "skipped", _("Nobody on it is among your people.")
    one = _passed(item, record, direction)
    if reason := not_yet(intake, one.at):
        return "skipped", reason
    if direction == "in":
        note_answer(intake, one, others[0], who)
    if held(intake, one):
        return "unchanged", ""
    before = begun(intake, one)
    if before is not None and one.text in before.note:
        one = one._replace(text="")  # an answer has the subject of what it answers
    return enter(intake, one, [intake.draft(who.ref).person for who in people]), ""


def take_subject(intake: "Intake", item: Item, record: MailRecord) -> tuple[str, str]:
    """A message that came in without its subject comes with it."""
    one = _passed(item, record, "in")
    before = begun(intake, one)
    return (add_words(intake, one) if before and one.text not in before.note else "unchanged"), ""


def without_subject(book: "Book", threads: set[str]) -> set[str]:
    """Those of these conversations of which some day has no subject."""
    if not threads:
        return set()
    rows = Encounter.objects.of(book).filter(thread__in=threads, channel=Encounter.EMAIL, note="")
    return set(rows.values_list("thread", flat=True))


def _passed(item: Item, record: MailRecord, direction: Direction) -> Passed:
    at = datetime.fromisoformat(record.at)
    return Passed(thread_of(record), at, direction, topic(record.subject), item.raw, Encounter.EMAIL)


def _sides(intake: "Intake", record: MailRecord) -> tuple[Direction, list[Mailbox]] | None:
    """Who wrote, the owner or others, and who else counts. A blind copy is from its writer, where the book knows them
    and all who stand on it: an address that nobody has may be that of a list, or of a group."""
    found = sides(record, intake.addresses)
    beside = seen_beside(record, intake.addresses) if found is None else None
    if beside is None or not all(_known(intake, [one]) for one in (record.sender, *beside)):
        return found
    return "in", [record.sender]


def _note_strangers(
    intake: "Intake", record: MailRecord, direction: str, others: Iterable[Mailbox], who: Known | None
) -> None:
    """Remember whom the book does not know, to be offered; the first of them may answer for somebody."""
    at = datetime.fromisoformat(record.at)
    if not_yet(intake, at):
        return
    on = timezone.localtime(at).date()
    likely = who.ref if who and isinstance(who.ref, int) else None
    for one in others:
        if is_nobodys(intake, one):
            told = thread_of(record), record.at, on, direction, record.id
            intake.strangers.append(Sighting(one.address, one.name, *told, likely=likely))
        likely = None


def _known(intake: "Intake", others: Iterable[Mailbox]) -> list[Known]:
    found: list[Known] = []
    for one in others:
        known = known_by(intake, one.name, one.address)
        if known and known not in found:
            found.append(known)
    return found
