"""The capabilities above hear what became of their messages: once, in the transaction that remembers that they did."""

import logging
from typing import TYPE_CHECKING

from django.conf import settings
from django.db import transaction
from django.utils import timezone, translation

from kith.accounts.models import Book
from kith.accounts.queries import zone_of
from kith.kernel.capabilities import rooms
from kith.kernel.troubles import trouble

from .models import Posted

if TYPE_CHECKING:
    from collections.abc import Sequence

MOST = 200
log = logging.getLogger(__name__)


def tell() -> bool:
    """Tell of rows that changed since they were told of, of each book the first few hundred; whether there are more of
    which one can tell at once. What a room fails at is tried again with the next round, and keeps nothing else from
    being told."""
    more = False
    untold = Posted.objects.of_all_books().filter(told=False)
    for book in Book.objects.filter(pk__in=untold.values("book_id")).select_related("owner"):
        ids = list(untold.filter(book=book).order_by("pk").values_list("pk", flat=True)[:MOST])
        with (
            translation.override(book.owner.language or settings.LANGUAGE_CODE),
            timezone.override(zone_of(book.owner)),
        ):
            told = _told(book, ids)
            if told is None and len(ids) > 1:
                told = sum(_told(book, [one]) or 0 for one in ids)
            more = more or (bool(told) and len(ids) == MOST)
    return more


def _told(book: Book, ids: "Sequence[int]") -> int | None:
    """How many of these were told of here; None where a room failed."""
    try:
        with transaction.atomic():
            rows = list(
                Posted.objects.of(book)
                .filter(pk__in=ids, told=False)
                .select_for_update(skip_locked=_skips())
                .order_by("pk")
            )
            for room in rooms("posted") if rows else ():
                room.posted(rows)
            Posted.objects.of(book).filter(pk__in=[one.pk for one in rows]).update(told=True)
    except Exception as problem:
        why = trouble(problem)
        log.error("what was sent could not be noted: %s", why or problem, exc_info=not why)
        return None
    return len(rows)


def _skips() -> bool:
    """Whether rows that another process tells of just now can be left to it; SQLite lets only one write at all."""
    from django.db import connection

    return connection.features.has_select_for_update_skip_locked
