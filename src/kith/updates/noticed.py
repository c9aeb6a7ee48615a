"""What came into the owner's mailbox and tells of letters: answers, failures, and that somebody wants no more."""

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from datetime import date, datetime
from typing import TYPE_CHECKING

from django.utils import timezone
from django.utils.translation import override

from kith.accounts.queries import zone_of
from kith.core.addresses import email_key, mail_form
from kith.core.noticing import Failure, Noticed
from kith.core.records import Mailbox
from kith.people.models import ContactPoint

from .following import answered, failed, twin_failed
from .models import Letter, Twin
from .opting_out import leaver, opt_out
from .posting import UNSUBSCRIBE
from .queries import letters_of, twins_of

if TYPE_CHECKING:
    from kith.accounts.models import Book

_TOKEN = re.compile(rf"\b{UNSUBSCRIBE}([0-9a-f]{{32}})\b", re.IGNORECASE)
_EITHER_WAY = ("person", "update", "book__owner", "encounter")


def noticed(book: "Book", messages: Iterable[Noticed]) -> None:
    """Called with each step of a look into the mailbox; being told the same again changes nothing."""
    told = list(messages)
    with timezone.override(zone_of(book.owner)), override(book.owner.language or None):
        leaving = _leave(book, told)
        letters, twins = _spoken_of(book, told)
        went = {name: one.letter for name, one in twins.items()} | letters
        for one in told:
            if one.failures:
                _failures(book, one.failures, letters, twins)
            elif not one.own and not one.automatic and id(one) not in leaving:
                for name in one.answers:
                    if (letter := went.get(name)) and not _is_anothers(one.sender, letter):
                        answered(letter, _day(one))


def _leave(book: "Book", told: Sequence[Noticed]) -> set[int]:
    """Hear who wants no more; by which messages."""
    asked = [(one, found[1]) for one in told if not one.own and (found := _TOKEN.search(one.subject))]
    for one, token in asked:
        if who := leaver(token, book):
            opt_out(who, on=_day(one))
    return {id(one) for one, _token in asked}


def _spoken_of(book: "Book", told: Sequence[Noticed]) -> tuple[dict[str, Letter], dict[str, Twin]]:
    """The letters that these messages speak of, and those that became one with another, by Message-ID."""
    ids = {
        named for one in told for named in (*one.answers, *(failure.message_id for failure in one.failures)) if named
    }
    if not ids:
        return {}, {}
    twins = twins_of(book).filter(message_id__in=ids)
    letters = letters_of(book, ids).select_related("encounter")
    return {one.message_id: one for one in letters}, {one.message_id: one for one in twins}


def _is_anothers(sender: Mailbox, letter: Letter) -> bool:
    """Whether an answer comes from somebody else of the book, to whom the letter was shown."""
    points = ContactPoint.objects.of(letter.book).filter(kind=ContactPoint.EMAIL, key=email_key(sender.address))
    people = set(points.values_list("person_id", flat=True))
    return bool(people) and letter.person_id not in people


def _failures(
    book: "Book", failures: Iterable[Failure], letters: Mapping[str, Letter], twins: Mapping[str, Twin]
) -> None:
    for one in failures:
        for letter in _failed(book, one, letters):
            if letter.state != Letter.REFUSED:
                failed(letter, one.said or one.status, nobody=one.is_nobody)
        for twin in _failed_twin(book, one, twins):
            twin_failed(twin, one.said or one.status, nobody=one.is_nobody)


def _failed(book: "Book", one: Failure, letters: Mapping[str, Letter]) -> Iterator[Letter]:
    """The letter that the report quotes; where it quotes none, the last one that went to the address."""
    if one.message_id:
        yield from filter(None, [letters.get(one.message_id)])
        return
    if key := mail_form(email_key(one.recipient)):
        rows = Letter.objects.of(book).filter(channel=Letter.SMTP, to__iexact=key, state=Letter.SENT)
        yield from rows.select_related(*_EITHER_WAY).order_by("-sent_on", "-pk")[:1]


def _failed_twin(book: "Book", one: Failure, twins: Mapping[str, Twin]) -> Iterator[Twin]:
    if one.message_id:
        yield from filter(None, [twins.get(one.message_id)])
    elif key := mail_form(email_key(one.recipient)):
        yield from twins_of(book).filter(to__iexact=key).order_by("-pk")[:1]


def _day(one: Noticed) -> date:
    try:
        return timezone.localtime(datetime.fromisoformat(one.at)).date()
    except ValueError:
        return timezone.localdate()
