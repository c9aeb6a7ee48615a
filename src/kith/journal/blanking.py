"""What is erased must not stand in the journal either: its entries go, and the batches that held it undo the rest."""

from collections import defaultdict
from collections.abc import Callable, Iterable
from typing import TYPE_CHECKING, Any, NamedTuple

from django.db.models import QuerySet

from kith.kernel.capabilities import rooms

from .models import Batch, Entry
from .rows import Pointer, as_they_are, ids_in, model_of, pointers, spans

if TYPE_CHECKING:
    from kith.accounts.models import Book

Gone = dict[str, set[int]]
Spot = tuple[str, int]
"""A row by the label of its model and its id."""
Blanked = Callable[[str, int, Any], Any]
"""What is left of a text or JSON value of a row without the names, given the row's label and id."""


class Deleted(NamedTuple):
    """A row that a batch deleted, and what it was."""

    batch: int
    label: str
    row: int
    before: dict[str, Any]


def blank(*, book: "Book", gone: Gone, near: Iterable[Spot], blanked: Blanked) -> dict[int, set[Spot]]:
    """Take rows out of the journal, and names out of what it kept of others; batches of which nothing is left go.

    `gone` are ids by model label (`with_what_left_before`). Returns the batches that are about rows that are gone or
    `near`, with those of them that are near.
    """
    about = _batches_about(book, gone, set(near))
    for entry in _entries(book).filter(kind=Entry.ADD, model__in=gone):
        _cut(entry, gone[entry.model])
    for entry in _entries(book).exclude(kind=Entry.ADD):
        if entry.row in gone.get(entry.model, ()):
            entry.delete()
        else:
            _clean(entry, gone, blanked)
    Batch.objects.of(book).filter(pk__in=about, entries__isnull=True, finished_at__isnull=False).delete()
    return about


def _entries(book: "Book") -> QuerySet[Entry]:
    return Entry.objects.filter(batch__book=book)


def _batches_about(book: "Book", gone: Gone, near: set[Spot]) -> dict[int, set[Spot]]:
    about: dict[int, set[Spot]] = {}
    labels = {*gone, *(label for label, _row in near)}
    entries = _entries(book).filter(model__in=labels).values_list("batch_id", "model", "row", "ids")
    for batch, label, row, ids in entries.iterator():
        for one in (row,) if row is not None else ids_in(ids):
            if (label, one) in near:
                about.setdefault(batch, set()).add((label, one))
            elif one in gone.get(label, ()):
                about.setdefault(batch, set())
    return about


def with_what_left_before(book: "Book", gone: Gone) -> tuple[Gone, list[Deleted]]:
    """What is gone, with rows deleted earlier that hung on it, and those that hung on them, and so on.

    And what the capabilities say stood for those alone (their `leaving` rooms), which is also returned by itself.
    """
    all_gone: Gone = defaultdict(set, {label: set(ids) for label, ids in gone.items()})
    told = _entries(book).filter(kind=Entry.DELETE).order_by("pk").values_list("batch_id", "model", "row", "before")
    deleted = [Deleted(batch, label, row, before or {}) for batch, label, row, before in told if row is not None]
    alone: Gone = defaultdict(set)
    grew = True
    while grew:
        grew = False
        for one in deleted:
            if one.row not in all_gone[one.label] and _hangs_on(one.label, one.before, all_gone):
                all_gone[one.label].add(one.row)
                grew = True
        for label, rows in _standing_for(all_gone, deleted).items():
            grew |= not rows <= all_gone[label]
            all_gone[label] |= rows
            alone[label] |= rows
    return all_gone, [one for one in deleted if one.row in alone[one.label]]


def _standing_for(gone: Gone, deleted: list[Deleted]) -> Gone:
    """Rows deleted earlier, and not there again, that stood for what is gone alone."""
    found: Gone = defaultdict(set)
    for room in rooms("leaving"):
        for label, ids in room.left_with(gone=gone, deleted=deleted).items():
            found[label] |= ids - {row.pk for row in as_they_are(model_of(label), ids)}
    return found


def _hangs_on(label: str, values: dict[str, Any], gone: Gone) -> bool:
    return any(_points_at(gone, values, one) for one in pointers(model_of(label)) if not one.lets_go)


def _points_at(gone: Gone, values: dict[str, Any], pointer: Pointer) -> bool:
    return values.get(pointer.column) in gone.get(pointer.target._meta.label, ())


def _cut(entry: Entry, ids: set[int]) -> None:
    kept = spans(pk for pk in ids_in(entry.ids) if pk not in ids)
    if kept == entry.ids:
        return
    if not kept:
        entry.delete()
        return
    entry.ids = kept
    entry.save(update_fields=["ids"])


def _clean(entry: Entry, gone: Gone, blanked: Blanked) -> None:
    """The entry without pointers at what is gone and without names; one that then tells of no change goes."""
    before, after = (_cleaned(entry, values, gone, blanked) for values in (entry.before, entry.after))
    if entry.kind == Entry.CHANGE and not before:
        entry.delete()
    elif (before, after) != (entry.before, entry.after):
        entry.before, entry.after = before, after
        entry.save(update_fields=["before", "after"])


def _cleaned(entry: Entry, values: dict[str, Any] | None, gone: Gone, blanked: Blanked) -> dict[str, Any] | None:
    if values is None:
        return None
    pointing = {one.column: one for one in pointers(model_of(entry.model)) if _points_at(gone, values, one)}
    return {
        name: None if name in pointing else blanked(entry.model, entry.row or 0, value)
        for name, value in values.items()
        if name not in pointing or pointing[name].lets_go
    }
