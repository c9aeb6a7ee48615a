"""What came into the owner's mailbox and tells of letters: answers, failures, and that somebody wants no more."""

import re
from collections.abc import Iterable, Iterator, Sequence
from datetime import date, datetime
from typing import TYPE_CHECKING
from uuid import UUID

from django.utils import timezone

from kith.core.addresses import email_key
from kith.core.noticing import Failure, Noticed

from .following import answered, failed
from .models import Letter
from .opting_out import opt_out
from .posting import UNSUBSCRIBE
from .queries import letters_of

if TYPE_CHECKING:
    from kith.accounts.models import Book

_TOKEN = re.compile(rf"\b{UNSUBSCRIBE}([0-9a-f]{{32}})\b", re.IGNORECASE)
_EITHER_WAY = ("person", "update", "book__owner", "encounter")


def noticed(book: "Book", messages: Iterable[Noticed]) -> None:
    """Called with each step of a look into the mailbox; being told the same again changes nothing."""
    told = list(messages)
    asked = [(one, found[1]) for one in told if not one.own and (found := _TOKEN.search(one.subject))]
    for one, token in asked:
        if letter := letter_of(book, token):
            opt_out(letter=letter, on=_day(one))
    leaving = {id(one) for one, _token in asked}
    sent = _answered_letters(book, told)
    for one in told:
        if one.failures:
            _failures(book, one.failures, sent)
        elif not one.own and not one.automatic and id(one) not in leaving:
            for letter in filter(None, map(sent.get, one.answers)):
                answered(letter, _day(one))


def letter_of(book: "Book", token: str) -> Letter | None:
    """The letter with that token, if the book has it."""
    return Letter.objects.of(book).filter(uid=UUID(token)).select_related(*_EITHER_WAY).first()


def _answered_letters(book: "Book", told: Sequence[Noticed]) -> dict[str, Letter]:
    """The letters that these messages speak of, by Message-ID."""
    ids = {
        named for one in told for named in (*one.answers, *(failure.message_id for failure in one.failures)) if named
    }
    return {one.message_id: one for one in letters_of(book, ids).select_related("encounter")} if ids else {}


def _failures(book: "Book", failures: Iterable[Failure], sent: dict[str, Letter]) -> None:
    for one in failures:
        for letter in _failed(book, one, sent):
            if letter.state != Letter.REFUSED:
                failed(letter, one.said or one.status, nobody=one.is_nobody)


def _failed(book: "Book", one: Failure, sent: dict[str, Letter]) -> Iterator[Letter]:
    """The letter that the report quotes; where it quotes none, the last one that went to the address."""
    if one.message_id:
        yield from filter(None, [sent.get(one.message_id)])
        return
    if key := email_key(one.recipient):
        rows = Letter.objects.of(book).filter(channel=Letter.SMTP, to__iexact=key, state=Letter.SENT)
        yield from rows.select_related(*_EITHER_WAY).order_by("-sent_on", "-pk")[:1]


def _day(one: Noticed) -> date:
    try:
        return timezone.localtime(datetime.fromisoformat(one.at)).date()
    except ValueError:
        return timezone.localdate()
