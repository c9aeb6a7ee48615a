"""Who wrote last and waits for an answer."""

from datetime import date, timedelta
from typing import TYPE_CHECKING

from django.db.models import Exists, OuterRef, QuerySet
from django.db.models.functions import Coalesce

from kith.core.due import REPLY_DAYS
from kith.encounters.models import Participant
from kith.people.models import Mark, Source, Standing
from kith.rhythm.models import Answered

if TYPE_CHECKING:
    from kith.accounts.models import Book


def unanswered_by_me(book: "Book", before: date) -> "QuerySet[Standing]":
    """Who wrote last, before that day, and is owed a reply still, the latest first."""
    answered = Answered.objects.of(book).filter(person=OuterRef("person"), on__gte=OuterRef("last_in"))
    silent = Mark.objects.of(book).filter(kind__in=Mark.SILENT).values("person")
    # Who wrote last was in touch last on that day, and of last contacts there is an index.
    rows = Standing.objects.of(book).filter(owes_reply=True, last_contact__lt=before, person__me__isnull=True)
    rows = rows.exclude(person__in=silent).filter(~Exists(answered))
    return rows.select_related("person").order_by("-last_contact", "-pk")


def left_hanging(book: "Book", today: date) -> "QuerySet[Standing]":
    """Those of them who wrote so long ago that Today no longer counts it."""
    return unanswered_by_me(book, today - timedelta(days=REPLY_DAYS[1]))


def hanging_since(book: "Book", today: date, since: date) -> "QuerySet[Standing]":
    """The left hanging whose last words came in with a file on that day or later."""
    rows = left_hanging(book, today)
    files = list(Source.objects.of(book).filter(on__gte=since).exclude(name="").values_list("pk", flat=True))
    if not files:
        return rows.none()
    came = Participant.objects.of(book).filter(person=OuterRef("person"), encounter__on=OuterRef("last_in"))
    # Not the bare column: by its index a database walks the whole file for each who waits.
    came = came.exclude(encounter__thread="").annotate(file=Coalesce("encounter__source", 0)).filter(file__in=files)
    return rows.filter(Exists(came))
