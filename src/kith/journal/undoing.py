"""Taking a batch back.

Refused when a later batch that stands changed a row that this one changed, or points at a row that it made; the
refusal names those batches. There is no redo: an undone batch stays in History.
"""

from collections import defaultdict
from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING, Any

from django.db import models, transaction
from django.utils import timezone
from django.utils.translation import gettext as _

from kith.kernel import bulk
from kith.kernel.errors import Refusal

from .changes import Touched
from .models import Batch, Entry, Undo
from .recording import announce
from .rows import ids_in, model_of, unpack

if TYPE_CHECKING:
    from kith.accounts.models import User

Ids = dict[str, set[int]]


@transaction.atomic
def undo(batch: Batch, *, by: "User | None") -> Undo:
    """Take the batch back, or refuse and change nothing. Long work that is still at it ends at its next chunk."""
    batch = Batch.objects.of_all_books().select_for_update(of=("self",)).get(pk=batch.pk)
    if Undo.objects.filter(batch=batch).exists():
        raise Refusal(_("This was taken back already."))
    entries = list(batch.entries.order_by("-id"))
    _insist_nothing_stands_on(batch, entries)
    touched = Touched()
    for entry in entries:
        _take_back(entry, touched)
    announce(batch.book, touched)
    if batch.finished_at is None:
        batch.finished_at = timezone.now()
        batch.save(update_fields=["finished_at"])
    return Undo.objects.create(batch=batch, by=by)


def _take_back(entry: Entry, touched: Touched) -> None:
    model = model_of(entry.model)
    if entry.kind == Entry.ADD:
        ids = list(ids_in(entry.ids))
        for some in bulk.chunks(ids, 500):
            touched.rows(model, model._base_manager.filter(pk__in=some).defer(*_heavy(model)))
        _drop_derived(model, ids)
        bulk.delete(model, ids)
    elif entry.kind == Entry.CHANGE:
        row = model._base_manager.get(pk=entry.row)
        touched.rows(model, [row])
        for name, value in unpack(model, entry.before or {}).items():
            setattr(row, name, value)
        row.save(update_fields=[model._meta.get_field(name).name for name in entry.before or {}])
        touched.rows(model, [row])
    else:
        row = model(**unpack(model, entry.before or {}))
        bulk.insert(model, [row])
        touched.rows(model, [row])


def _drop_derived(model: type[models.Model], ids: list[int]) -> None:
    """Derived rows on rows that go are not journalled; they go with them."""
    for relation in model._meta.related_objects:
        other = relation.related_model
        if not getattr(other, "journalled", False):
            for some in bulk.chunks(ids, 500):
                other._base_manager.filter(**{f"{relation.field.name}__in": some}).delete()


def _heavy(model: type[models.Model]) -> Iterator[str]:
    """Columns that are not worth reading for the ids of a row."""
    for field in model._meta.concrete_fields:
        if isinstance(field, models.TextField | models.BinaryField | models.JSONField):
            yield field.name


def _insist_nothing_stands_on(batch: Batch, entries: list[Entry]) -> None:
    made: Ids = defaultdict(set)
    held: Ids = defaultdict(set)
    for entry in entries:
        if entry.kind == Entry.ADD:
            made[entry.model].update(ids_in(entry.ids))
        else:
            held[entry.model].add(entry.row or 0)
    for label, ids in made.items():
        held[label] |= ids
    blocking = _later_changes(batch, held) | _later_pointers(batch, made)
    if blocking:
        named = Batch.objects.of(batch.book).filter(pk__in=blocking).order_by("-pk")
        raise Refusal(
            _("Later changes build on this one. Undo them first: %(batches)s.")
            % {"batches": "; ".join(f"{one.pk} “{one.said}”" for one in named[:5])}
        )


def _later(batch: Batch) -> models.QuerySet[Entry]:
    return Entry.objects.filter(batch__book_id=batch.book_id, batch_id__gt=batch.pk, batch__undo__isnull=True)


def _later_changes(batch: Batch, held: Ids) -> set[int]:
    """Batches after this one that changed or deleted a row that this one made, changed or deleted."""
    later = _later(batch).exclude(kind=Entry.ADD).filter(model__in=held).values_list("batch_id", "model", "row")
    return {pk for pk, label, row in later if row in held[label]}


def _later_pointers(batch: Batch, made: Ids) -> set[int]:
    """Batches after this one that added or changed a row so that it points at a row that this one made."""
    blocking: set[int] = set()
    for label, ids in made.items():
        for relation in model_of(label)._meta.related_objects:
            other = relation.related_model
            if isinstance(other, str) or not getattr(other, "journalled", False):
                continue
            pointing = set(_pointing(other, relation.field.name, ids)) - made.get(other._meta.label, set())
            if pointing:
                blocking |= _adders(batch, other._meta.label, pointing)
    return blocking


def _pointing(model: type[models.Model], field: str, ids: Iterable[int]) -> Iterator[Any]:
    for some in bulk.chunks(ids, 500):
        yield from model._base_manager.filter(**{f"{field}__in": some}).values_list("pk", flat=True)


def _adders(batch: Batch, label: str, rows: set[int]) -> set[int]:
    found = set()
    for pk, kind, row, ids in _later(batch).filter(model=label).values_list("batch_id", "kind", "row", "ids"):
        if row in rows or (kind == Entry.ADD and not rows.isdisjoint(ids_in(ids))):
            found.add(pk)
    return found
