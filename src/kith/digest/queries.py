"""Questions about digests: what the owner wants, what was sent, what could not be."""

from datetime import datetime, timedelta
from hashlib import sha256
from hmac import compare_digest
from typing import TYPE_CHECKING

from django.utils import timezone

from kith.accounts.queries import zone_of
from kith.post.models import Posted
from kith.post.queries import account_of

from .models import Edition, Obeyed, Wish

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import date

    from kith.accounts.models import Book


def wish_of(book: "Book") -> Wish:
    """What the owner wants; nothing, until they say so."""
    return Wish.objects.of(book).first() or Wish(book=book)


def is_weekly(book: "Book") -> bool:
    """Whether a digest tells of the week ahead."""
    return wish_of(book).every == Wish.WEEKLY


def hashed(secret: str) -> str:
    """By what a secret is looked up, so that how long that takes tells nothing of it."""
    return sha256(secret.encode()).hexdigest()


def feed_behind(secret: str) -> Wish | None:
    """Whose feed has that secret address."""
    found = Wish.objects.of_all_books().select_related("book__owner").filter(secret_hash=hashed(secret)).first()
    return found if found and secret and compare_digest(found.secret.encode(), secret.encode()) else None


def fell_due(wish: Wish, now: datetime) -> "date | None":
    """The latest day, in the owner's zone, whose hour has come; None where none has since it was chosen.

    Of several days that were slept through it is the last: what there is to say is said once.
    """
    if wish.every == Wish.OFF or wish.since is None:
        return None
    here = timezone.localtime(now, zone_of(wish.book.owner))
    day = here.date() if here.time() >= wish.at else here.date() - timedelta(days=1)
    if wish.every == Wish.WEEKLY:
        day -= timedelta(days=(day.weekday() - wish.weekday) % 7)
    due = datetime.combine(day, wish.at, zone_of(wish.book.owner))
    return day if due >= wish.since else None


def falls_due(wish: Wish, now: datetime) -> datetime | None:
    """When the next one is made, in the owner's zone; None where none is wanted."""
    if wish.every == Wish.OFF:
        return None
    zone = zone_of(wish.book.owner)
    here = timezone.localtime(now, zone)
    day = here.date() + timedelta(days=here.time() >= wish.at)
    if wish.every == Wish.WEEKLY:
        day += timedelta(days=(wish.weekday - day.weekday()) % 7)
    return datetime.combine(day, wish.at, zone)


def answers_a_digest(book: "Book", message_ids: "Sequence[str]") -> bool:
    """Whether one of these is a digest, or what was answered on one."""
    if not message_ids:
        return False
    sent = Edition.objects.of(book).filter(message_id__in=message_ids)
    obeyed = Obeyed.objects.of(book).filter(answer_id__in=message_ids)
    return any(rows.exists() for rows in (sent, obeyed))


def unsent(book: "Book") -> list[Edition]:
    """The digests that could not be sent yet, or of which nobody knows whether they were, the latest first; those that
    were handed in, with why they wait and until when."""
    rows = list(Edition.objects.of(book).filter(state__in=Edition.UNSENT).order_by("-due"))
    waits = _held_up(book, [one.message_id for one in rows if one.state == Edition.HANDED])
    for one in rows:
        if one.state == Edition.HANDED:
            why, one.again_at = waits.get(one.message_id, ("", None))
            one.said = one.said or why
    return [one for one in rows if one.said]


def _held_up(book: "Book", message_ids: "Sequence[str]") -> "dict[str, tuple[str, datetime | None]]":
    """Why messages that were handed in wait, by their Message-ID: what the server said, of them or of the account; and
    until when, None where nobody knows."""
    if not message_ids:
        return {}
    account = account_of(book)
    rows = Posted.objects.of(book).filter(state=Posted.WAITING, message_id__in=[f"<{one}>" for one in message_ids])
    why, until = (account.held_why, account.held_until) if account else ("", None)
    return {one.message_id.strip("<>"): (one.said or why, until) for one in rows}
