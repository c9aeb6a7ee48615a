"""Mailboxes are looked at in the background: again and again, and as soon as a server says that there is something."""

import time
from contextlib import suppress

from django.utils import timezone

from kith.accounts.models import Book
from kith.jobs.actions import add_job, beat, begin_job, start_job
from kith.jobs.models import Job
from kith.kernel.errors import Refusal

from .actions import look
from .connecting import Trouble
from .models import Box
from .queries import box_of, is_due, server_for

JOB = "mailboxes.look"
AT_ONCE = 20.0
"""Seconds after which other work has its turn; the rest of a look follows behind it."""


def look_now(job: Job) -> None:
    """Look at the box of the job's book. What is wrong with a mailbox is told on its page, and no fault of the job."""
    book = Book.objects.select_related("owner").get(pk=job.book_id or 0)
    until = time.monotonic() + AT_ONCE

    def go_on() -> bool:
        beat(job)
        return time.monotonic() < until

    try:
        found = look(book=book, go_on=go_on)
    except Trouble:
        return
    if found and found.ended_at is None:
        start_job(add_job(book=book, name=JOB))


def look_again() -> None:
    """Every box that is due."""
    for book in Book.objects.filter(pk__in=Box.objects.of_all_books().values("book_id")).select_related("owner"):
        with suppress(Refusal):  # a password that cannot be opened, or no account any more: its page says so
            box = box_of(book)
            if box and is_due(box, server_for(book), timezone.now()):
                begin_job(book=book, name=JOB)


WORKS = {JOB: look_now}
REGULAR = [look_again]
