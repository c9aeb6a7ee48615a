"""Which maps there are, and whether they are still true."""

from datetime import date, datetime, timedelta
from typing import TYPE_CHECKING

from kith.jobs.models import Job
from kith.journal.models import Batch, Undo

from .asked import Asked
from .models import Drawing

if TYPE_CHECKING:
    from kith.accounts.models import Book

JOB = "maps.draw"
AGAIN = timedelta(minutes=10)
"""After what could not be drawn."""


def drawing_of(book: "Book", asked: Asked) -> Drawing | None:
    """The map as it was drawn last."""
    return Drawing.objects.of(book).filter(key=asked.key).first()


def is_true(drawing: Drawing | None, today: date) -> bool:
    """Whether nothing changed since, and no day went by."""
    return drawing is not None and drawing.made_on == today and drawing.batch == newest(drawing.book)


def bridges(drawing: Drawing) -> dict[int, int]:
    """On whom a group hangs, each with how many others are in it (`core.mapping.bridges`), as it was drawn."""
    rows = (drawing.content or {}).get("people", [])
    return {person: held for person, _x, _y, _region, _strength, held, *_name in rows if held}


def newest(book: "Book") -> str:
    """What was done last in the book, taken back last, and whether it is still at work."""
    batch = Batch.objects.of(book).order_by("-pk").first()
    undone = Undo.objects.filter(batch__book=book).order_by("-pk").values_list("pk", flat=True).first()
    return f"{batch.pk} {batch.finished_at or ''} {undone or ''}" if batch else ""


def waiting(drawing: Drawing) -> bool:
    """Whether it is being drawn in the background."""
    jobs = Job.objects.of(drawing.book).filter(name=JOB, about=drawing.pk)
    return jobs.filter(state__in=(Job.WAITING, Job.RUNNING)).exists()


def failed(drawing: Drawing, now: datetime) -> bool:
    """Whether it could not be drawn a short while ago, so that it is not tried again at every look."""
    jobs = Job.objects.of(drawing.book).filter(name=JOB, about=drawing.pk).order_by("-pk")
    last = jobs.first()
    return last is not None and last.state in (Job.FAILED, Job.REFUSED) and now - last.made_at < AGAIN
