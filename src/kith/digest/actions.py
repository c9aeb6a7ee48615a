"""What the owner chooses of the digest and of the feed. Settings: outside the journal."""

import secrets
from datetime import datetime, time
from typing import TYPE_CHECKING

from django.utils.translation import gettext as _

from kith.kernel.errors import Refusal

from .models import Wish
from .queries import hashed

if TYPE_CHECKING:
    from kith.accounts.models import Book

WEEK = 7


def want_digest(*, book: "Book", every: str, at: time, weekday: int, always: bool, now: datetime) -> Wish:
    """How often a digest comes, and when, from now on."""
    if every not in (Wish.OFF, Wish.DAILY, Wish.WEEKLY):
        raise Refusal(_("A digest comes daily, weekly or not at all."))
    if not 0 <= weekday < WEEK:
        raise Refusal(_("Choose one of the seven days of the week."))
    facts = {"every": every, "at": at, "weekday": weekday, "always": always}
    wish: Wish
    wish, _made = Wish.objects.of_all_books().get_or_create(book=book)
    if any(getattr(wish, name) != value for name, value in facts.items() if name != "always"):
        wish.since = now
    for name, value in facts.items():
        setattr(wish, name, value)
    wish.save()
    return wish


def open_feed(*, book: "Book") -> Wish:
    """A feed under a new secret address; the one before leads nowhere from then on."""
    secret = secrets.token_urlsafe(32)
    wish: Wish
    wish, _made = Wish.objects.of_all_books().get_or_create(book=book)
    wish.secret, wish.secret_hash = secret, hashed(secret)
    wish.save(update_fields=["secret", "secret_hash"])
    return wish


def close_feed(*, book: "Book") -> None:
    """No feed: its address leads nowhere."""
    Wish.objects.of(book).update(secret="", secret_hash="")
