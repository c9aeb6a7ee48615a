"""The answer to a digest ("done 1, snooze 2"): done once, in one batch, and answered with what was done and how to take
it back."""

from dataclasses import dataclass, field
from datetime import date, datetime
from itertools import takewhile
from typing import TYPE_CHECKING

from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext as _

from kith.core.answers import UNDO, Orders, read
from kith.core.noticing import Noticed
from kith.journal.models import Batch
from kith.journal.recording import batch
from kith.journal.undoing import undo
from kith.kernel.days import dated, weekday
from kith.kernel.errors import Refusal
from kith.post.models import Posted

from . import outgoing
from .deeds import Hand, do
from .drawing import how_to_answer
from .models import Edition, Obeyed
from .sending import in_the_words_of

if TYPE_CHECKING:
    from kith.accounts.models import Book

LONGEST = 200
SURE = 16
"""Letters by which a sentence of Kith's own is known again, wherever a mail program breaks the line."""


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
    about = edition or (before.edition if before else None)
    if about is None or Obeyed.objects.of(book).filter(message_id=message.message_id).exists():
        return None
    words = message.text  # which asks the server: nobody who wants to write into the book waits for that
    with transaction.atomic(), in_the_words_of(book):
        row: Obeyed
        row, fresh = Obeyed.objects.of_all_books().get_or_create(book=book, message_id=message.message_id)
        if not fresh:
            return None
        today = _written_on(message, now)
        orders = read(_above_ours(words, about), today)
        if any(one.verb == UNDO for one in orders.found):
            outcome = _take_back(book, before)
        else:
            outcome = _carry_out(book, about, orders, today)
        row.edition = about
        row.batch = outcome.batch.pk if outcome.batch else None
        row.answer_id = _answer(book, message, outcome, row.pk, now)
        row.save(update_fields=["edition", "batch", "answer_id"])
    return row


def _above_ours(words: str, edition: Edition) -> str:
    """What stands above a mail of Kith's own, where a program quotes it without a mark: it has orders as examples."""
    first = {weekday(edition.due), _("Done:"), _("Not done:")}
    begin = tuple(one[:SURE] for one in (how_to_answer(), _to_take_back(), _like_this()))
    own = (line.strip() for line in words.splitlines())
    return "\n".join(takewhile(lambda line: line not in first and not line.startswith(begin), own))


def _to_take_back() -> str:
    return _("To take it back, answer “undo” to this mail, or run: kith undo %(batch)s")


def _like_this() -> str:
    return _("Write it like this: done 1, snooze 2 10 days, not 3")


def _written_on(message: Noticed, now: datetime) -> date:
    """The day that an answer means by today: it may have waited for a machine that slept."""
    moment = datetime.fromisoformat(message.at) if message.at else now
    return timezone.localtime(min(moment, now)).date()


def _carry_out(book: "Book", edition: Edition, orders: Orders, today: date) -> Outcome:
    outcome = Outcome()
    said = _("Answered the digest of %(day)s") % {"day": dated(edition.due, today)}
    with batch(book=book, by=book.owner, verb="answer_digest", said=said) as rec:
        for order in orders.found:
            try:
                told = do(order, edition.item(order.number), Hand(book, today, rec))
                outcome.done.append(f"{order.number}. {told}")
            except Refusal as refusal:
                outcome.not_done.append(f"{order.number}. {refusal}")
    outcome.not_done += [_("Not understood: %(words)s") % {"words": piece[:LONGEST]} for piece in orders.unread]
    outcome.batch = rec.batch
    return outcome


def _take_back(book: "Book", before: Obeyed | None) -> Outcome:
    """What the answer before did."""
    there = Batch.objects.of(book).filter(pk=before.batch).first() if before and before.batch else None
    if there is None:
        return Outcome(
            not_done=[_("There is nothing to take back. Answer “undo” to the mail that says what was done.")]
        )
    try:
        undo(there, by=book.owner)
    except Refusal as refusal:
        return Outcome(not_done=[str(refusal)])
    return Outcome(done=[_("Taken back: %(what)s") % {"what": there.said}])


def _answer(book: "Book", message: Noticed, outcome: Outcome, number: int, now: datetime) -> str:
    """Put the answer down for sending; its Message-ID. Without an account there is none: what was done stands in
    History."""
    subject = message.subject if message.subject[:3].lower() in ("re:", "aw:") else f"Re: {message.subject}"
    try:
        made = outgoing.to_the_owner(book, subject, now)
    except Refusal:
        return ""
    own = outgoing.named(made, book, Posted.ANSWER, str(number))
    made["In-Reply-To"] = f"<{message.message_id}>"
    made["References"] = " ".join(f"<{one}>" for one in [*reversed(message.answers), message.message_id])
    made["Auto-Submitted"] = "auto-replied"
    made.set_content("\n".join(_told(outcome)) + "\n")
    outgoing.send(book, Posted.ANSWER, made)
    return own


def _told(outcome: Outcome) -> list[str]:
    lines = [_("Done:"), *outcome.done, ""] if outcome.done else []
    lines += [_("Not done:"), *outcome.not_done, ""] if outcome.not_done else []
    if outcome.batch:
        lines.append(_to_take_back() % {"batch": outcome.batch.pk})
    if not lines:
        lines.append(_("Nothing was asked for."))
    if outcome.not_done or not outcome.done:
        lines.append(_like_this())
    return lines
