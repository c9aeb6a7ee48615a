"""Notes by mail: what the owner writes to their own address with +kith is kept as a sentence, and answered.

Only what the receiving server vouches for is obeyed, once, and only what was written since the box is known. Answers to
a digest are the digest's own to obey; that one is not is told here, too, since nobody else would say so.
"""

from collections.abc import Iterable
from contextlib import suppress
from datetime import datetime
from email.message import EmailMessage
from email.utils import format_datetime, make_msgid
from typing import TYPE_CHECKING, Any

from django.conf import settings
from django.db import transaction
from django.utils import timezone, translation
from django.utils.translation import gettext as _

from kith.accounts.queries import zone_of
from kith.capture.actions import keep, keep_lines
from kith.capture.models import Capture
from kith.capture.queries import reading_of
from kith.capture.sent import LONGEST
from kith.capture.wording import kept_line
from kith.core.addresses import email_key
from kith.core.noticing import Noticed
from kith.core.sentence import notes
from kith.core.vouching import why_not_obeyed
from kith.digest.queries import answers_a_digest
from kith.imports.saying import said
from kith.kernel.errors import Refusal
from kith.post.actions import hand_in
from kith.post.heading import HEADS
from kith.post.models import Posted
from kith.post.queries import account_of

from .models import Box, Told
from .own import surely_own
from .telling import server_of

if TYPE_CHECKING:
    from datetime import date

    from kith.accounts.models import Book

MARK = "+kith"


def told_at(box: Box) -> str:
    """The address to which the owner writes notes; empty where none are kept."""
    return _note_address(box.address) if box.obeys else ""


def obey(box: Box, messages: Iterable[Noticed]) -> None:
    """Keep what the owner told by mail; what is not obeyed, of notes or of answers to a digest, is noted with the
    reason."""
    to, own = told_at(box), surely_own(box)
    for one in messages:
        if one.automatic or email_key(one.sender.address) not in own or datetime.fromisoformat(one.at) < box.made_at:
            continue
        is_note = bool(to) and any(email_key(there.address) == to for there in one.to)
        if not is_note and (one.obeyed or not answers_a_digest(box.book, one.answers)):
            continue
        if not Told.objects.of(box.book).filter(box=box, message_id=one.message_id[:255]).exists():
            _heed(box, one)


def _note_address(address: str) -> str:
    name, _at, domain = address.rpartition("@")
    return email_key(f"{name.partition('+')[0]}{MARK}@{domain}")


def _heed(box: Box, message: Noticed) -> None:
    owner, at = box.book.owner, datetime.fromisoformat(message.at)
    row = Told(book=box.book, box=box, message_id=message.message_id[:255], at=at)
    with translation.override(owner.language or settings.LANGUAGE_CODE), timezone.override(zone_of(owner)):
        if not message.obeyed:
            why = why_not_obeyed(message.authentication, server_of(box), message.sender.address)
            row.refused = said(why) if why else _("It has more than one sender.")
            row.save()
            return
        text = (message.text or message.subject).strip()[:LONGEST]
        today = min(timezone.localtime(at).date(), timezone.localdate())
        with transaction.atomic():
            answer = _keep(box, row, text, today)
            row.save()
            _answer(box, message, answer)


def _keep(box: Box, row: Told, text: str, today: "date") -> str:
    """Keep the sentence, or each of several, and say what was understood and how it is taken back; or why it was not
    kept."""
    try:
        with transaction.atomic():
            kept = _kept(box.book, text, today)
    except Refusal as refusal:
        row.refused = str(refusal)
        return row.refused
    row.capture = kept[0].pk
    understood = "\n".join(_understood(one, today) for one in kept)
    return f"{understood}\n\n{_back(kept[0])}"


def _kept(book: "Book", text: str, today: "date") -> list[Capture]:
    def named(line: str) -> list[str]:
        return [one["name"] for one in reading_of(book, line, today)["people"]]

    facts: Any = {"book": book, "by": book.owner, "today": today}
    several = notes(text, named)
    if len(several) == 1:
        return [keep(**facts, text=text)]
    return keep_lines(**facts, captures=[(one, None, {}) for one in several])


def _understood(capture: Capture, today: "date") -> str:
    if not capture.asks:
        return kept_line(capture, today)
    if not capture.reading["people"]:
        return _("Kept word for word. About whom is it? It waits on Today until you say so.")
    return _("Kept word for word. Which of several people is meant? It waits on Today until you say so.")


def _back(capture: Capture) -> str:
    told = _("To take it back: History in Kith, or in a shell: kith undo %(batch)s")
    return told % {"batch": capture.batch}


def _answer(box: Box, message: Noticed, text: str) -> None:
    """Say so by mail to who wrote it. Where nothing can be sent, the page says what was kept all the same."""
    account, to = account_of(box.book), message.sender.address
    if account is None or not account.smtp_host:
        return
    letter = EmailMessage(policy=HEADS)
    letter["From"], letter["To"] = box.address, to
    letter["Subject"] = _("Re: %(subject)s") % {"subject": message.subject or _("Your note")}
    letter["Date"] = format_datetime(timezone.localtime())
    letter["Message-ID"] = make_msgid(domain=box.address.rpartition("@")[2])
    letter["In-Reply-To"] = letter["References"] = f"<{message.message_id}>"
    letter["Auto-Submitted"] = "auto-replied"
    letter.set_content(text)
    with suppress(Refusal), transaction.atomic():
        hand_in(book=box.book, kind=Posted.ANSWER, to=to, message=letter)
