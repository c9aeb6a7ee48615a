"""A large map is drawn in the background."""

from kith.jobs.models import Job

from .actions import draw
from .asked import Asked
from .models import Drawing
from .queries import JOB


def draw_map(job: Job) -> None:
    """Draw the one that was asked for, as of the day on which its owner did."""
    found = Drawing.objects.of_all_books().select_related("book").filter(pk=job.about or 0).first()
    if found is not None and found.asked_on is not None:
        draw(book=found.book, asked=Asked(**found.asked), today=found.asked_on)


WORKS = {JOB: draw_map}
