"""Imports, and looks at what they would do, in the background."""

from kith.accounts.models import Book
from kith.jobs.models import Job
from kith.jobs.progress import telling

from . import looking
from .actions import JOB, carry_out, clear_left_behind, end_abandoned, end_stopped
from .models import Import
from .uploads import clear_forgotten


def run_import(job: Job) -> None:
    """Carry out the import that the job is about, from where it stands."""
    run = Import.objects.of_all_books().select_related("book").filter(pk=job.about or 0).first()
    if run is not None and run.state in (Import.WAITING, Import.RUNNING):
        carry_out(run, job)
    elif run is not None and run.state == Import.STOPPED:
        end_stopped(run, by=run.by)


def look_first(job: Job) -> None:
    """Find out what an import would do, telling how far that is."""
    with telling(job) as tell:
        looking.take_look(job, book=Book.objects.select_related("owner").get(pk=job.book_id or 0), tell=tell)


WORKS = {JOB: run_import, looking.JOB: look_first}
REGULAR = [end_abandoned, clear_forgotten, clear_left_behind]
