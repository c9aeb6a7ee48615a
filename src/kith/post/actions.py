"""What one can do with outgoing mail. Nothing of it is journalled: what was sent cannot be taken back."""

import re
from collections.abc import Collection, Iterable
from datetime import datetime
from email.message import EmailMessage
from typing import TYPE_CHECKING, Any

from django.db import transaction
from django.db.models import Value
from django.db.models.functions import Coalesce
from django.utils import timezone
from django.utils.translation import gettext as _

from kith.core.addresses import email_key, mail_form
from kith.kernel.bulk import chunks
from kith.kernel.errors import Refusal

from .models import Account, Posted
from .naming import WIRE
from .queries import account_of, insist_on_an_account
from .telling import tell
from .waking import wake

if TYPE_CHECKING:
    from kith.accounts.models import Book

MESSAGE_ID = re.compile(r"<[!#-;=?A-\[\]-~]+@[!#-;=?A-\[\]-~]+>")
FORBIDDEN = ("Cc", "Bcc", "Resent-To", "Resent-Cc", "Resent-Bcc")


def hand_in(*, book: "Book", kind: str, to: str, message: EmailMessage, not_before: datetime | None = None) -> Posted:
    """Put a message down for sending, to `to` alone; it goes out at `not_before`, or as soon as its turn comes.

    Handing in the same Message-ID again gives the row that is there, so that a caller who was interrupted can do it
    again. Raises Refusal where there is no account, or where the message is for more than one, names another than `to`,
    or has no Message-ID. Once the transaction has ended it goes by itself.
    """
    insist_on_an_account(book)
    facts = _facts(book, kind, to, message, not_before)
    row: Posted
    row, added = Posted.objects.of(book).get_or_create(message_id=facts.pop("message_id"), defaults=facts)
    if added:
        transaction.on_commit(wake)
    return row


def hand_in_many(*, book: "Book", kind: str, messages: Iterable[tuple[str, str, str]]) -> None:
    """Put down many, in their order, of which the bytes are written when their turn comes (`writing`): of each the
    address that it goes to, the subject and the Message-ID. Raises Refusal as `hand_in` does."""
    insist_on_an_account(book)
    now = timezone.now()
    rows = (
        Posted(book=book, kind=kind, to=_plain(to), subject=subject[:250], message_id=message_id, not_before=now)
        for to, subject, message_id in messages
    )
    for some in chunks(rows, 500):
        Posted.objects.of(book).bulk_create(some, ignore_conflicts=True)
    transaction.on_commit(wake)


def _facts(
    book: "Book", kind: str, to: str, message: EmailMessage, not_before: datetime | None = None
) -> dict[str, Any]:
    """The row of a message that is for one person."""
    return {
        "message_id": _insist_on_one_person(message, kind, to),
        "book": book,
        "kind": kind,
        "to": to,
        "subject": str(message["Subject"] or "")[:250],
        "content": message.as_bytes(policy=WIRE),
        "not_before": not_before or timezone.now(),
    }


def _insist_on_one_person(message: EmailMessage, kind: str, to: str) -> str:
    """The Message-ID of a message that is whole and for that one person."""
    if kind not in Posted.KINDS:
        raise ValueError(kind)
    if any(message.get_all(name) for name in FORBIDDEN):
        raise Refusal(_("A message from here goes to one person: it has no Cc and no Bcc."))
    _plain(to)
    fields = message.get_all("To", [])
    named = [one.addr_spec for field in fields for one in field.addresses]
    if len(fields) != 1 or [one.casefold() for one in named] != [to.casefold()]:
        raise Refusal(_("A message from here goes to one person: its To must be %(address)s alone.") % {"address": to})
    message_id = str(message["Message-ID"] or "").strip()
    if not MESSAGE_ID.fullmatch(message_id) or len(message_id) > 250:
        raise Refusal(
            _("The message to %(address)s has no Message-ID, by which it would be known again.") % {"address": to}
        )
    return message_id


def _plain(to: str) -> str:
    if mail_form(to) != to:
        raise Refusal(_("No mail can go to %(address)s as it is written.") % {"address": to})
    return to


def pause(*, book: "Book") -> None:
    """No further letter goes out until `go_on`; digests and answers do."""
    Account.objects.of(book).update(paused=True)


