"""Imports in the background."""

from kith.jobs.models import Job

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


WORKS = {JOB: run_import}
REGULAR = [end_abandoned, clear_forgotten, clear_left_behind]
