"""Taking a batch back, exactly or not at all; a refusal names the batches that stand on it.

There is no redo: an undone batch stays in History.
"""

from collections.abc import Iterator
from typing import TYPE_CHECKING

from django.db import models, transaction
from django.utils import timezone
from django.utils.translation import gettext as _

from kith.kernel import bulk
from kith.kernel.errors import Refusal

from .changes import Touched
from .models import Batch, Entry, Undo
from .recording import announce
from .reversal import Reversal
from .rows import model_of, unpack
from .standing import insist_nothing_stands_on
from .turns import take_turn

if TYPE_CHECKING:
    from kith.accounts.models import User


@transaction.atomic
def undo(batch: Batch, *, by: "User | None") -> Undo:
    """Take the batch back, or refuse and change nothing. Long work that is still at it ends at its next chunk."""
    take_turn(batch.book)
    batch = Batch.objects.of_all_books().select_for_update(of=("self",)).get(pk=batch.pk)
    if Undo.objects.filter(batch=batch).exists():
        raise Refusal(_("This was taken back already."))
    reversal = Reversal(batch)
    insist_nothing_stands_on(reversal)
    touched = Touched(taken_back=batch.pk)
    for label, ids in reversal.made.items():
        _take_out(model_of(label), sorted(ids), touched)
    for entry in reversal.back:
        _put_back(entry, touched)
    announce(batch.book, touched)
    if batch.finished_at is None:
        batch.finished_at = timezone.now()
        batch.save(update_fields=["finished_at"])
    return Undo.objects.create(batch=batch, by=by)


def _take_out(model: type[models.Model], ids: list[int], touched: Touched) -> None:
    for some in bulk.chunks(ids, 500):
        touched.rows(model, model._base_manager.filter(pk__in=some).defer(*_heavy(model)))
    _drop_derived(model, ids)
    bulk.delete(model, ids)


def _put_back(entry: Entry, touched: Touched) -> None:
    model, before = model_of(entry.model), entry.before or {}
    if entry.kind == Entry.CHANGE:
        row = model._base_manager.get(pk=entry.row)
        touched.rows(model, [row])
        for name, value in unpack(model, before).items():
            setattr(row, name, value)
        row.save(update_fields=[model._meta.get_field(name).name for name in before])
    else:
        row = model(**unpack(model, before))
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
