"""Rows without this database's ids: what they point at goes by uid. The content of a book, as JSONL has it."""

from collections.abc import Iterator
from functools import cache
from typing import Any

from django.db import models

from .capabilities import rooms
from .scoping import BookRow

LEFT_OUT = {"id", "uid", "book"}


@cache
def kinds() -> dict[str, type[BookRow]]:
    """Every kind of row in an export, by its name, in the order in which rows may point at each other."""
    return {model._meta.label: model for room in rooms("records") for model in room.MODELS}


@cache
def columns(model: type[BookRow]) -> tuple[tuple["models.Field[Any, Any]", type[BookRow] | None], ...]:
    """The fields of a row that are content; with each the model it points at, if it points."""
    found = []
    for field in model._meta.concrete_fields:
        if (
            field.name in LEFT_OUT | model.local
            or getattr(field, "auto_now", False)
            or getattr(field, "auto_now_add", False)
        ):
            continue
        target = field.related_model if isinstance(field, models.ForeignKey) else None
        found.append((field, target if isinstance(target, type) and issubclass(target, BookRow) else None))
    return tuple(found)


def natural_keys(model: type[models.Model]) -> Iterator[tuple[str, ...]]:
    """Groups of columns, the book aside, of which a book has each combination once."""
    fields = {field.name: field.attname for field in model._meta.concrete_fields}
    for constraint in model._meta.constraints:
        if isinstance(constraint, models.UniqueConstraint):
            yield tuple(fields[name] for name in constraint.fields if name != "book")
    for field in model._meta.concrete_fields:
        if field.unique and not field.primary_key:
            yield (field.attname,)
