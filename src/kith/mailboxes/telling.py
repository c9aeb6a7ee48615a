"""Tells whoever listens of the messages that came: replies, failures, what the owner asks for by mail."""

import imaplib
import logging
from collections.abc import Collection, Sequence
from datetime import datetime, timedelta
from functools import partial
from typing import TYPE_CHECKING

from kith.core.addresses import email_key
from kith.core.noticing import Noticed
from kith.core.vouching import learned, why_not_obeyed
from kith.formats import mail
from kith.kernel.capabilities import rooms
from kith.kernel.troubles import out_of_order

from . import fetching
from .heads import Came
from .models import Box
from .own import surely_own

if TYPE_CHECKING:
    from imap_tools import BaseMailBox

log = logging.getLogger(__name__)
CUT_OFF = (OSError, imaplib.IMAP4.abort)
"""What asking for the words of a message raises where the server is gone."""
BEFORE = timedelta(days=60)
"""What was written longer than that before the box was known answers nothing that was sent from here."""


def tell(box: Box, mailbox: "BaseMailBox", came: Sequence[Came], *, mine: Collection[str], sent: bool) -> list[Noticed]:
    """Tell of what came lately; gives what was told. `sent` where it lies among what was sent: nobody received it
    there, so that no server says who wrote it."""
    late = [one for one in came if _is_late(box, one)]
    surely = () if sent else surely_own(box)
    messages = [_noticed(box, mailbox, one, mine, surely) for one in late]
    for room in rooms("noticed") if messages else ():
        try:
            room.noticed(box.book, messages)
        except Exception as problem:
            if out_of_order(problem) or isinstance(problem, CUT_OFF):
                raise  # it is told again with the next look
            log.exception("A message was not heard of in %s.", room.__name__)
    return messages


def server_of(box: Box) -> str:
    """The name by which the receiving server signs: as the owner told it, else as it was learned."""
    total = int(box.vouching.get("", 0))
    return box.server.lower() or learned({name: count for name, count in box.vouching.items() if name}, total)


def _is_late(box: Box, one: Came) -> bool:
    return bool(one.record.at) and datetime.fromisoformat(one.record.at) > box.made_at - BEFORE


def _noticed(box: Box, mailbox: "BaseMailBox", one: Came, mine: Collection[str], surely: Collection[str]) -> Noticed:
    record, lines = one.record, one.lines
    before, references = mail.answered(lines)
    sender = email_key(record.sender.address)
    own = sender in mine and mail.is_from_one(lines)
    told = lines.get("authentication-results", [])
    return Noticed(
        message_id=record.id,
        at=record.at,
        sender=record.sender,
        to=record.recipients,
        subject=record.subject,
        in_reply_to=before,
        references=references,
        automatic=record.not_personal,
        own=own,
        obeyed=own and sender in surely and not why_not_obeyed(told, server_of(box), record.sender.address),
        failures=mail.failures(fetching.whole(mailbox, one.uid)) if mail.is_report(lines) else [],
        authentication=told,
        read=partial(_words, mailbox, one.uid),
    )


def _words(mailbox: "BaseMailBox", uid: int) -> str:
    return mail.words(fetching.whole(mailbox, uid))
