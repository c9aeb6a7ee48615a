"""Two rows become one: whatever points at the other points at the kept one, and the other goes.

Who points is found by walking foreign keys, so that a table to come needs no edit here. Where the kept one has a row
already that is the same (by a key that a book has once, or by the rule of its capability), that stays, and the two
become one in turn. A capability's `merging` room may offer

    RULES: {model: Rule}            what else is the same, and what the kept row takes over from the other
    follow(rec, kept, other)        pointers that are no foreign keys
"""

from collections.abc import Callable
from dataclasses import dataclass
from functools import cache
from typing import Any

from django.db import models

from kith.kernel.capabilities import rooms
from kith.kernel.portable import natural_keys

from .recording import Recording
from .rows import pointers

MERGING = "merge_people"
"""The verb of a batch in which somebody lives on under another entry: who was deleted in it did not leave."""
Model = type[models.Model]


def _nothing(rec: Recording, kept: Any, other: Any) -> None:
    """The kept row stays as it is."""


def _never(kept: Any, other: Any) -> bool:  # noqa: ARG001 -- as a rule is asked
    return False


@dataclass(frozen=True)
class Rule:
    """`same(kept, other)`: whether two rows that would hang on one say the same; `settle(rec, kept, other)` gives to
    the kept one what it lacks."""

    same: Callable[[Any, Any], bool] = _never
    settle: Callable[[Recording, Any, Any], None] = _nothing


def join(rec: Recording, kept: models.Model, other: models.Model) -> None:
    """Let `kept` stand for both rows of one model."""
    _rule(type(kept)).settle(rec, kept, other)
    for model, name in pointing_at(type(kept)):
        _turn(rec, model, name, kept, other)
    for room in rooms("merging"):
        if hasattr(room, "follow"):
            room.follow(rec, kept, other)
    rec.delete(other)


@cache
def pointing_at(target: Model) -> tuple[tuple[Model, str], ...]:
    """The foreign keys of journalled rows that point at rows of a model: (model, field)."""
    found = ((one.related_model, one.field.name) for one in target._meta.related_objects)
    return tuple((model, name) for model, name in found if getattr(model, "journalled", False))


@cache
def _rules() -> dict[Model, Rule]:
    return {model: rule for room in rooms("merging") for model, rule in getattr(room, "RULES", {}).items()}


def _rule(model: Model) -> Rule:
    return _rules().get(model, Rule())


def _turn(rec: Recording, model: Model, name: str, kept: models.Model, other: models.Model) -> None:
    """Rows of a model that point at the other through one field point at the kept one."""
    column = model._meta.get_field(name).attname  # type: ignore[union-attr]
    others = [one.column for one in pointers(model) if one.target is type(kept) and one.column != column]
    rows = list(model._base_manager.filter(**{name: other.pk}).order_by("pk"))
    twins = _Twins(model, column, kept, other) if rows else None
    moving: list[tuple[models.Model, dict[str, Any]]] = []
    for row in rows:
        if row == kept or any(getattr(row, one) == kept.pk for one in others):
            _part_from_itself(rec, row, name)
        elif twin := twins and twins.of(row):
            join(rec, twin, row)
        else:
            moving.append((row, {name: kept}))
    rec.change_many(moving)


def _part_from_itself(rec: Recording, row: models.Model, name: str) -> None:
    """A row between the two would lead from one to the same one."""
    if row._meta.get_field(name).null:
        rec.change(row, **{name: None})
    else:
        rec.delete(row)


class _Twins:
    """Rows that hang on the kept one already, by what a book has once."""

    def __init__(self, model: Model, column: str, kept: models.Model, other: models.Model) -> None:
        self.column, self.kept = column, kept
        columns = [one.column for one in pointers(model) if one.target is type(kept)]
        at = models.Q()
        for one in columns:
            at |= models.Q(**{one: kept.pk})
        found = model._base_manager.filter(at).order_by("pk")
        self.rows = [row for row in found if other.pk not in {getattr(row, one) for one in columns}]
        self.same = _rule(model).same
        self.keys = [names for names in natural_keys(model) if column in names]
        self.by_key = {(names, self._key(row, names)): row for row in self.rows for names in self.keys}

    def of(self, row: models.Model) -> models.Model | None:
        """The row of the kept one that says what this one says."""
        for names in self.keys:
            if twin := self.by_key.get((names, self._key(row, names))):
                return twin
        if self.same is _never:  # of many encounters each would be held against each
            return None
        return next((one for one in self.rows if self.same(one, row)), None)

    def _key(self, row: models.Model, names: tuple[str, ...]) -> tuple[Any, ...]:
        """Its values as they would be on the kept one; a row without one of them is like no other."""
        values = tuple(self.kept.pk if name == self.column else getattr(row, name) for name in names)
        return (id(row),) if None in values else values
