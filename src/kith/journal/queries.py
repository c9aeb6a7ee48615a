"""Questions about what was done."""

from collections.abc import Collection, Iterator, Mapping
from datetime import datetime
from typing import TYPE_CHECKING, Any

from django.db.models import Max, Model, QuerySet
from django.utils.translation import gettext as _

from kith.kernel.bulk import chunks
from kith.kernel.errors import Refusal

from .models import Batch, Entry, Undo
from .rows import ids_in

if TYPE_CHECKING:
    from kith.accounts.models import Book


def history(book: "Book") -> QuerySet[Batch]:
    """All batches, the latest first, with who did them and whether they were taken back."""
    return Batch.objects.of(book).select_related("by", "undo").order_by("-pk")


def latest_standing(book: "Book") -> Batch:
    """The batch that `kith undo` alone takes back."""
    found = Batch.objects.of(book).filter(undo__isnull=True).order_by("-pk").first()
    if found is None:
        raise Refusal(_("There is nothing to undo."))
    return found


def batch_of(book: "Book", pk: int) -> Batch:
    """One batch of the book by its number."""
    found = Batch.objects.of(book).filter(pk=pk).first()
    if found is None:
        raise Refusal(_("There is no batch %(pk)d. `kith history` lists them.") % {"pk": pk})
    return found


def open_batches(book: "Book") -> QuerySet[Batch]:
    """Batches of long work that has not ended."""
    return Batch.objects.of(book).filter(finished_at__isnull=True, undo__isnull=True).order_by("pk")


def latest_change() -> datetime | None:
    """When anything was last begun, in any book."""
    latest: datetime | None = Batch.objects.of_all_books().aggregate(latest=Max("started_at"))["latest"]
    return latest


def is_open(pk: int) -> bool:
    """Whether the batch still grows: neither complete nor taken back. Within a transaction it then stays so."""
    found = Batch.objects.of_all_books().select_for_update(of=("self",)).filter(pk=pk, finished_at__isnull=True).first()
    return found is not None and not Undo.objects.filter(batch=found).exists()


def versions_of(book: "Book", model: type[Model], row: int) -> Iterator[dict[str, Any]]:
    """What the journal kept of a row, the latest first: the columns that a change set and those it replaced, and all of
    them where it was deleted. Batches that were taken back tell it, too."""
    for entry in _kept(book, model).filter(row=row).order_by("-pk"):
        yield from filter(None, (entry.after, entry.before))


def versions_where(book: "Book", model: type[Model], column: str, values: Collection[int]) -> dict[int, dict[str, Any]]:
    """Rows that were deleted while a column of theirs had one of the values, by id, as they were."""
    found: dict[int, dict[str, Any]] = {}
    for some in chunks(values, 500):
        deleted = _kept(book, model).filter(kind=Entry.DELETE, **{f"before__{column}__in": some}).order_by("pk")
        found |= {entry.row: entry.before for entry in deleted if entry.row and entry.before}
    return found


def deleted_rows(book: "Book", model: type[Model]) -> dict[int, dict[str, Any]]:
    """Rows of a model that were ever deleted, by id, as they were last."""
    entries = _kept(book, model).filter(kind=Entry.DELETE).order_by("pk").values_list("row", "before")
    return {row: before for row, before in entries if row and before}


def rows_added(batch: int, model: type[Model]) -> set[int]:
    """The rows of a model that a batch added so far."""
    added = Entry.objects.filter(batch=batch, model=model._meta.label, kind=Entry.ADD)
    return {pk for ids in added.values_list("ids", flat=True) for pk in ids_in(ids)}


def rows_deleted(batch: int, model: type[Model], **were: Any) -> int:
    """How many rows of a model a batch deleted so far that were so."""
    deleted = Entry.objects.filter(batch=batch, model=model._meta.label, kind=Entry.DELETE)
    return deleted.filter(**{f"before__{name}": value for name, value in were.items()}).count()


def changed_but_by(book: "Book", model: type[Model], rows: Collection[int], verbs: Collection[str]) -> set[int]:
    """Those of these rows that a batch changed which stands and does none of these verbs."""
    changes = Entry.objects.filter(batch__book=book, batch__undo=None, model=model._meta.label, kind=Entry.CHANGE)
    found: set[int] = set()
    for some in chunks(rows, 500):
        others = changes.filter(row__in=some).exclude(batch__verb__in=verbs)
        found.update(row for row in others.values_list("row", flat=True) if row)
    return found


def regrouped_by(book: "Book", model: type[Model], column: str, there: Mapping[int, int], verb: str) -> set[int]:
    """Rows that those of a model point at by a column: those for which a batch of this verb that stands added such a
    row or took one away. `there` are those that point by now, each with what it points at."""
    entries = Entry.objects.filter(batch__book=book, batch__undo=None, batch__verb=verb, model=model._meta.label)
    found: set[int] = set()
    for one in entries.iterator():
        found.update(there[pk] for pk in ids_in(one.ids) if pk in there)
        if one.kind == Entry.DELETE and one.before:
            found.add(one.before[column])
    return found


def was_added(book: "Book", model: type[Model], row: int) -> bool:
    """Whether any batch added this row, also one that was taken back."""
    added = Entry.objects.filter(batch__book=book, model=model._meta.label, kind=Entry.ADD)
    return any(row in ids_in(ids) for ids in added.values_list("ids", flat=True).iterator())


def told_of(book: "Book", rows: Mapping[str, Collection[int]]) -> Iterator[Entry]:
    """What batches did to rows, by the label of their model and their id, the first to the last; of many that were
    added at once only that these are among them."""
    entries = Entry.objects.filter(batch__book=book, model__in=rows).select_related("batch").order_by("pk")
    for entry in entries.iterator():
        wanted = rows[entry.model]
        if entry.row in wanted or (entry.ids and any(pk in wanted for pk in ids_in(entry.ids))):
            yield entry


def _kept(book: "Book", model: type[Model]) -> QuerySet[Entry]:
    return Entry.objects.filter(batch__book=book, model=model._meta.label).exclude(kind=Entry.ADD)
