"""Questions about background work."""

from django.db.models import QuerySet

from .models import Job


def recent(count: int = 10) -> QuerySet[Job]:
    """The jobs that were put down last, of all books: for `kith doctor`."""
    return Job.objects.of_all_books().select_related("book").order_by("-pk")[:count]


def failed() -> QuerySet[Job]:
    """Jobs that did not end well."""
    return Job.objects.of_all_books().filter(state=Job.FAILED).select_related("book").order_by("-pk")
