"""Takes the mentions of somebody out of every text of the book, whichever capability keeps it."""

from collections.abc import Iterator
from typing import TYPE_CHECKING

from django.apps import apps
from django.db import models
from django.db.models.functions import Cast

from kith.kernel.capabilities import NAMES

from .mentions import Mentions
from .models import ContactPoint, Person

if TYPE_CHECKING:
    from kith.accounts.models import Book

# Other people keep their own names and addresses, even when they are the same; the index follows the rows.
_THEIR_OWN: dict[type[models.Model], set[str]] = {
    Person: {"name", "sort_key", "prefix", "given", "additional", "family", "suffix", "nickname", "card_uid"},
    ContactPoint: {"value", "key"},
}
_NOT_TEXT = {"search", "accounts"}


def forget(*, book: "Book", person: Person) -> list[models.Model]:
    """Blank the person's name in all text columns of the book's rows; returns the rows that changed.

    The tables are found by walking the models that belong to a book, so that a new capability needs no edit here.
    """
    mentions = Mentions.of(person)
    return [row for model in _of_books() for row in _blank(model, book, mentions)]


def _of_books() -> Iterator[type[models.Model]]:
    for model in apps.get_models():
        meta = model._meta
        ours = meta.app_label in NAMES and meta.app_label not in _NOT_TEXT
        if ours and any(field.name == "book" for field in meta.concrete_fields):
            yield model


def _blank(model: type[models.Model], book: "Book", mentions: Mentions) -> Iterator[models.Model]:
    names = [
        field.attname
        for field in model._meta.concrete_fields
        if isinstance(field, models.CharField | models.TextField | models.JSONField)
        and field.attname not in _THEIR_OWN.get(model, ())
    ]
    if not names:
        return
    rows = _hinted(model._base_manager.filter(book=book), names, mentions.hints).values_list("pk", *names)
    for pk, *values in rows.iterator(chunk_size=2000):
        blank = {name: new for name, old in zip(names, values, strict=True) if (new := mentions.blanked(old)) != old}
        if blank:
            model._base_manager.filter(pk=pk).update(**_fitting(model, blank))
            yield model._base_manager.get(pk=pk)


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


def _fitting(model: type[models.Model], values: dict[str, object]) -> dict[str, object]:
    """The word put in may be longer than the name that went out; columns have an end."""
    lengths = {name: getattr(model._meta.get_field(name), "max_length", None) for name in values}
    return {
        name: value[: lengths[name]] if isinstance(value, str) and lengths[name] else value
        for name, value in values.items()
    }
