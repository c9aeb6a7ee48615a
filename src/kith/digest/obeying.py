"""The answer to a digest ("done 1, snooze 2"): done once, in one batch, and answered with what was done and how to take
it back."""

from dataclasses import dataclass, field
from datetime import date, datetime
from email.message import EmailMessage
from email.utils import format_datetime
from typing import TYPE_CHECKING, Any

from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext as _

from kith.core.answers import DONE, NOT, SNOOZE, UNDO, Order, read
from kith.core.noticing import Noticed
from kith.encounters.actions import note_encounter
from kith.encounters.models import Encounter
from kith.encounters.today import direction_of
from kith.favours.actions import keep_promise, let_go, move_promise
from kith.favours.models import Promise
from kith.journal.models import Batch
from kith.journal.recording import Recording, batch
from kith.journal.undoing import undo
from kith.kernel.days import dated
from kith.kernel.errors import Refusal
from kith.people.models import Person
from kith.reaching.offering import offer
from kith.rhythm.actions import not_this_one, snooze

from . import outgoing
from .lines import CONTACT, PROMISE
from .models import Edition, Obeyed
from .sending import in_the_words_of

if TYPE_CHECKING:
    from kith.accounts.models import Book


@dataclass
class Outcome:
    """What became of the orders, in words: done, and not done with why."""

    done: list[str] = field(default_factory=list)
    not_done: list[str] = field(default_factory=list)
    batch: Batch | None = None


def obey(book: "Book", message: Noticed, now: datetime) -> Obeyed | None:
    """Do what the answer asks for and answer it; None where it answers no digest, or was obeyed already."""
    edition = Edition.objects.of(book).filter(message_id__in=message.answers).first()
    before = Obeyed.objects.of(book).filter(answer_id__in=message.answers).order_by("-pk").first()
    if edition is None and before is None:
        return None
    with transaction.atomic(), in_the_words_of(book):
        row, fresh = Obeyed.objects.of_all_books().get_or_create(book=book, message_id=message.message_id)
        if not fresh:
            return None
        outcome = _carry_out(book, edition, before, message.text, now)
        row.batch = outcome.batch.pk if outcome.batch else None
        row.answer_id = _answer(book, message, outcome, row.pk, now)
        row.save(update_fields=["batch", "answer_id"])
    return row


def _carry_out(book: "Book", edition: Edition | None, before: Obeyed | None, text: str, now: datetime) -> Outcome:
    today = timezone.localdate(now)
    orders, outcome = read(text, today), Outcome()
    for piece in orders.unread:
        outcome.not_done.append(_("Not understood: %(words)s") % {"words": piece[:200]})
    if any(one.verb == UNDO for one in orders.found):
        _take_back(before, outcome, book)
        return outcome
    items = {one["number"]: one for one in edition.items} if edition else {}
    said = _("Answered the digest of %(day)s") % {"day": dated(edition.due, today)} if edition else ""
    with batch(book=book, by=book.owner, verb="answer_digest", said=said) as rec:
        for order in orders.found:
            _carry_out_one(book, order, items.get(order.number), today, rec, outcome)
    outcome.batch = rec.batch
    return outcome


def _take_back(before: Obeyed | None, outcome: Outcome, book: "Book") -> None:
    """What the answer before did."""
    there = Batch.objects.of(book).filter(pk=before.batch).first() if before and before.batch else None
    if there is None:
        outcome.not_done.append(_("There is nothing to take back. Answer “undo” to the mail that says what was done."))
        return
    try:
        undo(there, by=book.owner)
    except Refusal as refusal:
        outcome.not_done.append(str(refusal))
    else:
        outcome.done.append(_("Taken back: %(what)s") % {"what": there.said})


