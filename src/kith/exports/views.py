"""Taking the book along."""

from collections.abc import Collection
from typing import cast

from django.http import Http404, HttpResponse, StreamingHttpResponse
from django.utils.text import slugify
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST, require_safe

from kith.kernel.errors import Refusal
from kith.kernel.http import OwnerRequest, chosen_ids, get_or_404, owner_required, render
from kith.people.models import Person
from kith.people.queries import how_many

from . import dossier
from .lives import file_of
from .writers import OF_PEOPLE, WRITERS


@require_safe
@owner_required
def export(request: OwnerRequest) -> HttpResponse:
    """The formats, each with what it is good for."""
    return render(request, "exports/export.html", {"people": how_many(request.book)})


@require_safe
@owner_required
def download(request: OwnerRequest, wanted: str) -> HttpResponse:
    """The book in one format, streamed."""
    if wanted not in WRITERS:
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
    name = f"{slugify(request.book.name) or 'kith'}-{request.today.isoformat()}.{writer.ending}"
    response["Content-Disposition"] = f'attachment; filename="{name}"'
    return cast("HttpResponse", response)  # a response like any other but for its body
