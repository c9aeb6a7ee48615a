"""Writing rows so that every step can be taken back.

    with batch(book=book, by=by, verb="add_person", said="Added Priya Raman") as rec:
        person = rec.add(Person(book=book, name="Priya Raman"))

One batch is one action and one transaction; an action that calls another hands its recording on as `within`.
Long imports keep a batch open over many transactions: `open_batch`, `recording` per chunk, `close_batch`.
"""

from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from typing import TYPE_CHECKING, Any, TypeVar

from django.db import models, transaction
from django.utils import timezone
from django.utils.translation import gettext as _

from kith.kernel import bulk
from kith.kernel.capabilities import rooms
from kith.kernel.errors import Refusal

from .changes import Touched
from .deleting import everything_on
from .models import Batch, Entry
from .rows import as_they_are, pack, pointers, spans
from .turns import take_turn

if TYPE_CHECKING:
    from kith.accounts.models import Book, User

Row = TypeVar("Row", bound=models.Model)


class Recording:
    """Adds, changes and deletes rows and keeps the entries of one transaction; the first of them makes the batch."""

    def __init__(self, *, book: "Book", by: "User | None", verb: str, said: str, batch: Batch | None = None) -> None:
        self.book, self.by, self.verb, self.said = book, by, verb, said
        self.batch = batch
        self.touched = Touched()
        self._entries: list[Entry] = []
        self._in_hand: dict[tuple[type[models.Model], int], models.Model] = {}  # through which a row changed last

    def add(self, row: Row) -> Row:
        """Insert one row."""
        self.add_many([row])
        return row

    def add_many(self, rows: Sequence[Row]) -> Sequence[Row]:
        """Insert rows of one model; each gets its id. One entry covers them all."""
        if rows:
            model = type(rows[0])
            ids = bulk.insert(model, rows)
            self.touched.rows(model, rows)
            if _journalled(model):
                self._keep(Entry.ADD, model, ids=spans(ids))
        return rows

    def add_columns(self, model: type[models.Model], columns: Mapping[str, Sequence[Any]]) -> None:
        """Insert rows of which nobody needs more than their columns, by the names of fields (`bulk.insert_columns`)."""
        held = bulk.insert_columns(model, columns)
        self.touched.columns(model, held)
        if _journalled(model):
            self._keep(Entry.ADD, model, ids=spans(held["id"]))

    def adopt(self, row: models.Model) -> None:
        """A row that stands already and that nobody recorded: from now on it is one that this action added."""
        self.touched.rows(type(row), [row])
        self._keep(Entry.ADD, type(row), ids=spans([row.pk]))

    def change(self, row: Row, **values: Any) -> Row:
        """Set fields of one row; fields that already have the value are left out, and nothing is written for none."""
        self.change_many([(row, values)])
        return row

    def change_many(self, changes: Sequence[tuple[models.Model, dict[str, Any]]]) -> None:
        """The same for rows of one model. What was before is what the book has, whatever the row in hand remembers."""
        if not changes:
            return
        self._catch_up(type(changes[0][0]), changes)
        for row, values in changes:
            self._change(row, values)

    def delete(self, row: models.Model) -> None:
        """Delete a row and all that hangs on it; what merely points at it lets go."""
        self.delete_many([row])

    def delete_many(self, rows: Sequence[models.Model]) -> None:
        """Delete rows of one model with all that hangs on them, as they are now."""
        if not rows:
            return
        doomed, letting_go = everything_on(as_they_are(type(rows[0]), [row.pk for row in rows]))
        for other, name in letting_go:
            self.change(other, **{name: None})
        for model, instances in doomed:
            for one in instances:
                if _journalled(model):
                    self._keep(Entry.DELETE, model, row=one.pk, before=pack(one))
            self.touched.rows(model, instances)  # once packed: what the walk left unread is read by then
            bulk.delete(model, [one.pk for one in instances])

    def write(self) -> None:
        """Put the entries down and tell every capability what was touched. Called at the end of the transaction."""
        if self._entries:
            batch = self.ensure_batch()
            for entry in self._entries:
                entry.batch_id = batch.pk
            bulk.insert(Entry, self._entries)
            self._entries = []
        if self.touched:
            announce(self.book, self.touched)
            self.touched, self._in_hand = Touched(), {}

    def ensure_batch(self) -> Batch:
        """The batch, made now if nothing was recorded yet: for a row that must name it."""
        if self.batch is None:
            self.batch = Batch.objects.create(book=self.book, by=self.by, verb=self.verb, said=self.said)
        return self.batch

    def _catch_up(self, model: type[models.Model], changes: Sequence[tuple[models.Model, dict[str, Any]]]) -> None:
        """Give the rows in hand what the book has by now of the columns that matter; Refusal when one is gone."""
        rows = [row for row, _ in changes if not self._is_current(model, row)]
        columns = {_column(model, name) for _, values in changes for name in values}
        columns |= {pointer.column for pointer in pointers(model)}
        for some in bulk.chunks(rows, 500):
            there = model._base_manager.filter(pk__in=[row.pk for row in some]).values("pk", *columns)
            facts = {one.pop("pk"): one for one in there}
            for row in some:
                if row.pk not in facts:
                    raise Refusal(_("This was deleted meanwhile."))
                for name, value in facts[row.pk].items():
                    setattr(row, name, value)

    def _is_current(self, model: type[models.Model], row: models.Model) -> bool:
        """Whether the row in hand is what this recording added, or changed last: then nobody knows better."""
        return row.pk in self.touched.ids(model) and self._in_hand.get((model, row.pk), row) is row

    def _change(self, row: models.Model, values: dict[str, Any]) -> None:
        model = type(row)
        columns = {_column(model, name) for name in values}
        before = pack(row, columns)
        self.touched.rows(model, [row])
        for name, value in values.items():
            setattr(row, name, value)
        after = pack(row, columns)
        differing = {name for name in columns if before[name] != after[name]}
        if not differing:
            return
        row.save(update_fields=[model._meta.get_field(name).name for name in sorted(differing)])
        self.touched.rows(model, [row])
        self._in_hand[model, row.pk] = row
        was, is_now = ({name: facts[name] for name in differing} for facts in (before, after))
        self._keep(Entry.CHANGE, model, row=row.pk, before=was, after=is_now)

    def _keep(self, kind: str, model: type[models.Model], **facts: Any) -> None:
        self._entries.append(Entry(kind=kind, model=model._meta.label, **facts))


