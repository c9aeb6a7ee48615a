"""A table for each kind of row that a book holds, safe to open in a spreadsheet."""

import json
from collections import defaultdict
from collections.abc import Iterator
from typing import TYPE_CHECKING, Any

from django.db import models
from django.utils.text import slugify

from kith.encounters.models import Encounter, Participant
from kith.formats.csvsafe import row as line
from kith.kernel.portable import columns, kinds
from kith.kernel.scoping import BookRow
from kith.people.models import Person, Suppression

from . import table

if TYPE_CHECKING:
    from kith.accounts.models import Book

_CALLED = {
    "people.Person": "people-as-kept",
    "people.Me": "you",
    "people.Affiliation": "work-and-schools",
    "people.ContactPoint": "addresses-and-numbers",
    "people.Place": "people-in-circles",
    "people.Raw": "as-it-came-in",
    "people.News": "news",
    "people.NewsClosure": "news-dealt-with",
    "encounters.Participant": "people-at-encounters",
    "encounters.Part": "messages",
    "encounters.Unanswered": "no-answer-came",
    "favours.Outcome": "how-promises-ended",
    "favours.Answer": "answers-to-asks",
    "introductions.Step": "steps-of-introductions",
    "advice.Talk": "advice",
    "advice.Step": "steps-of-advice",
    "rhythm.Dismissal": "not-this-one",
    "rhythm.Answered": "no-answer-needed",
    "capture.Capture": "sentences",
}
"""Names of tables where the plural of the kind would tell nothing."""
_NOT_LISTED: tuple[type[BookRow], ...] = (Suppression,)  # says nothing to people


class Names:
    """What rows are called that others point at, each kind read once."""

    def __init__(self, book: "Book") -> None:
        self._book = book
        self._known: dict[type[BookRow], dict[int, tuple[str, str]]] = {}

    def of(self, model: type[BookRow]) -> dict[int, tuple[str, str]]:
        """(name, uid) by id; the name is empty where the kind has none."""
        if model not in self._known:
            called = "name" if any(field.name == "name" for field in model._meta.concrete_fields) else ""
            rows = model.objects.of(self._book).order_by().values_list("pk", "uid", *filter(None, [called]))
            self._known[model] = {pk: (name[0] if name else "", uid.hex) for pk, uid, *name in rows.iterator()}
        return self._known[model]


def tables(book: "Book") -> Iterator[tuple[str, Iterator[str]]]:
    """(name, lines) of each: people first, in one row each with all their addresses."""
    yield "people", table.lines(book)
    names = Names(book)
    for model in kinds().values():
        if model not in _NOT_LISTED and not any(isinstance(one, models.BinaryField) for one in model._meta.fields):
            yield (
                _CALLED.get(model._meta.label) or slugify(str(model._meta.verbose_name_plural)),
                _lines(book, model, names),
            )


def _lines(book: "Book", model: type[BookRow], names: Names) -> Iterator[str]:
    """The head, then a row a line; what a row points at by name, where it has one, and by uid."""
    head = ["uid"]
    for field, target in columns(model):
        head += [field.name, f"{field.name} uid"] if target else [field.name]
    there = _there(book, names) if model is Encounter else None
    yield line([*head, "people"] if there is not None else head)
    called = [names.of(target) if target else None for _field, target in columns(model)]
    asked = model.objects.of(book).order_by("pk").values_list("pk", "uid", *(one.attname for one, _ in columns(model)))
    for pk, uid, *values in asked.iterator(chunk_size=2000):
        cells = [uid.hex, *_cells(values, called)]
        yield line([*cells, "; ".join(there[pk])] if there is not None else cells)


def _cells(values: "list[Any]", called: "list[dict[int, tuple[str, str]] | None]") -> Iterator[str]:
    for value, known in zip(values, called, strict=True):
        if known is None:
            yield _text(value)
        else:
            yield from ("", "") if value is None else known[value]


def _text(value: Any) -> str:
    if value is None or value is False:
        return ""
    if value is True:
        return "yes"
    return json.dumps(value, ensure_ascii=False) if isinstance(value, dict | list) else str(value)


def _there(book: "Book", names: Names) -> dict[int, list[str]]:
    """Who took part, by encounter."""
    found: dict[int, list[str]] = defaultdict(list)
    people = names.of(Person)
    rows = Participant.objects.of(book).order_by("pk").values_list("encounter_id", "person_id")
    for encounter, person in rows.iterator():
        found[encounter].append(people[person][0])
    return found
