"""Having maps drawn, and keeping them."""

from dataclasses import asdict
from datetime import date
from typing import TYPE_CHECKING

from django.utils import timezone

from kith.jobs.actions import add_job, start_job
from kith.people.queries import how_many

from .asked import Asked, people_asked
from .drawing import compose
from .models import Drawing
from .queries import JOB, drawing_of, failed, is_true, newest, waiting

if TYPE_CHECKING:
    from kith.accounts.models import Book

KEPT = 12
"""Maps of a book that are kept, those made last."""
AT_ONCE = 300
"""People whose map is drawn while one waits for the page, where the book has no more than OF_A_BOOK."""
OF_A_BOOK = 5000


def at_hand(*, book: "Book", asked: Asked, today: date, wait: bool = False) -> tuple[Drawing, bool]:
    """The drawing to show, and whether a newer one is being made: a large one in the background, unless one waits."""
    found = drawing_of(book, asked)
    if found is not None and is_true(found, today):
        return found, False
    few = people_asked(book, asked, today)[: AT_ONCE + 1].count() <= AT_ONCE
    if wait or (few and how_many(book) <= OF_A_BOOK):
        return draw(book=book, asked=asked, today=today), False
    if found is None or not failed(found, timezone.now()):
        found = have_drawn(book=book, asked=asked, today=today)
    return found, waiting(found)


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
