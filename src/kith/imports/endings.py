"""What letters are signed with, where they are at hand: of people of the book alone, of each the newest. A letter is
read for that and let go; only a title, an organisation and numbers are kept, where the book does not say them."""

import re
from collections.abc import Callable, Iterable
from datetime import datetime
from typing import TYPE_CHECKING

from django.utils import timezone

from kith.core.addresses import email_key, organisation_key
from kith.core.mailing import sides, why_no_contact
from kith.core.records import MailRecord
from kith.core.signatures import read
from kith.duplicates.matching import Keys, Known
from kith.formats import mail
from kith.journal.recording import Recording
from kith.people.actions import Signed, note_signatures
from kith.people.models import ContactPoint
from kith.people.queries import SAYS_NOW

if TYPE_CHECKING:
    from kith.accounts.models import Book

    from .intake import Intake

_FROM = re.compile(rb"^from:(.*(?:\n[ \t].*)*)", re.IGNORECASE | re.MULTILINE)


def says_now_since() -> str:
    """The day (ISO) from which on the end of a letter may say what its writer does now."""
    return (timezone.localdate() - SAYS_NOW).isoformat()


def wanted_of(book: "Book") -> Callable[[bytes], int]:
    """How much is copied of the body of a message with a given head, where not all is: of letters by people of the
    book."""
    rows = ContactPoint.objects.of(book).filter(kind=ContactPoint.EMAIL, person__me__isnull=True)
    known = frozenset(rows.values_list("key", flat=True).iterator())
    since = says_now_since()

    def wanted(head: bytes) -> int:
        line = _FROM.search(head) if known else None
        if line is None or email_key(line.group(1).decode("latin-1")) not in known:
            return 0
        return mail.LETTER if mail.may_sign(mail.read_head(head), since) else 0

    return wanted


def writers(intake: "Intake", records: Iterable[MailRecord]) -> dict[int, tuple[Known, MailRecord]]:
    """Of letters to the owner, the newest by each person of the book, by their ids."""
    found: dict[int, tuple[Known, MailRecord]] = {}
    for record in records:
        on_it = sides(record, intake.addresses) if intake.addresses else None
        if on_it is None or on_it[0] != "in" or why_no_contact(record, on_it[1]):
            continue
        who = intake.index.match(Keys(record.sender.name, emails=[email_key(record.sender.address)]))
        if who is None or not isinstance(who.ref, int) or who is intake.index.me:
            continue
        if who.ref not in found or _at(found[who.ref][1]) < _at(record):
            found[who.ref] = (who, record)
    return found


def read_endings(intake: "Intake", records: Iterable[MailRecord], recording: Recording) -> int:
    """Offer what the newest letter of each says of them, and the book does not. How much that was."""
    at_hand = [one for one in records if one.letter]
    newest = writers(intake, at_hand).values() if at_hand else ()
    signed = [one for who, record in newest if (one := _signed(intake, who, record))]
    for record in at_hand:
        record.letter = b""
    return note_signatures(book=intake.book, signed=signed, today=intake.today, within=recording) if signed else 0


def _signed(intake: "Intake", who: Known, record: MailRecord) -> Signed | None:
    names = [who.name, *who.also, *filter(who.may_be, [record.sender.name] if record.sender.name else [])]
    address = record.sender.address
    found = read(
        mail.written(record.letter),
        names=names,
        address=address,
        known=lambda piece: organisation_key(piece) in intake.organisations,
        surely=True,
    )
    if found is None or not isinstance(who.ref, int):
        return None
    on = timezone.localtime(_at(record)).date()
    return Signed(who.ref, on, found.title, found.organisation, address, found.phones)


def _at(record: MailRecord) -> datetime:
    return datetime.fromisoformat(record.at)
