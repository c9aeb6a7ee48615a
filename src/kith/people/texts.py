"""Takes the mentions of somebody out of every text of the book, whichever capability keeps it."""

from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING, Any

from django.apps import apps
from django.db import IntegrityError, models, transaction
from django.db.models.functions import Cast

from kith.kernel.bulk import chunks
from kith.kernel.capabilities import NAMES
from kith.kernel.portable import natural_keys

from .mentions import Mentions
from .models import ContactPoint, Merged, Person

if TYPE_CHECKING:
    from kith.accounts.models import Book

Model = type[models.Model]
# Other people keep their own names and addresses, even when they are the same; the index follows the rows.
_THEIR_OWN: dict[Model, set[str]] = {
    Person: {"name", "sort_key", "prefix", "given", "additional", "family", "suffix", "nickname", "card_uid"},
    Merged: {"name", "card_uid", "was"},
    ContactPoint: {"value", "key"},
}
_NOT_TEXT = {"search", "accounts"}
_CODE = 10
"""The letters of the longest column that holds the likes of "meeting" or "2024-05-03"."""


def blank_texts(book: "Book", mentions: Mentions) -> list[models.Model]:
    """Blank the name in all text columns of the book's rows; returns the rows that changed.

    The tables are found by walking the models that belong to a book, so that a new capability needs no edit here.
    """
    changed = []
    for model in _of_books():
        if names := text_columns(model):
            rows = _hinted(model._base_manager.filter(book=book), names, mentions.hints)
            changed += list(_blank(model, rows, names, mentions))
    return changed


def texts_naming(book: "Book", mentions: Mentions) -> Iterator[tuple[Model, int, str]]:
    """(model, id, text) of every text of the book that names somebody; what is kept as JSON aside."""
    for model in _of_books():
        if names := text_columns(model):
            rows = _hinted(model._base_manager.filter(book=book), names, mentions.hints)
            for pk, *values in rows.values_list("pk", *names).iterator(chunk_size=2000):
                yield from ((model, pk, one) for one in values if isinstance(one, str) and mentions.within(one))


def blank_rows(model: Model, ids: Iterable[int], mentions: Mentions) -> list[models.Model]:
    """The same in these rows alone."""
    names = text_columns(model)
    return [
        row
        for some in chunks(ids, 500)
        for row in _blank(model, model._base_manager.filter(pk__in=some), names, mentions)
    ]


def text_columns(model: Model) -> list[str]:
    """The columns in which somebody else may be named: not those that have room for a code or a day alone."""
    return [
        field.attname
        for field in model._meta.concrete_fields
        if isinstance(field, models.CharField | models.TextField | models.JSONField)
        and field.attname not in _THEIR_OWN.get(model, ())
        and (field.max_length or _CODE + 1) > _CODE
    ]


def _of_books() -> Iterator[Model]:
    for model in apps.get_models():
        meta = model._meta
        ours = meta.app_label in NAMES and meta.app_label not in _NOT_TEXT
        if ours and any(field.name == "book" for field in meta.concrete_fields):
            yield model


def _blank(
    model: Model, rows: models.QuerySet[models.Model], names: list[str], mentions: Mentions
) -> Iterator[models.Model]:
    naming = {}
    for pk, *values in rows.values_list("pk", *names).iterator(chunk_size=2000):
        blank = {name: new for name, old in zip(names, values, strict=True) if (new := mentions.blanked(old)) != old}
        if blank:
            naming[pk] = blank
    for pk, blank in naming.items():
        _write(model, pk, _fitting(model, blank))
        yield model._base_manager.get(pk=pk)


def _write(model: Model, pk: int, values: dict[str, Any]) -> None:
    """Where a book has a name once only, and two were blanked, the second tells its number as well."""
    row = model._base_manager.filter(pk=pk)
    keys = {name for names in natural_keys(model) for name in names}
    if not keys.intersection(values):
        row.update(**values)
        return
    try:
        with transaction.atomic():
            row.update(**values)
    except IntegrityError:
        row.update(**{name: f"{value} {pk}" if name in keys else value for name, value in values.items()})


def _hinted(
    rows: models.QuerySet[models.Model], names: list[str], hints: list[str] | None
) -> models.QuerySet[models.Model]:
    """Only rows that may hold a mention: reading every note of a large book would take seconds."""
    if hints is None:
        return rows
    asked = models.Q()
    for name in names:
        column = f"{name}_text"
        rows = rows.alias(**{column: Cast(name, models.TextField())})
        for hint in set(hints):
            asked |= models.Q(**{f"{column}__icontains": hint})
    return rows.filter(asked)


def _fitting(model: Model, values: dict[str, object]) -> dict[str, object]:
    """The word put in may be longer than the name that went out; columns have an end."""
    lengths = {name: getattr(model._meta.get_field(name), "max_length", None) for name in values}
    return {
        name: value[: lengths[name]] if isinstance(value, str) and lengths[name] else value
        for name, value in values.items()
    }
