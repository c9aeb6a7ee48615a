"""Everything about one person, for when they ask what is kept about them: to read, and as data."""

import json
from base64 import b64encode
from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import date
from functools import cached_property
from typing import TYPE_CHECKING, Any

from django.db import models
from django.utils import timezone, translation
from django.utils.text import capfirst

from kith.encounters.models import Participant
from kith.journal.deleting import everything_on
from kith.journal.queries import told_of
from kith.journal.rows import as_they_are, ids_in, plain
from kith.kernel.capabilities import rooms
from kith.people.identity import identity_of
from kith.people.mentions import Mentions
from kith.people.models import Person, Photo, Source
from kith.people.texts import texts_naming

from .dealings import Told
from .lives import Life, file_of, lives
from .others import Others
from .packing import Member, zipped
from .reading import drawn, look, words

if TYPE_CHECKING:
    from kith.accounts.models import Book

Facts = dict[str, Any]
Spot = tuple[type[models.Model], int]
_HIDDEN = {"id", "uid", "book_id", "sort_key", "key", "batch"}
_INNER = {"search", "journal", "jobs", "accounts", "imports"}
"""Rooms whose rows are told otherwise, or tell nothing of a person."""


@dataclass
class Dossier:
    """What there is: facts by kind of row, encounters and what hangs on them, texts that name them, what was done."""

    person: Person
    facts: dict[str, list[Facts]] = field(default_factory=lambda: defaultdict(list))
    mentions: list[Facts] = field(default_factory=list)
    history: list[Facts] = field(default_factory=list)

    @property
    def deeds(self) -> list[Facts]:
        """The history by what was done at once: its words, and the changes of columns that it made."""
        found: dict[int, Facts] = {}
        for one in self.history:
            deed = found.setdefault(one["batch"], {"at": one["at"], "said": one["said"], "changes": []})
            deed["said"] = deed["said"] or one["said"]
            if one["before"] or one["after"]:
                deed["changes"].append((one["before"], one["after"]))
        return list(found.values())


class Gathering:
    """Looks for all of it."""

    def __init__(self, book: "Book", person: Person) -> None:
        self.book, self.person = book, person
        self.others = Others(book, person)
        self.naming = Mentions.of(identity_of(book, person))
        self.found = Dossier(person)
        self.seen: set[Spot] = set()
        self.near: dict[tuple[str, int], set[int]] = {}

    def gather(self) -> Dossier:
        """Their own rows, then those they share, then texts elsewhere, then the journal."""
        for model, rows in self._own_rows():
            for row in rows:
                self._add(model, row, self._near(row))
        for row in self._shared_rows():
            self._add(type(row), row, self._near(row))
        for model, pk, text in texts_naming(self.book, self.naming):
            if (model, pk) not in self.seen and model._meta.app_label not in _INNER:
                told = self.others.sentences(text, self.naming)
                self.found.mentions.append({"where": _called(model), "text": told})
        self.found.history = list(self._history())
        return self.found

    def _own_rows(self) -> "Iterator[tuple[type[models.Model], list[models.Model]]]":
        going, _letting_go = everything_on([self.person])
        for model, rows in reversed(going):
            if model._meta.app_label not in _INNER:
                found = _with_neighbours(model, as_they_are(model, [row.pk for row in rows]))  # with all columns
                yield model, [row for row in found if self._is_theirs(row)]

    def _is_theirs(self, row: models.Model) -> bool:
        """Whether it is not of somebody else: what another answered in the same matter is not told."""
        return getattr(row, "person_id", None) in (None, self.person.pk)

    def _shared_rows(self) -> Iterator[models.Model]:
        """Encounters at which they were, their messages and sentences; not what was promised to others there."""
        told: dict[type[models.Model], set[int]] = defaultdict(set)
        for room in rooms("forgetting"):
            for model, pk, _names in room.about(book=self.book, person=self.person):
                if model is not Person:
                    told[model].add(pk)
        for model, ids in told.items():
            for row in _with_neighbours(model, as_they_are(model, ids)):
                if self._is_theirs(row) and (model, row.pk) not in self.seen:
                    yield row

    @cached_property
    def _there(self) -> dict[int, set[int]]:
        """Who was there, by encounter."""
        mine = Participant.objects.of(self.book).filter(person=self.person).values("encounter_id")
        found: dict[int, set[int]] = defaultdict(set)
        rows = Participant.objects.of(self.book).filter(encounter_id__in=mine)
        for encounter, person in rows.values_list("encounter_id", "person_id"):
            found[encounter].add(person)
        return found

    def _near(self, row: models.Model) -> set[int]:
        encounter = row.pk if row._meta.label == "encounters.Encounter" else getattr(row, "encounter_id", None)
        return self._there.get(encounter or 0, set()) - {self.person.pk}

    def _add(self, model: type[models.Model], row: models.Model, near: set[int]) -> None:
        self.seen.add((model, row.pk))
        self.near[model._meta.label, row.pk] = near
        facts = {
            one.name: value
            for one in model._meta.concrete_fields
            if one.attname not in _HIDDEN and (value := self._value(row, one, near)) not in (None, "", [], {})
        }
        if near and model._meta.label == "encounters.Encounter":
            facts["others there"] = len(near)
        self.found.facts[_called(model)].append(facts)

    def _value(self, row: models.Model, column: "models.Field[Any, Any]", near: set[int]) -> Any:
        value = row.__dict__[column.attname]
        if value is None or not isinstance(column, models.ForeignKey):
            return self.others.without(plain(value), near) if isinstance(value, str | dict | list) else plain(value)
        return self._pointed_at(getattr(row, column.name))

    def _pointed_at(self, other: Any) -> Any:
        """What a row points at: a source with its day, a name, an encounter's day; nobody else."""
        if isinstance(other, Source):
            return {"kind": other.kind, "name": self.others.without(other.name), "on": other.on.isoformat()}
        if isinstance(other, Person):
            return None if other.pk == self.person.pk else self.others.without(other.name)
        on = getattr(other, "on", None)
        return getattr(other, "name", None) or (on.isoformat() if isinstance(on, date) else None)

    def _history(self) -> Iterator[Facts]:
        spots: dict[str, set[int]] = defaultdict(set)
        for model, pk in self.seen:
            if getattr(model, "journalled", False):
                spots[model._meta.label].add(pk)
        entries = list(told_of(self.book, spots))
        near: dict[int, set[int]] = defaultdict(set)
        for entry in entries:
            for pk in (entry.row,) if entry.row is not None else ids_in(entry.ids):
                near[entry.batch_id] |= self.near.get((entry.model, pk), set())
        for entry in entries:
            there = near[entry.batch_id]
            yield {
                "batch": entry.batch_id,
                "at": timezone.localtime(entry.batch.started_at).isoformat(timespec="minutes"),
                "what": entry.kind,
                "of": entry.model,
                "said": self.others.without(entry.batch.said, there) if self._about_few(entry) else "",
                "before": self._told(entry.before, there),
                "after": self._told(entry.after, there),
            }

    def _about_few(self, entry: Any) -> bool:
        return not entry.ids or "-" not in entry.ids

    def _told(self, values: Facts | None, near: set[int]) -> Facts:
        """Columns as they were, pointers at other rows aside."""
        return {
            name: self.others.without(value, near)
            for name, value in (values or {}).items()
            if name not in _HIDDEN and not name.endswith("_id") and value not in (None, "")
        }


