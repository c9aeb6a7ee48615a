"""What one can do with outgoing mail. Nothing of it is journalled: what was sent cannot be taken back."""

import re
from datetime import datetime
from email.message import EmailMessage
from typing import TYPE_CHECKING

from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext as _

from kith.kernel.errors import Refusal

from .models import Posted
from .naming import WIRE
from .queries import insist_on_an_account
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
    message_id = _insist_on_one_person(message, kind, to)
    now = timezone.now()
    row, added = Posted.objects.of(book).get_or_create(
        message_id=message_id,
        defaults={
            "book": book,
            "kind": kind,
            "to": to,
            "subject": str(message["Subject"] or "")[:250],
            "content": message.as_bytes(policy=WIRE),
            "not_before": not_before or now,
        },
    )
    if added:
        transaction.on_commit(wake)
    return row


def _insist_on_one_person(message: EmailMessage, kind: str, to: str) -> str:
    """The Message-ID of a message that is whole and for that one person."""
    if kind not in Posted.KINDS:
        raise ValueError(kind)
    if any(message.get_all(name) for name in FORBIDDEN):
        raise Refusal(_("A message from here goes to one person: it has no Cc and no Bcc."))
    if not to.isascii():
        raise Refusal(
            _("Mail cannot go to %(address)s as it is written. A domain has a plain form: xn--…") % {"address": to}
        )
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
