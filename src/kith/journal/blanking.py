"""What is erased must not stand in the journal either: its entries go, and the batches that held it undo the rest."""

from collections import defaultdict
from collections.abc import Callable
from typing import TYPE_CHECKING, Any

from django.db.models import QuerySet

from .models import Entry
from .rows import Pointer, ids_in, model_of, pointers, spans

if TYPE_CHECKING:
    from kith.accounts.models import Book

Gone = dict[str, set[int]]


def blank(*, book: "Book", gone: Gone, blanked: Callable[[Any], Any]) -> None:
    """Take rows out of the journal, and names out of what it kept of others.

    `gone` are ids by model label; rows that were deleted before and hung on those go with them. `blanked` gives a
    text or JSON value without the names.
    """
    gone = _with_what_hung_on(book, gone)
    for entry in _entries(book).filter(kind=Entry.ADD, model__in=gone):
        _cut(entry, gone[entry.model])
    for entry in _entries(book).exclude(kind=Entry.ADD):
        if entry.row in gone.get(entry.model, ()):
            entry.delete()
        else:
            _clean(entry, gone, blanked)


def _entries(book: "Book") -> QuerySet[Entry]:
    return Entry.objects.filter(batch__book=book)


def _with_what_hung_on(book: "Book", gone: Gone) -> Gone:
    """Rows deleted earlier that pointed at rows that are gone, and those that pointed at them, and so on."""
    all_gone: Gone = defaultdict(set, {label: set(ids) for label, ids in gone.items()})
    deleted = list(_entries(book).filter(kind=Entry.DELETE).values_list("model", "row", "before"))
    grew = True
    while grew:
        grew = False
        for label, row, before in deleted:
            if row is None or row in all_gone[label] or not _hangs_on(label, before or {}, all_gone):
                continue
            all_gone[label].add(row)
            grew = True
    return all_gone


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


def _clean(entry: Entry, gone: Gone, blanked: Callable[[Any], Any]) -> None:
    before, after = (_cleaned(entry.model, values, gone, blanked) for values in (entry.before, entry.after))
    if (before, after) != (entry.before, entry.after):
        entry.before, entry.after = before, after
        entry.save(update_fields=["before", "after"])


def _cleaned(
    label: str, values: dict[str, Any] | None, gone: Gone, blanked: Callable[[Any], Any]
) -> dict[str, Any] | None:
    if values is None:
        return None
    pointing = {one.column for one in pointers(model_of(label)) if _points_at(gone, values, one)}
    return {name: None if name in pointing else blanked(value) for name, value in values.items()}
