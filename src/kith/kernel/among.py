"""`filter(person_id__among=ids)`: one of many ids of rows, written into the statement as they are.

`__in` prepares and binds each value, which for a thousand ids costs more than the question itself, and stops at the
most parameters that a database takes. Many ids without a gap, as an import makes them, are asked as a range.

`filter(person_id__among=ids, book__checked=book)`: that they are of the book is seen of each row that was found,
never the way to find them. A database that knows nothing of its rows yet, as while an import fills it, would walk all
of the book.
"""

from collections.abc import Iterable
from typing import Any

from django.db import models
from django.db.models.lookups import Lookup

MANY = 100


class Ids:
    """Ids that Django does not walk: it would look at each of them before the statement is made."""

    def __init__(self, ids: Iterable[int]) -> None:
        self.ids = ids


@models.ForeignKey.register_lookup
@models.IntegerField.register_lookup
class Among(Lookup):
    """The column is one of the given ids; of no ids, nothing is found."""

    lookup_name = "among"
    prepare_rhs = False

    def get_prep_lookup(self) -> tuple[int, ...]:
        asked = self.rhs.ids if isinstance(self.rhs, Ids) else self.rhs
        return tuple(sorted({int(one) for one in asked}))

    def as_sql(self, compiler: Any, connection: Any) -> tuple[str, tuple[str | int, ...]]:
        column, values = self.process_lhs(compiler, connection)
        ids = self.rhs
        if len(ids) > MANY and ids[-1] - ids[0] + 1 == len(ids):
            return f"{column} BETWEEN {ids[0]} AND {ids[-1]}", tuple(values)
        return f"{column} IN ({', '.join(map(str, ids)) or 'NULL'})", tuple(values)


@models.ForeignKey.register_lookup
class Checked(Lookup):
    """The column is this row, which no index is asked for."""

    lookup_name = "checked"
    prepare_rhs = False

    def get_prep_lookup(self) -> int:
        return int(getattr(self.rhs, "pk", self.rhs))

    def as_sql(self, compiler: Any, connection: Any) -> tuple[str, tuple[str | int, ...]]:
        column, values = self.process_lhs(compiler, connection)
        return f"{column} + 0 = %s", (*values, self.rhs)
