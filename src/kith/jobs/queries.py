"""Questions about background work."""

from typing import TYPE_CHECKING

from django.db.models import Exists, OuterRef, Q, QuerySet

from .models import Job

if TYPE_CHECKING:
    from kith.accounts.models import Book


def recent(count: int = 10) -> QuerySet[Job]:
    """The jobs that were put down last, of all books: for `kith doctor`."""
    rows: QuerySet[Job] = Job.objects.of_all_books()
    return rows.select_related("book").order_by("-pk")[:count]


def failed() -> QuerySet[Job]:
    """Jobs that ended by a fault of the program or the machine, and that nobody has since done again with success."""
    rows: QuerySet[Job] = Job.objects.of_all_books()
    same = Q(book=OuterRef("book")) | Q(book__isnull=True)  # a name is that of work for a book or for all, never both
    again = Job.objects.of_all_books().filter(same, state=Job.DONE, name=OuterRef("name"), pk__gt=OuterRef("pk"))
    return rows.filter(~Exists(again), state=Job.FAILED).select_related("book").order_by("-pk")


def at_work() -> QuerySet[Job]:
    """Jobs that wait or run."""
    rows: QuerySet[Job] = Job.objects.of_all_books()
    return rows.filter(state__in=(Job.WAITING, Job.RUNNING)).order_by("pk")


def latest(name: str, book: "Book | None" = None) -> Job | None:
    """The job of that name that was put down last, for a book or for all of them."""
    rows: QuerySet[Job] = Job.objects.of_all_books()
    return rows.filter(name=name, book=book).order_by("-pk").first()
