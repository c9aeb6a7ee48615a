"""Every row of a book, whichever capability keeps it: found by walking the models, so that a new one needs no edit."""

from collections.abc import Iterator
from typing import TYPE_CHECKING

from django.apps import apps
from django.db import models

from kith.accounts.models import Book, User
from kith.kernel.capabilities import NAMES

if TYPE_CHECKING:
    from django.db.models import QuerySet

_FARTHEST = 3


def rows_of(book: Book) -> "Iterator[QuerySet[models.Model]]":
    """The rows of each model that has any to do with the book, its owner aside; those without a book of their own are
    found by what they hang on."""
    for model in apps.get_models():
        if model in (Book, User) or model._meta.app_label not in NAMES:
            continue
        for path, target in _paths(model):
            yield model._base_manager.filter(**{path: book if target is Book else book.owner})


def delete_rows(book: Book) -> None:
    """All of them, the book and its owner. Foreign keys are looked at when the transaction ends, so any order does;
    what hangs on another row goes while that is still there to find it by."""
    found = sorted(rows_of(book), key=lambda rows: -_farness(rows))
    for rows in found:
        rows._raw_delete(using="default")
    owner = book.owner_id
    _let_go_of(owner)
    Book._base_manager.filter(pk=book.pk)._raw_delete(using="default")
    User._base_manager.filter(pk=owner)._raw_delete(using="default")


def _let_go_of(owner: int) -> None:
    """Rows of other books that name the owner: who did something there is then nobody; who may open them goes."""
    for model in apps.get_models():
        keys = (one for one in model._meta.concrete_fields if one.related_model is User and model is not Book)
        for key in keys:
            rows = model._base_manager.filter(**{key.name: owner})
            if key.null:
                rows.update(**{key.name: None})
            else:
                rows._raw_delete(using="default")


def _paths(model: type[models.Model], before: str = "", far: int = 0) -> Iterator[tuple[str, type[models.Model]]]:
    """How a row leads to its book, or to a user: `book`, `batch__book`, `user`. The first way that is found."""
    keys = [one for one in model._meta.concrete_fields if isinstance(one, models.ForeignKey)]
    named = {one.name: one for one in keys}
    for name, target in (("book", Book), ("user", User)):
        if name in named and named[name].related_model is target:
            yield f"{before}{name}", target
            return
    if far < _FARTHEST:
        onward = [one for one in keys if isinstance(one.related_model, type)]
        for key in (one for one in onward if one.related_model not in (Book, User, model)):
            if found := list(_paths(key.related_model, f"{before}{key.name}__", far + 1)):
                yield from found
                return


def _farness(rows: "QuerySet[models.Model]") -> int:
    """How many steps lead from a row to its book."""
    return next(path.count("__") for path, _target in _paths(rows.model))