def _with_neighbours(model: type[models.Model], rows: list[models.Model]) -> list[models.Model]:
    """The rows, each with those it points at, in a question for each pointer."""
    pointers = [one.name for one in model._meta.concrete_fields if isinstance(one, models.ForeignKey)]
    models.prefetch_related_objects(rows, *pointers)
    return rows


def pieces(book: "Book", person: Person) -> Iterator[bytes]:
    """A ZIP with a document to read, the same as data, and the photograph."""
    gathering = Gathering(book, person)
    found = gathering.gather()
    name = file_of(person.pk, person.name)
    members = [
        Member(f"{name}/{name}.html", [document(book, found, gathering.others)]),
        Member(f"{name}/{name}.json", [json.dumps(as_data(found), ensure_ascii=False, indent=1)]),
    ]
    yield from zipped(members, timezone.localtime())


def as_data(found: Dossier) -> Facts:
    """The rows, the texts and the history as JSON has them."""
    return {
        "about": found.person.name,
        "written": timezone.localdate().isoformat(),
        "facts": found.facts,
        "mentions": found.mentions,
        "history": found.history,
    }


def document(book: "Book", found: Dossier, others: Others) -> str:
    """One page that needs nothing beside it."""
    person = found.person
    (life,) = lives(book, timezone.localdate(), [person.pk])
    _leave_out_others(life, others)
    photo = Photo.objects.of(book).filter(person=person, media_type__in=Photo.RASTER).first()
    facts = {
        "book": book,
        "life": life,
        "photo": f"data:{photo.media_type.lower()};base64,{b64encode(bytes(photo.data)).decode()}" if photo else "",
        "found": found,
        "look": look(),
        **words(timezone.localdate()),
    }
    return drawn("dossier", **facts)


def _leave_out_others(life: Life, others: Others) -> None:
    person = life.person
    for name in ("note", "met"):
        setattr(person, name, others.without(getattr(person, name)))
    if life.through:
        life.through = others.without(life.through[0]), ""
    for promise in life.promises:
        promise.what = others.without(promise.what)
    life.dealings = {head: [_without(one, others) for one in told] for head, told in life.dealings.items()}
    for met in life.met:
        met.note = others.without(met.note, met.ids)
        met.heading = others.without(met.heading, met.ids)
        met.sentences = [others.without(one, met.ids) for one in met.sentences]
        met.unnamed, met.others = len(met.ids), []


def _without(one: Told, others: Others) -> Told:
    stands = "" if one.of_others else others.without(one.stands)
    return Told(others.without(one.what), stands, words=others.without(one.words))


def _called(model: type[models.Model]) -> str:
    with translation.override("en"):
        return str(capfirst(model._meta.verbose_name))