@contextmanager
def batch(
    *, book: "Book", by: "User | None", verb: str, said: str, within: Recording | None = None
) -> Iterator[Recording]:
    """One action: a transaction, a batch, its entries. With `within` it becomes part of that larger action.

    A larger action that has no words of its own is told in those of its first part.
    """
    if within is not None:
        within.verb, within.said = within.verb or verb, within.said or said
        yield within
        return
    with transaction.atomic():
        take_turn(book)
        recording = Recording(book=book, by=by, verb=verb, said=said)
        yield recording
        recording.write()
        if recording.batch is not None:
            recording.batch.said = recording.said
            recording.batch.finished_at = timezone.now()
            recording.batch.save(update_fields=["said", "finished_at"])


def open_batch(*, book: "Book", by: "User | None", verb: str, said: str) -> Batch:
    """A batch that stays open over many transactions; `recording` adds to it until `close_batch`."""
    return Batch.objects.create(book=book, by=by, verb=verb, said=said)


@contextmanager
def recording(batch: Batch) -> Iterator[Recording]:
    """One transaction of an open batch."""
    with transaction.atomic():
        take_turn(batch.book)
        part = Recording(book=batch.book, by=batch.by, verb=batch.verb, said=batch.said, batch=batch)
        yield part
        part.write()


def close_batch(batch: Batch, *, said: str) -> bool:
    """The batch is complete. One that changed nothing is removed; tells whether it stays."""
    if not batch.entries.exists():
        batch.delete()
        return False
    batch.said, batch.finished_at = said, timezone.now()
    batch.save(update_fields=["said", "finished_at"])
    return True


def announce(book: "Book", touched: Touched) -> None:
    """Call every capability's `touched` room once, lowest storey first, before the transaction commits."""
    for room in rooms("touched"):
        room.touched(book=book, touched=touched)


def _column(model: type[models.Model], name: str) -> str:
    """The attribute that holds a field's value: `person_id` for `person`."""
    column: str = model._meta.get_field(name).attname  # type: ignore[union-attr]
    return column


def _journalled(model: type[models.Model]) -> bool:
    return getattr(model, "journalled", False)
