"""Rows of every kind that can point at a person, made by their columns alone: a table to come is among them."""

from datetime import UTC, date, datetime, time
from typing import Any

from django.db import models, transaction
from django.db.utils import IntegrityError

from kith.exports.jsonl import lines
from kith.journal.joining import pointing_at
from kith.journal.recording import Recording, batch
from kith.kernel.capabilities import rooms
from kith.people.models import Person, Standing, Tally
from kith.search.models import Document
from kith.ties.models import Tie

VALUES: dict[type, Any] = {
    models.DateTimeField: [datetime(2026, 5, 4, 9, tzinfo=UTC), datetime(2026, 6, 1, 9, tzinfo=UTC)],
    models.DateField: [date(2026, 5, 4), date(2026, 6, 1)],
    models.TimeField: [time(9, 30), time(17)],
    models.BooleanField: [False, True],
    models.IntegerField: [1, 3],
    models.BinaryField: [b"\x00\xff", b"png"],
    models.JSONField: [{}, {"street": "Quay"}],
}
TEXTS = {
    "kind": ["email", "work", "put_aside"], "channel": ["call", "meeting"], "direction": ["both"], "role": ["told"],
    "started": ["2020-01", ""], "ended": [""], "birthday": ["", "--12-01", "1980-12-01"], "met_on": ["", "2024"],
    "media_type": ["image/png"], "format": ["vcard"], "was": ["0" * 32], "source": ["board"],
    "state": ["draft", "skipped"],
}  # fmt: skip
WORDS = ["Quay", "Harbour", ""]


class Making:
    """Makes rows in one batch; `pick` chooses one of a few, so that rows of two people are often the same."""

    def __init__(self, rec: Recording, people: list[Person], pick: Any) -> None:
        self.rec, self.people, self.pick = rec, people, pick
        self.made: dict[type[models.Model], list[Any]] = {}

    def everything(self) -> None:
        """Some rows for each foreign key that points at a person, the person's own aside."""
        for model, _name in pointing_at(Person):
            if model is not Person and model._meta.label != "people.Me":
                for _ in range(3):
                    self.one(model)

    def one(self, model: Any) -> Any:
        """A row; where the book has one like it already, one that is there."""
        row = model(book=self.rec.book, **{field.name: self._value(field) for field in _fields(model)})
        _part(row, self.people)
        try:
            with transaction.atomic():
                self.rec.add(row)
        except IntegrityError:
            return self.made[model][0]
        self.made.setdefault(model, []).append(row)
        return row

    def _value(self, field: Any) -> Any:
        if isinstance(field, models.ForeignKey):
            return self._target(field)
        if field.name in TEXTS and isinstance(field, models.CharField):
            return self.pick(TEXTS[field.name])
        for kind, values in VALUES.items():
            if isinstance(field, kind):
                return self.pick(values)
        text = self.pick(WORDS if field.blank else WORDS[:2])
        return text.lower() if "key" in field.name else text

    def _target(self, field: Any) -> Any:
        if field.related_model is Person:
            return self.pick(self.people)
        there = self.made.get(field.related_model, [])
        if field.null and self.pick([True, False]):
            return None
        return self.pick(there) if len(there) > 1 else self.one(field.related_model)


def _fields(model: Any) -> list[Any]:
    hidden = {"id", "uid", "book"} | model.local
    return [field for field in model._meta.concrete_fields if field.name not in hidden]


def _part(row: Any, people: list[Person]) -> None:
    """No action makes a row between somebody and themselves."""
    names = [one.name for one in row._meta.concrete_fields if one.related_model is Person]
    if len(names) > 1 and len({getattr(row, name) for name in names}) == 1:
        setattr(row, names[0], next(one for one in people if one != getattr(row, names[1])))


def fill(book: Any, by: Any, pick: Any, names: list[str]) -> list[Person]:
    """A book with people and rows of every kind that points at them."""
    with batch(book=book, by=by, verb="fill", said="Filled") as rec:
        people = []
        for name in names:
            facts = {
                field: pick(TEXTS.get(field, WORDS)) for field in ("birthday", "note", "met", "met_on", "nickname")
            }
            card = f"card-{name}" if pick([True, False]) else ""
            row = Person(book=book, name=name, sort_key=name.lower(), card_uid=card, **facts)
            row.through = pick([None, *people])
            people.append(rec.add(row))
        Making(rec, people, pick).everything()
    return people


def content(book: Any) -> str:
    return "".join(lines(book))


def derived(book: Any) -> dict[str, list[Any]]:
    """What is computed from the rows: standings, ties, how many there are, the index."""
    found = {}
    for model in (Standing, Tie, Tally, Document):
        names = [one.attname for one in model._meta.concrete_fields if model is Document or one.name != "id"]
        found[model._meta.label] = sorted(model.objects.of(book).values_list(*names), key=repr)
    return found


def made_anew(book: Any) -> dict[str, list[Any]]:
    """The same, computed from nothing."""
    for room in rooms("mending"):
        room.mend(book=book)
    return derived(book)
