"""What tells of somebody beside their own rows: of these, erasing takes out the given name alone, too."""

from collections.abc import Iterator
from typing import TYPE_CHECKING, TypeAlias

from django.db import models

from kith.core.folding import words

from .models import Person

if TYPE_CHECKING:
    from kith.accounts.models import Book

About: TypeAlias = tuple[type[models.Model], int, set[str]]
"""A row that stays, or was deleted, by its id; with the folded words of the names of others of whom it tells."""


def about(*, book: "Book", person: Person) -> Iterator[About]:
    """The people whom they introduced: how one met those."""
    for pk, name in Person.objects.of(book).filter(through=person.pk).values_list("pk", "name"):
        yield Person, pk, set(words(name))
