"""Everything in one ZIP, made in the background."""

from kith.accounts.models import Book
from kith.jobs.models import Job
from kith.jobs.progress import telling

from .ready import JOB, clear_old, make


def take_everything(job: Job) -> None:
    """Write the ZIP of the job's book, telling how far it is."""
    with telling(job) as tell:
        make(Book.objects.select_related("owner").get(pk=job.book_id or 0), tell)


WORKS = {JOB: take_everything}
REGULAR = [clear_old]
