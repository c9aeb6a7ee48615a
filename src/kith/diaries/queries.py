"""Questions about calendars that are looked at."""

from datetime import datetime
from typing import TYPE_CHECKING

from django.db.models import Q, QuerySet
from django.utils.translation import gettext as _

from kith.kernel.errors import Refusal
from kith.kernel.ids import told_id

from .models import Diary, Look

if TYPE_CHECKING:
    from kith.accounts.models import Book


def diaries(book: "Book") -> QuerySet[Diary]:
    """All of the book, by name."""
    return Diary.objects.of(book).order_by("name", "pk")


def due(rows: QuerySet[Diary], now: datetime) -> QuerySet[Diary]:
    """Those that are to be looked at now."""
    return rows.filter(paused=False, refused=False).filter(Q(next_at__isnull=True) | Q(next_at__lte=now))


def looks_of(diary: Diary) -> QuerySet[Look]:
    """The looks at one at which there was something, the latest first."""
    return Look.objects.of(diary.book).filter(diary=diary).order_by("-pk")


def diary_named(book: "Book", told: str) -> Diary:
    """By its id or its name. Refusal where none is, or several are."""
    rows = diaries(book)
    number = told_id(told.strip())
    found = list(rows.filter(name__iexact=told.strip()) if number is None else rows.filter(pk=number))
    if len(found) != 1:
        raise Refusal(_("There is no calendar %(name)s. See: kith calendars") % {"name": told})
    return found[0]
