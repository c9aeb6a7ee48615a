"""`filter(person_id__among=ids)`: one of many ids of rows, written into the statement as they are.

`__in` prepares and binds each value, which for a thousand ids costs more than the question itself, and stops at the
most parameters that a database takes.
"""

from typing import Any

from django.db import models
from django.db.models.lookups import Lookup


@models.ForeignKey.register_lookup
@models.IntegerField.register_lookup
class Among(Lookup):
    """The column is one of the given ids; of no ids, nothing is found."""

    lookup_name = "among"
    prepare_rhs = False

    def get_prep_lookup(self) -> tuple[int, ...]:
        return tuple(sorted(map(int, self.rhs)))

    def as_sql(self, compiler: Any, connection: Any) -> tuple[str, tuple[str | int, ...]]:
        column, values = self.process_lhs(compiler, connection)
        return f"{column} IN ({', '.join(map(str, self.rhs)) or 'NULL'})", tuple(values)
