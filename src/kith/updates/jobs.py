"""Very many letters are handed in in the background."""

from kith.jobs.models import Job

from .background import JOB, carry_on, end_abandoned
from .models import Handing


def hand_in(job: Job) -> None:
    """Hand in what the job is about, from where it stands."""
    found = Handing.objects.of_all_books().filter(pk=job.about or 0, said="")
    if row := found.select_related("book__owner", "update").first():
        carry_on(row, job)


WORKS = {JOB: hand_in}
REGULAR = [end_abandoned]
