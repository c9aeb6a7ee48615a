"""Having maps drawn, and keeping them."""

from dataclasses import asdict
from datetime import date
from typing import TYPE_CHECKING

from kith.jobs.actions import add_job, start_job

from .asked import Asked
from .drawing import compose
from .models import Drawing
from .queries import JOB, newest, waiting

if TYPE_CHECKING:
    from kith.accounts.models import Book

KEPT = 12
"""Maps of a book that are kept, those made last."""


def draw(*, book: "Book", asked: Asked, today: date) -> Drawing:
    """Make a map now, and keep it."""
    batch = newest(book)
    made = {"asked": asdict(asked), "content": compose(book, asked, today), "batch": batch, "made_on": today}
    found, _added = Drawing.objects.of(book).update_or_create(
        key=asked.key, defaults=made, create_defaults={**made, "book": book}
    )
    _forget(book)
    return found


def have_drawn(*, book: "Book", asked: Asked, today: date) -> Drawing:
    """Have a map made in the background, unless it is already; what there is of it until then."""
    first = {"asked": asdict(asked), "asked_on": today}
    found, _added = Drawing.objects.of(book).update_or_create(
        key=asked.key, defaults={"asked_on": today}, create_defaults={**first, "book": book}
    )
    if not waiting(found):
        start_job(add_job(book=book, name=JOB, about=found.pk))
    return found


def _forget(book: "Book") -> None:
    rows = Drawing.objects.of(book)
    old = list(rows.order_by("-made_at", "-pk").values_list("pk", flat=True)[KEPT:])
    rows.filter(pk__in=old, made_on__isnull=False).delete()
