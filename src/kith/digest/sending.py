"""The digest of each due day, handed in once; what could not be sent is tried again, with growing pauses.

An edition is the row of a due day, and there is one: whoever makes it sends it. Its Message-ID is kept before anything
is handed in, in one transaction with it, so that nothing is handed in twice whatever happens in between. The hour and
the words are the owner's.
"""

import logging
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import date, datetime, timedelta
from typing import TYPE_CHECKING

from django.conf import settings
from django.db import transaction
from django.utils import timezone, translation
from django.utils.translation import gettext as _

from kith.accounts.queries import zone_of
from kith.kernel.errors import Refusal
from kith.kernel.troubles import trouble
from kith.post.models import Posted
from kith.post.queries import insist_on_an_account

from . import drawing, outgoing, wording
from .lines import Digest, digest
from .models import Edition, Wish
from .queries import fell_due, unsent, wish_of

if TYPE_CHECKING:
    from kith.accounts.models import Book

log = logging.getLogger(__name__)
PAUSES = tuple(timedelta(minutes=one) for one in (10, 30, 60, 180, 360, 720))
"""How long is waited after the first, the second, ... try that failed; the last from then on."""


def send_what_is_due(now: datetime) -> None:
    """The clock's work: the edition of each book whose day has come, and what is to be tried again."""
    for wish in Wish.objects.of_all_books().select_related("book__owner").exclude(every=Wish.OFF).order_by("pk"):
        due = fell_due(wish, now)
        if due is not None:
            _begin(wish.book, due)
    waiting = Edition.objects.of_all_books().filter(state=Edition.WAITING).exclude(again_at__gt=now)
    for edition in waiting.select_related("book__owner").order_by("pk"):
        attempt(edition, now)


def send_now(book: "Book", now: datetime) -> Edition:
    """The digest of today, now; one that was handed in before is not sent a second time, and a Refusal says so."""
    with in_the_words_of(book):
        insist_on_an_account(book)
        today = timezone.localtime(now).date()
        edition = _begin(book, today) or Edition.objects.of(book).get(due=today)
        if edition.state in (Edition.EMPTY, Edition.DROPPED):
            _keep(edition, state=Edition.WAITING, message_id="")
        if edition.state != Edition.WAITING:
            held = next((one for one in unsent(book) if one.pk == edition.pk), edition)
            raise Refusal(wording.not_again(held, today))
        attempt(edition, now)
        if edition.state == Edition.WAITING and edition.said:
            raise Refusal(edition.said)
        return edition


def attempt(edition: Edition, now: datetime) -> None:
    """Hand it in; what keeps it from that is kept, with when it is tried again."""
    if not _claim(edition, now):
        return
    with in_the_words_of(edition.book):
        try:
            _hand_in(edition, now)
        except Refusal as refusal:
            _keep(edition, said=str(refusal))
        except Exception as problem:
            told = trouble(problem)
            log.error("the digest of %s failed: %s", edition.due, told or problem, exc_info=not told)
            _keep(edition, said=told or f"{type(problem).__name__}: {problem}")


def failed(edition: Edition, said: str, now: datetime) -> None:
    """The server refused it: the next try is another message, since this one was not sent."""
    _keep(edition, state=Edition.WAITING, said=said, message_id="", again_at=now + _pause(edition.tries))


def again(edition: Edition, now: datetime) -> None:
    """Try it now; also one of which nobody knows whether it was sent, since the owner says that it was not."""
    rows = Edition.objects.of(edition.book).filter(pk=edition.pk, state__in=(Edition.WAITING, Edition.UNCERTAIN))
    if not rows.update(state=Edition.WAITING, again_at=now):
        raise Refusal(_("This digest is on its way, or was sent already."))
    edition.refresh_from_db()
    if edition.message_id:
        _keep(edition, message_id="")
    attempt(edition, now)


def came(edition: Edition, now: datetime) -> None:
    """The owner says that the one of which nobody knew did come."""
    rows = Edition.objects.of(edition.book).filter(pk=edition.pk, state=Edition.UNCERTAIN)
    rows.update(state=Edition.SENT, sent_at=now, said="")


@contextmanager
def in_the_words_of(book: "Book") -> Iterator[None]:
    """In the time zone and the language of the owner."""
    language = book.owner.language or settings.LANGUAGE_CODE
    with timezone.override(zone_of(book.owner)), translation.override(language):
        yield


def _begin(book: "Book", due: date) -> Edition | None:
    """The edition of that day; None where it is there already. What waits of earlier days is in it, handed in or not:
    a server that is back after days sends one."""
    edition: Edition
    edition, made = Edition.objects.of_all_books().get_or_create(book=book, due=due)
    if not made:
        return None
    earlier = Edition.objects.of(book).filter(due__lt=due)
    earlier.filter(state=Edition.WAITING).update(state=Edition.DROPPED)
    outgoing.call_back(book, earlier.filter(state=Edition.HANDED).values_list("message_id", flat=True))
    return edition


def _claim(edition: Edition, now: datetime) -> bool:
    """Whether this runner got it: the next try is put off before this one begins."""
    rows = Edition.objects.of(edition.book).filter(pk=edition.pk, state=Edition.WAITING, tries=edition.tries)
    edition.tries += 1
    edition.again_at = now + _pause(edition.tries)
    return bool(rows.update(tries=edition.tries, again_at=edition.again_at))


def _hand_in(edition: Edition, now: datetime) -> None:
    """In one transaction with what is kept of it."""
    book, wish = edition.book, wish_of(edition.book)
    found = digest(book, timezone.localtime(now).date(), weekly=wish.every == Wish.WEEKLY)
    if not found.lines and not wish.always:
        _keep(edition, state=Edition.EMPTY, said="")
        return
    message = drawing.message(book, found, outgoing.to_the_owner(book, drawing.subject(found), now))
    message_id = outgoing.named(message, book, Posted.DIGEST, f"{edition.pk}.{edition.tries}")
    with transaction.atomic():
        _keep(edition, state=Edition.HANDED, message_id=message_id, items=_items(found), said="")
        outgoing.send(book, Posted.DIGEST, message)


def _items(found: Digest) -> list[dict[str, int | str | None]]:
    return [
        {"number": line.number, "kind": line.kind, "person": line.person, "about": line.about, "part": line.part}
        for line in found.lines
    ]


def _keep(edition: Edition, **facts: object) -> None:
    for name, value in facts.items():
        setattr(edition, name, value)
    edition.save(update_fields=list(facts))


def _pause(tries: int) -> timedelta:
    return PAUSES[min(max(tries, 1), len(PAUSES)) - 1]
