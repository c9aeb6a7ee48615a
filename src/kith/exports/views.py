"""Taking the book along."""

from collections.abc import Collection
from datetime import date
from typing import cast

from django.http import (
    FileResponse,
    Http404,
    HttpResponse,
    HttpResponseRedirect,
    StreamingHttpResponse,
)
from django.urls import reverse
from django.utils.text import slugify
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from kith.accounts.models import Book
from kith.jobs.actions import begin_job
from kith.jobs.models import Job
from kith.jobs.progress import percent
from kith.jobs.queries import latest
from kith.kernel.errors import Refusal
from kith.kernel.http import (
    OwnerRequest,
    chosen_ids,
    drawn_anew,
    get_or_404,
    leave_notice,
    onward,
    owner_required,
    render,
)
from kith.kernel.numbers import size
from kith.people.models import Person
from kith.people.queries import how_many

from . import dossier
from .lives import file_of
from .ready import JOB, ready
from .writers import OF_PEOPLE, STREAMED, WRITERS

ASKED = "everything asked for"
"""Where the session keeps which job its owner waits for."""


@require_safe
@owner_required
def export(request: OwnerRequest) -> HttpResponse:
    """The formats, each with what it is good for; how far the ZIP of everything is."""
    job = latest(JOB, request.book)
    at_work = bool(job and job.at_work)
    if request.htmx and not at_work:
        return drawn_anew()
    if job and not at_work and request.session.get(ASKED) == job.pk:
        del request.session[ASKED]
        failed = job.state != Job.DONE
        leave_notice(request, job.problem if failed else _("The ZIP is ready to be fetched."), problem=failed)
    facts = {
        "people": how_many(request.book),
        "at_work": at_work,
        "percent": percent(job) if job and at_work else 0,
        "ready": ready(request.book),
        "size": size,
    }
    return render(request, "exports/export.html", facts)


@require_http_methods(["GET", "HEAD", "POST"])
@owner_required
def everything(request: OwnerRequest) -> HttpResponse:
    """The ZIP of everything; a POST has it made, in the background."""
    if request.method == "POST":
        request.session[ASKED] = begin_job(book=request.book, name=JOB).pk
        return onward(request, reverse("export"))
    found = ready(request.book)
    if found is None:
        return HttpResponseRedirect(reverse("export"))
    name = _named(request.book, found.made.date(), "zip")
    sent = FileResponse(found.path.open("rb"), as_attachment=True, filename=name, content_type="application/zip")
    return cast("HttpResponse", sent)  # a response like any other but for its body


@require_safe
@owner_required
def download(request: OwnerRequest, wanted: str) -> HttpResponse:
    """The book in one format, streamed."""
    if wanted not in STREAMED:
        raise Http404
    return _sent(request, wanted)


@require_POST
@owner_required
def download_chosen(request: OwnerRequest, wanted: str) -> HttpResponse:
    """The people who are ticked in the list, in one format."""
    if wanted not in OF_PEOPLE:
        raise Http404
    chosen = chosen_ids(request, "person")
    if not chosen:
        raise Refusal(_("Nobody is selected. Tick those whom you mean."))
    return _sent(request, wanted, chosen)


@require_safe
@owner_required
def everything_about(request: OwnerRequest, pk: int) -> HttpResponse:
    """What is kept about one person, for when they ask."""
    person = get_or_404(Person.objects.of(request.book), pk=pk)
    return _attached(b"".join(dossier.pieces(request.book, person)), file_of(person.pk, person.name))


def _attached(data: bytes, name: str) -> HttpResponse:
    response = HttpResponse(data, content_type="application/zip")
    response["Content-Disposition"] = f'attachment; filename="{name}.zip"'
    return response


def _sent(request: OwnerRequest, wanted: str, only: Collection[int] | None = None) -> HttpResponse:
    writer = WRITERS[wanted]
    pieces = writer.pieces(request.book, only)
    response = StreamingHttpResponse(pieces, content_type=writer.content_type)
    response["Content-Disposition"] = f'attachment; filename="{_named(request.book, request.today, writer.ending)}"'
    return cast("HttpResponse", response)  # a response like any other but for its body


def _named(book: Book, day: date, ending: str) -> str:
    return f"{slugify(book.name) or 'kith'}-{day.isoformat()}.{ending}"
