"""Questions about background work."""

from django.db.models import Exists, OuterRef, QuerySet

from .models import Job


def recent(count: int = 10) -> QuerySet[Job]:
    """The jobs that were put down last, of all books: for `kith doctor`."""
    rows: QuerySet[Job] = Job.objects.of_all_books()
    return rows.select_related("book").order_by("-pk")[:count]


def failed() -> QuerySet[Job]:
    """Jobs that ended by a fault of the program or the machine, and that nobody has since done again with success."""
    rows: QuerySet[Job] = Job.objects.of_all_books()
    again = Job.objects.of_all_books().filter(
        state=Job.DONE, name=OuterRef("name"), book=OuterRef("book"), pk__gt=OuterRef("pk")
    )
    return rows.filter(~Exists(again), state=Job.FAILED).select_related("book").order_by("-pk")


def at_work() -> QuerySet[Job]:
    """Jobs that wait or run."""
    rows: QuerySet[Job] = Job.objects.of_all_books()
    return rows.filter(state__in=(Job.WAITING, Job.RUNNING)).order_by("pk")
