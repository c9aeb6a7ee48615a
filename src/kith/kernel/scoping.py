"""Rows belong to a book, and a query that forgets to say which fails instead of leaking."""

import uuid
from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING, Any, ClassVar, Self, TypeVar

from django.db import models

from . import among  # noqa: F401 -- the lookup is known wherever rows are
from .errors import Unscoped

if TYPE_CHECKING:
    from kith.accounts.models import Book

Row = TypeVar("Row", bound=models.Model, covariant=True)  # noqa: PLC0105 -- as in Django


class BookQuerySet(models.QuerySet[Row]):
    """A query that runs only once it is scoped: by `of(book)`, by a row it hangs on, or by `of_all_books()`."""

    _scoped = False

    def of(self, book: "Book") -> Self:
        """The rows of one book."""
        return self.filter(book=book)._as_scoped()

    def of_all_books(self) -> Self:
        """Every row: for work that no user asks for, such as restarting jobs."""
        return self.all()._as_scoped()

    def _as_scoped(self) -> Self:
        self._scoped = True
        return self

    def _clone(self) -> Self:
        clone: Self = super()._clone()  # type: ignore[misc]
        clone._scoped = self._scoped
        return clone

    def _add_hints(self, **hints: Any) -> None:
        """Django names the row here when a query hangs on one (`person.affiliations`): that row was scoped."""
        super()._add_hints(**hints)  # type: ignore[misc]
        self._scoped = self._scoped or "instance" in hints

    def _insist(self) -> None:
        if not self._scoped:
            raise Unscoped(f"a query over {self.model._meta.label} names no book")

    def _fetch_all(self) -> None:
        self._insist()
        super()._fetch_all()

    def iterator(self, chunk_size: int | None = None) -> Iterator[Any]:
        self._insist()
        return super().iterator(chunk_size)

    def count(self) -> int:
        self._insist()
        return super().count()

    def exists(self) -> bool:
        self._insist()
        return super().exists()

    def aggregate(self, *args: Any, **kwargs: Any) -> dict[str, Any]:
        self._insist()
        return super().aggregate(*args, **kwargs)

    def update(self, **kwargs: Any) -> int:
        self._insist()
        return super().update(**kwargs)

    def delete(self) -> tuple[int, dict[str, int]]:
        self._insist()
        return super().delete()

    def in_bulk(self, id_list: Iterable[Any] | None = None, *, field_name: str = "pk") -> dict[Any, Any]:
        self._insist()
        return super().in_bulk(id_list, field_name=field_name)


BookManager = models.Manager.from_queryset(BookQuerySet)


class BookRow(models.Model):
    """A row of one book. `uid` is random and stays with the row through export and import; `id` is this database's.

    `local` names columns that mean something in this database only, and so are no part of an export. `told` says how
    History counts rows of the kind ("3 people"); of what has none, since it only hangs on others, nobody asks. `page`
    names the address of a row's own page, and that of the list where one is without it; `erasure` that where a row is
    erased for good, also after it was deleted.
    """

    journalled: ClassVar[bool] = True
    told: ClassVar[Any] = None
    page: ClassVar[tuple[str, str] | None] = None
    erasure: ClassVar[str] = ""
    local: ClassVar[frozenset[str]] = frozenset()
    uid = models.UUIDField(default=uuid.uuid4, editable=False)
    book = models.ForeignKey("accounts.Book", on_delete=models.CASCADE, related_name="+")

    objects = BookManager()

    class Meta:
        abstract = True


class DerivedRow(models.Model):
    """A row that is computed from others: not journalled, not exported, rebuilt when what it says may have changed."""

    journalled: ClassVar[bool] = False
    book = models.ForeignKey("accounts.Book", on_delete=models.CASCADE, related_name="+")

    objects = BookManager()

    class Meta:
        abstract = True
