"""Pages of rows that a batch made or deleted: where one goes on without them, and where they are erased for good."""

from collections import defaultdict
from collections.abc import Iterator, Sequence
from urllib.parse import urlsplit

from django.apps import apps
from django.urls import Resolver404, resolve, reverse

from kith.kernel.scoping import BookRow

from .joining import MERGING
from .models import Batch, Entry
from .queries import rows_added
from .rows import as_they_are

_SHOWN = 5  # of those whom one batch deleted


def still_there(url: str, batch: Batch) -> str:
    """The address, or that of the list when it is the page of a row that goes with the batch."""
    try:
        match = resolve(urlsplit(url).path)
    except Resolver404:
        return url
    for model in _with("page"):
        name, listed = model.page or ("", "")
        if match.url_name == name and match.kwargs.get("pk") in rows_added(batch.pk, model):
            return reverse(listed)
    return url


def erasable(batches: Sequence[Batch]) -> dict[int, list[tuple[str, str]]]:
    """By batch: where those are erased who are not in the book any more since it deleted them, or since what added them
    alone was taken back; (address, name), the name empty where the journal kept none."""
    found: dict[int, list[tuple[str, str]]] = defaultdict(list)
    for model in _with("erasure"):
        left = list(_left(batches, model))
        there = {row.pk for row in as_they_are(model, {pk for _batch, pk, _name in left})}
        for batch, pk, name in left:
            if pk not in there and len(found[batch]) < _SHOWN:
                found[batch].append((reverse(model.erasure, args=[pk]), name))
    return found


def _with(attribute: str) -> Iterator[type[BookRow]]:
    return (one for one in apps.get_models() if issubclass(one, BookRow) and getattr(one, attribute))


def _left(batches: Sequence[Batch], model: type[BookRow]) -> Iterator[tuple[int, int, str]]:
    """(batch, row, name) of rows that batches deleted, or that one that was taken back had added alone."""
    undone = {one.pk for one in batches if hasattr(one, "undo")}
    leaving = [one.pk for one in batches if one.verb != MERGING]  # who became one with another is still there
    entries = Entry.objects.filter(batch__in=leaving, model=model._meta.label).order_by("pk")
    for entry in entries.exclude(kind=Entry.CHANGE):
        if entry.kind == Entry.DELETE:
            yield entry.batch_id, entry.row or 0, str((entry.before or {}).get("name", ""))
        elif entry.batch_id in undone and entry.ids.isdecimal():
            yield entry.batch_id, int(entry.ids), ""
