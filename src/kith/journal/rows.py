"""Rows as JSON and back, and ids as short text."""

import base64
from collections.abc import Collection, Iterable, Iterator
from functools import cache
from typing import Any, NamedTuple, TypeVar

from django.apps import apps
from django.core.serializers.json import DjangoJSONEncoder
from django.db import models

from kith.kernel.bulk import chunks

Row = TypeVar("Row", bound=models.Model)
_ENCODER = DjangoJSONEncoder()
_JSON_TYPES = (str, int, float, bool, type(None), list, dict)


class Pointer(NamedTuple):
    """A foreign key: its column, the model it points at, and whether the row lives on when that goes."""

    column: str
    target: type[models.Model]
    lets_go: bool


@cache
def pointers(model: type[models.Model]) -> tuple[Pointer, ...]:
    """The foreign keys of a model, that to its book aside."""
    return tuple(
        Pointer(field.attname, field.related_model, field.remote_field.on_delete is models.SET_NULL)
        for field in model._meta.concrete_fields
        if isinstance(field, models.ForeignKey) and isinstance(field.related_model, type) and field.name != "book"
    )


def model_of(label: str) -> type[models.Model]:
    """The model that an entry names ("people.Person")."""
    return apps.get_model(label)


def as_they_are(model: type[Row], ids: Collection[int]) -> list[Row]:
    """Rows by id as the book has them now; those that are gone are left out."""
    return [row for some in chunks(ids, 500) for row in model._base_manager.filter(pk__in=some).order_by("pk")]


def pack(row: models.Model, only: Collection[str] | None = None) -> dict[str, Any]:
    """The row's columns by attribute name as JSON values; bytes become base64."""
    return {
        field.attname: plain(getattr(row, field.attname))
        for field in row._meta.concrete_fields
        if only is None or field.attname in only
    }


def unpack(model: type[models.Model], values: dict[str, Any]) -> dict[str, Any]:
    """The inverse of `pack`: attribute names with Python values."""
    return {
        field.attname: field.to_python(values[field.attname])
        for field in model._meta.concrete_fields
        if field.attname in values
    }


def plain(value: Any) -> Any:
    """A column's value as JSON has it."""
    if isinstance(value, _JSON_TYPES):
        return value
    if isinstance(value, bytes | memoryview):
        return base64.b64encode(bytes(value)).decode("ascii")
    return _ENCODER.default(value)


def spans(ids: Iterable[int]) -> str:
    """Ids in order as runs: 1-500 612."""
    runs: list[list[int]] = []
    for one in ids:
        if runs and one == runs[-1][1] + 1:
            runs[-1][1] = one
        else:
            runs.append([one, one])
    return " ".join(f"{first}-{last}" if last > first else str(first) for first, last in runs)


def ids_in(text: str) -> Iterator[int]:
    """The ids that `spans` wrote."""
    for run in text.split():
        first, _, last = run.partition("-")
        yield from range(int(first), int(last or first) + 1)
