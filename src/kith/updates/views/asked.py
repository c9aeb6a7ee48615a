"""What a request is about, and what its page shows."""

from typing import Any

from django.core.paginator import Page, Paginator
from django.utils.safestring import SafeString

from kith.formats.markdown import to_html
from kith.kernel.http import OwnerRequest, get_or_404
from kith.updates.models import Letter, Update


def page_of(request: OwnerRequest, found: Any, size: int) -> "Page[Any]":
    return Paginator(found, size).get_page(request.GET.get("page"))


def shown(text: str) -> SafeString:
    return SafeString(to_html(text))


def update_of(request: OwnerRequest, pk: int) -> Update:
    return get_or_404(Update.objects.of(request.book), pk=pk)


def letter_of(request: OwnerRequest, pk: int) -> Letter:
    rows = Letter.objects.of(request.book).select_related("person", "update", "book", "encounter")
    return get_or_404(rows, pk=pk)
