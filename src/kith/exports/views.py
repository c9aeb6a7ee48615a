"""Taking the book along."""

from typing import cast

from django.http import Http404, HttpResponse, StreamingHttpResponse
from django.utils.text import slugify
from django.views.decorators.http import require_safe

from kith.kernel.http import OwnerRequest, owner_required, render
from kith.people.queries import how_many

from .writers import WRITERS


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
    writer = WRITERS[wanted]
    pieces = writer.pieces(request.book)
    response = StreamingHttpResponse(pieces, content_type=f"{writer.media_type}; charset=utf-8")
    name = f"{slugify(request.book.name) or 'kith'}-{request.today.isoformat()}.{writer.ending}"
    response["Content-Disposition"] = f'attachment; filename="{name}"'
    return cast("HttpResponse", response)  # a response like any other but for its body