def _carry_out_one(
    book: "Book", order: Order, item: dict[str, Any] | None, today: date, rec: Recording, outcome: Outcome
) -> None:
    person = Person.objects.of(book).filter(pk=item["person"]).first() if item and item["person"] else None
    try:
        if item is None:
            raise Refusal(_("the digest has no such number"))
        if person is None:
            raise Refusal(_("nothing can be done about it by mail"))
        told = _of_promise(book, order, item, today, rec) if item["kind"] == PROMISE else None
        told = told or _of_person(book, order, item, person, today, rec)
        outcome.done.append(f"{order.number}. {told}")
    except Refusal as refusal:
        outcome.not_done.append(f"{order.number}. {refusal}")


def _of_promise(book: "Book", order: Order, item: dict[str, Any], today: date, rec: Recording) -> str:
    """Kept, moved to another day, or let go."""
    promise = Promise.objects.of(book).select_related("person").filter(pk=item["about"]).first()
    if promise is None:
        raise Refusal(_("this promise is not in your book any more"))
    who: Any = {"book": book, "by": book.owner, "promise": promise, "within": rec}
    words = {"what": promise.what, "name": promise.person.name, "day": dated(order.until or today, today)}
    if order.verb == DONE:
        keep_promise(on=today, **who)
        return _("Kept: %(what)s, for %(name)s") % words
    if order.verb == SNOOZE:
        move_promise(due=order.until, **who)
        return _("Moved to %(day)s: %(what)s, for %(name)s") % words
    let_go(on=today, **who)
    return _("Let go: %(what)s, for %(name)s") % words


def _of_person(book: "Book", order: Order, item: dict[str, Any], person: Person, today: date, rec: Recording) -> str:
    """In touch, snoozed, or not this time."""
    who: Any = {"book": book, "by": book.owner, "within": rec}
    words = {"name": person.name, "day": dated(order.until or today, today)}
    if order.verb == DONE:
        channel = order.channel or offer(person).channel
        note_encounter(today=today, people=[person], on=today, channel=channel, direction=direction_of(channel), **who)
        return _("In touch with %(name)s") % words
    if order.verb == SNOOZE and order.until:
        snooze(person=person, until=order.until, on=today, **who)
        return _("Snoozed %(name)s until %(day)s") % words
    if order.verb == NOT and item["kind"] == CONTACT:
        not_this_one(person=person, on=today, **who)
        return _("Not %(name)s this time") % words
    raise Refusal(_("nothing can be done about it by mail"))


def _answer(book: "Book", message: Noticed, outcome: Outcome, number: int, now: datetime) -> str:
    """Put the answer down for sending; its Message-ID."""
    try:
        address = outgoing.own_address(book)
    except Refusal:
        return ""  # what was done stands in History
    message_id = f"answer.{number}.{book.uid.hex}@{address.rpartition('@')[2]}"
    made = EmailMessage()
    made["From"] = made["To"] = address
    made["Subject"] = _("Re: %(subject)s") % {"subject": message.subject.removeprefix("Re: ")}
    made["Message-ID"], made["Date"] = f"<{message_id}>", format_datetime(timezone.localtime(now))
    made["In-Reply-To"] = f"<{message.message_id}>"
    made["References"] = " ".join(f"<{one}>" for one in [*reversed(message.answers), message.message_id])
    made["Auto-Submitted"] = "auto-replied"
    made.set_content("\n".join(_told(outcome)) + "\n")
    outgoing.hand_in(book, outgoing.ANSWER, made)
    return message_id


def _told(outcome: Outcome) -> list[str]:
    lines = [_("Done:"), *outcome.done, ""] if outcome.done else []
    lines += [_("Not done:"), *outcome.not_done, ""] if outcome.not_done else []
    if outcome.batch:
        undo_it = _("To take it back, answer “undo” to this mail, or run: kith undo %(batch)s")
        lines.append(undo_it % {"batch": outcome.batch.pk})
    if outcome.not_done:
        lines.append(_("Write it like this: done 1, snooze 2 10 days, not 3"))
    return lines or [_("Nothing was asked for.")]
