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


def tell() -> None:
    """Tell of every row that changed since it was told of. What a room fails at is tried again with the next round, and
    keeps nothing else from being told."""
    untold = Posted.objects.of_all_books().filter(told=False)
    for book in Book.objects.filter(pk__in=untold.values("book_id")).select_related("owner"):
        ids = list(untold.filter(book=book).order_by("pk").values_list("pk", flat=True)[:MOST])
        with (
            translation.override(book.owner.language or settings.LANGUAGE_CODE),
            timezone.override(zone_of(book.owner)),
        ):
            if not _told(book, ids) and len(ids) > 1:
                for one in ids:
                    _told(book, [one])


def _told(book: Book, ids: "Sequence[int]") -> bool:
    try:
        with transaction.atomic():
            rows = list(
                Posted.objects.of(book)
                .filter(pk__in=ids, told=False)
                .select_for_update(skip_locked=_skips())
                .order_by("pk")
            )
            if not rows:
                return True
            for room in rooms("posted"):
                room.posted(rows)
            Posted.objects.of(book).filter(pk__in=[one.pk for one in rows]).update(told=True)
    except Exception as problem:
        why = trouble(problem)
        log.error("what was sent could not be noted: %s", why or problem, exc_info=not why)
        return False
    return True


def _skips() -> bool:
    """Whether rows that another process tells of just now can be left to it; SQLite lets only one write at all."""
    from django.db import connection

    return connection.features.has_select_for_update_skip_locked
