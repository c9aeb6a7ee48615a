"""Rows of Kith's own export back into a book, by their uids: a row that is there and says the same is unchanged.

A row that the book has under another uid (the same circle, the same organisation, a person with whom it became one)
stands for it.
"""

from collections import defaultdict
from functools import cached_property
from itertools import groupby
from typing import TYPE_CHECKING, Any
from uuid import UUID

from django.core.exceptions import ValidationError
from django.db.models import SET_NULL, BinaryField, CharField, TextField
from django.utils.translation import gettext as _

from kith.core.records import Item, RowRecord
from kith.encounters.models import Encounter, Part
from kith.journal.queries import rows_added
from kith.journal.recording import Recording
from kith.kernel.portable import columns, kinds, natural_keys
from kith.kernel.scoping import BookRow
from kith.people.models import Merged, Person, Raw, Source, Suppression
from kith.people.queries import is_suppressed, suppressed_digests

from .models import Fingerprint, digest_of
from .outcomes import Outcome
from .persons import ERASED
from .saying import said

if TYPE_CHECKING:
    from django.db.models import Field

    from kith.accounts.models import Book

Loop = tuple[str, str, str, str]
Keys = dict[tuple[str, ...], dict[tuple[Any, ...], int]]
_TELLS: dict[type[BookRow], str] = {Person: Outcome.PERSON, Encounter: Outcome.CONTACT}
_TEXT_OF: dict[type[BookRow], str] = {Raw: "body", Part: "raw"}
"""Rows that hold the text of an item that was taken in."""


class Unusable(ValueError):  # noqa: N818 -- read as "the row is unusable"
    """Why a row is left out, in words for people."""


class Forgotten(Unusable):
    """The row is about somebody who was erased."""


class RowIntake:
    """Takes chunks of exported rows into a book; `loops` are pointers at rows of the same kind, settled last."""

    moved = 0

    def __init__(self, *, book: "Book", batch: int | None = None) -> None:
        self.book = book
        # Marks that this import itself brought, before it was interrupted, say nothing about its other rows.
        brought = rows_added(batch, Suppression) if batch else ()
        self.erased = suppressed_digests(book, but=brought)
        self._left_out: set[str] = set()
        self.formats: dict[str, Source] = {}  # the rows bring their own
        self._ids: dict[type[BookRow], dict[str, int]] = {}
        self._keys: dict[type[BookRow], Keys] = {}

    def take(self, items: list[Item], recording: Recording) -> list[Outcome]:
        """Write what these rows add or change and say what became of each."""
        outcomes: list[Outcome] = []
        for kind, some in groupby(items, key=lambda item: getattr(item.record, "kind", "")):
            model = kinds().get(kind)
            if model is None:
                unknown = _("Kith knows no %(kind)s.") % {"kind": kind}
                outcomes += [Outcome("skipped", one.where, said(one.skip) if one.skip else unknown) for one in some]
            else:
                outcomes += self._rows(model, list(some), recording)
        return outcomes

    def settle(self, loops: list[Loop], recording: Recording) -> None:
        """Set the pointers between rows of one kind, now that all rows are there. Two that became one since point at
        nothing."""
        for kind, uid, name, target in loops:
            model = kinds()[kind]
            pk, other = self._uids(model).get(uid), self._uids(model).get(target)
            if pk and other and pk != other:
                row = model.objects.of(self.book).get(pk=pk)
                recording.change(row, **{name: model.objects.of(self.book).get(pk=other)})

    def _rows(self, model: type[BookRow], items: list[Item], recording: Recording) -> list[Outcome]:
        outcomes, fresh, changes = [], [], []
        held = self._held(model, items)
        for item in items:
            uid, given = _told(item)
            try:
                values = self._values(model, given)
                pk = self._standing_for(model, _hex(uid), values)
                if pk is None or (pk in held and _differing(held[pk], values)):
                    self._insist_they_were_not_erased(model, uid, values)
            except Unusable as reason:
                if isinstance(reason, Forgotten):
                    self._left_out.add(uid)
                outcomes.append(Outcome("skipped", item.where, str(reason)))
                continue
            if pk is None:
                fresh.append(self._new(model, uid, values))
                outcomes.append(Outcome("added", about=_TELLS.get(model, "")))
            elif pk in held and (differing := _differing(held[pk], values)):
                changes.append((held[pk], differing))
                outcomes.append(Outcome("updated"))
            else:
                outcomes.append(Outcome("unchanged"))
        recording.change_many(changes)
        recording.add_many(fresh)
        for row in fresh:
            self._remember(model, row, row.pk)
        if text := _TEXT_OF.get(model):
            self._know_again([digest_of(getattr(row, text)) for row in fresh], recording)
        return outcomes

    def _know_again(self, digests: list[str], recording: Recording) -> None:
        """What the other book took in is known here, too: its files, brought again, change nothing."""
        there = set(Fingerprint.objects.of(self.book).filter(digest__in=digests).values_list("digest", flat=True))
        new = set(digests) - there
        recording.add_many([Fingerprint(book=self.book, digest=digest) for digest in sorted(new)])

    def _held(self, model: type[BookRow], items: list[Item]) -> dict[int, BookRow]:
        ids = [pk for item in items if (pk := self._uids(model).get(_told(item)[0]))]
        return {row.pk: row for row in model.objects.of(self.book).filter(pk__in=ids)}

    def _values(self, model: type[BookRow], given: dict[str, Any]) -> dict[str, Any]:
        """Columns by attribute name; pointers become this database's ids, those within a kind wait for `settle`."""
        values: dict[str, Any] = {}
        fields = columns(model)
        if strangers := given.keys() - {field.name for field, _ in fields}:
            facts = {"name": min(strangers), "kind": model._meta.verbose_name}
            raise Unusable(_("Kith knows no “%(name)s” of a %(kind)s.") % facts)
        for field, target in fields:
            if field.name not in given:
                _insist_on_default(field)
            elif target is None or (given[field.name] is None and field.null):
                values[field.attname] = column_value(field, given[field.name])
            elif target is not model:
                values[field.attname] = self._pointed_at(field, target, given[field.name])
        return values

    def _pointed_at(self, field: "Field[Any, Any]", target: type[BookRow], uid: Any) -> int | None:
        """The id of the row that is pointed at; none where that was erased and the pointing row lives on without."""
        pk = self._uids(target).get(uid) if isinstance(uid, str) else None
        if pk is None and isinstance(uid, str) and uid in self._left_out:
            if field.remote_field is not None and field.remote_field.on_delete is SET_NULL:
                return None
            raise Forgotten(_(ERASED))
        if pk is None:
            raise Unusable(_("Its %(name)s is neither in the file nor in the book.") % {"name": field.name})
        return pk

    def _insist_they_were_not_erased(self, model: type[BookRow], uid: str, values: dict[str, Any]) -> None:
        """Refuse a row that is, or names, somebody whom the owner erased."""
        keys = [("row", _hex(uid)), ("uid", values.get("card_uid", "") if model is Person else "")]
        if is_suppressed(self.book, keys, self.erased):
            raise Forgotten(_(ERASED))

    def _new(self, model: type[BookRow], uid: str, values: dict[str, Any]) -> BookRow:
        row = model(book=self.book, uid=UUID(uid), **values)
        self._remember(model, row, pk=0)  # there, its id not known yet
        return row

    def _standing_for(self, model: type[BookRow], uid: str, values: dict[str, Any]) -> int | None:
        found = self._uids(model).get(uid)
        if found is not None:
            return found
        for names, taken in self._taken(model).items():
            pk = taken.get(tuple(values.get(name) for name in names))
            if pk == 0:
                raise Unusable(_("The file holds the same twice."))
            if pk is not None:
                self._uids(model)[uid] = pk
                return pk
        if model is Person and uid in self._merged:
            self._uids(model)[uid] = self._merged[uid]
            return self._merged[uid]
        return None

    @cached_property
    def _merged(self) -> dict[str, int]:
        """Whom entries became that are one with another person: an older export does not bring them back."""
        return dict(Merged.objects.of(self.book).values_list("was", "person_id"))

    def _remember(self, model: type[BookRow], row: BookRow, pk: int) -> None:
        self._uids(model)[row.uid.hex] = pk
        for names, taken in self._taken(model).items():
            taken[tuple(getattr(row, name) for name in names)] = pk

    def _uids(self, model: type[BookRow]) -> dict[str, int]:
        if model not in self._ids:
            rows = model.objects.of(self.book).values_list("uid", "pk")
            self._ids[model] = {uid.hex: pk for uid, pk in rows.iterator()}
        return self._ids[model]

    def _taken(self, model: type[BookRow]) -> Keys:
        if model not in self._keys:
            found: Keys = defaultdict(dict)
            for names in natural_keys(model):
                rows = model.objects.of(self.book).values_list("pk", *names)
                found[names] = {tuple(values): pk for pk, *values in rows.iterator()}
            self._keys[model] = found
        return self._keys[model]