def go_on(*, book: "Book") -> None:
    """Letters go out again; what the server asked for is over, too: its owner wants it tried now, also what was put
    off. Raises Refusal where no server for sending is set."""
    account = account_of(book)
    if account and not account.smtp_host:
        raise Refusal(_("No server for sending is set. Set one under Settings, Mail, or with kith mail set."))
    now = timezone.now()
    Posted.objects.of(book).filter(state=Posted.WAITING, tries__gt=0, not_before__gt=now).update(not_before=now)
    Account.objects.of(book).update(paused=False, stopped=False, held_until=None, held_why="", holds=0)
    wake()


def cancel(*, row: Posted) -> None:
    """It is not sent. Refusal where it is on its way already."""
    _answer(row, _not_sent(), (Posted.WAITING, Posted.UNCERTAIN))


def call_back(*, book: "Book", message_ids: Iterable[str], told: bool = False) -> int:
    """None of these messages is sent that waits still; how many those were. The rooms hear of it, unless they are
    `told`: it was one of them that called."""
    waiting = Posted.objects.of(book).filter(state=Posted.WAITING)
    facts = _not_sent() if told else {**_not_sent(), "told": False}
    count = sum(waiting.filter(message_id__in=some).update(**facts) for some in chunks(message_ids, 500))
    if not told:
        transaction.on_commit(tell)
    return count


def let_wait_again(*, book: "Book", message_ids: Iterable[str]) -> None:
    """Those of these messages that a room called back wait once more, in their order: no server was given any of them,
    so the Message-ID may stay. Raises Refusal as `hand_in` does."""
    rows = Posted.objects.of(book).filter(state=Posted.CANCELLED, told=True, data_at=None)
    again = {"state": Posted.WAITING, "not_before": timezone.now()}
    if sum(rows.filter(message_id__in=some).update(**again) for some in chunks(message_ids, 500)):
        insist_on_an_account(book)
        transaction.on_commit(wake)


def it_was_sent(*, row: Posted) -> None:
    """The owner has seen that an uncertain one went out."""
    _answer(row, _sent(), (Posted.UNCERTAIN,))


def send_again(*, row: Posted) -> None:
    """The owner has seen that an uncertain one did not go out, or wants it to go out twice rather than never."""
    _answer(row, _again(), (Posted.UNCERTAIN,))


def answer_all(*, book: "Book", answer: str) -> None:
    """The same of all that are uncertain: they were "sent", go out "again", or are not to ("cancel")."""
    facts = {"sent": _sent, "again": _again, "cancel": _not_sent}[answer]()
    Posted.objects.of(book).filter(state=Posted.UNCERTAIN).update(**facts, told=False)
    transaction.on_commit(tell)
    wake()


def may_have_gone_out() -> None:
    """The book was put back from a copy: what waited in that may have gone out since, and nobody here knows."""
    left = Posted.objects.of_all_books().filter(state__in=(Posted.WAITING, Posted.SENDING))
    left.update(state=Posted.UNCERTAIN, runner="", data_at=None, told=False)


def forget(*, book: "Book", addresses: Collection[str]) -> None:
    """Somebody is erased: what went to their addresses goes, sent or not. For the action that erases."""
    keys = {email_key(one) for one in addresses} - {""}
    rows = Posted.objects.of(book)
    gone = [pk for pk, to in rows.values_list("pk", "to") if email_key(to) in keys] if keys else []
    rows.filter(pk__among=gone).delete()


def _sent() -> dict[str, Any]:
    return {"state": Posted.SENT, "sent_at": Coalesce("data_at", Value(timezone.now())), "content": b""}


def _again() -> dict[str, Any]:
    return {"state": Posted.WAITING, "not_before": timezone.now(), "data_at": None}


def _not_sent() -> dict[str, Any]:
    return {"state": Posted.CANCELLED, "content": b""}


def _answer(row: Posted, facts: dict[str, object], states: tuple[str, ...]) -> None:
    """Change a row that is still in one of these states."""
    there = Posted.objects.of(row.book).filter(pk=row.pk, state__in=states)
    if not there.update(**facts, told=False):
        raise Refusal(_("The message to %(address)s is not waiting for that any more.") % {"address": row.to})
    transaction.on_commit(tell)
    row.refresh_from_db()  # the rooms may have called it back
    wake()
