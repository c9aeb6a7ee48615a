"""Rows as JSON and back, and ids as short text."""

import base64
from collections.abc import Collection, Iterable, Iterator
from typing import Any

from django.apps import apps
from django.core.serializers.json import DjangoJSONEncoder
from django.db import models

_ENCODER = DjangoJSONEncoder()
_JSON_TYPES = (str, int, float, bool, type(None), list, dict)


def model_of(label: str) -> type[models.Model]:
    """The model that an entry names ("people.Person")."""
    return apps.get_model(label)


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
