"""Calendars are looked at in the background, again and again."""

from contextlib import suppress

from django.utils import timezone

from kith.accounts.models import Book
from kith.jobs.actions import beat, begin_job
from kith.jobs.models import Job
from kith.kernel.errors import Refusal

from .actions import look
from .models import Diary
from .queries import due

JOB = "diaries.look"


def look_at_all(job: Job) -> None:
    """Every calendar of the job's book that is due. What is wrong with one is told on its page, and stops no other."""
    book = Book.objects.select_related("owner").get(pk=job.book_id or 0)
    rows = Diary.objects.of(book).select_related("book__owner")
    for pk in list(due(rows, timezone.now()).order_by("pk").values_list("pk", flat=True)):
        diary = due(rows, timezone.now()).filter(pk=pk).first()  # as it is by now: a look may wake another
        with suppress(Refusal):
            if diary:
                look(diary=diary, beat=lambda: beat(job))


def look_again() -> None:
    """A job for each book that has one due."""
    rows = due(Diary.objects.of_all_books(), timezone.now()).values("book_id")
    for book in Book.objects.filter(pk__in=rows).select_related("owner"):
        begin_job(book=book, name=JOB)


WORKS = {JOB: look_at_all}
REGULAR = [look_again]
