"""Taking a batch back, exactly or not at all; a refusal names the batches that stand on it.

There is no redo: an undone batch stays in History.
"""

from collections import defaultdict
from collections.abc import Iterable, Iterator
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
from .rows import model_of, pointers, unpack
from .standing import insist_nothing_stands_on
from .turns import take_turn

if TYPE_CHECKING:
    from kith.accounts.models import User

_TOGETHER = 500
"""Rows that are put back at once: as many ids as every database takes in one question."""


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
    for label, entries in _by_model(reversal.back).items():
        _put_back(model_of(label), entries, touched)
    announce(batch.book, touched)
    if batch.finished_at is None:
        batch.finished_at = timezone.now()
        batch.save(update_fields=["finished_at"])
    return Undo.objects.create(batch=batch, by=by)


def _by_model(entries: Iterable[Entry]) -> dict[str, list[Entry]]:
    """Entries by the label of their model, in order. Between tables there is none to keep: what a row points at is
    looked for at the end of the transaction."""
    found: dict[str, list[Entry]] = defaultdict(list)
    for entry in entries:
        found[entry.model].append(entry)
    return found


def _take_out(model: type[models.Model], ids: list[int], touched: Touched) -> None:
    for some in bulk.chunks(ids, 500):
        touched.rows(model, model._base_manager.filter(pk__in=some).defer(*_heavy(model)))
    _drop_derived(model, ids)
    bulk.delete(model, ids)


def _put_back(model: type[models.Model], entries: list[Entry], touched: Touched) -> None:
    """What entries of one model say that rows were, by as few statements as their order allows."""
    for some in _runs(entries):
        rows = _come_back(model, some) if some[0].kind == Entry.DELETE else _as_before(model, some, touched)
        touched.rows(model, rows)


def _runs(entries: Iterable[Entry]) -> Iterator[list[Entry]]:
    """Entries of one kind that follow each other, each row's side by side: taken together they leave every row what one
    after the other would, and no two rows ever hold at once what only one of them may."""
    run: list[Entry] = []
    rows: set[int | None] = set()
    for entry in entries:
        again = entry.row in rows and entry.row != run[-1].row
        if run and (again or entry.kind != run[-1].kind or len(run) == _TOGETHER):
            yield run
            run, rows = [], set()
        run.append(entry)
        rows.add(entry.row)
    if run:
        yield run


def _come_back(model: type[models.Model], entries: list[Entry]) -> list[models.Model]:
    """Rows that were deleted."""
    rows = [model(**unpack(model, entry.before or {})) for entry in entries]
    bulk.insert(model, rows)
    return rows


def _as_before(model: type[models.Model], entries: list[Entry], touched: Touched) -> list[models.Model]:
    """Rows that were changed; written in the order of the entries."""
    columns = {name for entry in entries for name in entry.before or {}}
    names = [field.name for field in model._meta.concrete_fields if field.attname in columns]
    wanted = list(dict.fromkeys(entry.row or 0 for entry in entries))
    needed = {*names, *(model._meta.get_field(one.column).name for one in pointers(model))}
    rows = model._base_manager.only(*needed).in_bulk(wanted)
    touched.rows(model, rows.values())
    for entry in entries:
        rows[entry.row].__dict__.update(unpack(model, entry.before or {}))
    bulk.rewrite(model, [rows[pk] for pk in wanted], names)
    return list(rows.values())


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