def column_value(field: "Field[Any, Any]", given: Any) -> Any:
    """What a column of a row says, as the database wants it; Unusable when it cannot hold that."""
    wrong = Unusable(_("Its %(name)s cannot be read.") % {"name": field.name})
    if given is None:
        if field.null:
            return None
        raise wrong
    if isinstance(field, CharField | TextField | BinaryField) and not isinstance(given, str):
        raise wrong
    if isinstance(given, str) and "\0" in given:
        raise wrong
    try:
        value = field.to_python(given)
        field.run_validators(value)
    except (ValidationError, ValueError, TypeError, OverflowError):
        raise wrong from None
    return value


def _insist_on_default(field: "Field[Any, Any]") -> None:
    if not (field.has_default() or field.null or field.blank):
        raise Unusable(_("It lacks its %(name)s.") % {"name": field.name})


def _hex(uid: str) -> str:
    try:
        return UUID(hex=uid).hex
    except ValueError:
        raise Unusable(_("“%(uid)s” is no uid.") % {"uid": uid[:40]}) from None


def loops_of(record: RowRecord) -> list[Loop]:
    """A row's pointers at rows of its own kind."""
    model = kinds().get(record.kind)
    if model is None:
        return []
    return [
        (record.kind, record.uid, field.name, record.values[field.name])
        for field, target in columns(model)
        if target is model and record.values.get(field.name)
    ]


def _differing(row: BookRow, values: dict[str, Any]) -> dict[str, Any]:
    return {name: value for name, value in values.items() if getattr(row, name) != value}


def _told(item: Item) -> tuple[str, dict[str, Any]]:
    """The uid and the columns of an item that is a row."""
    return (item.record.uid, item.record.values) if isinstance(item.record, RowRecord) else ("", {})
