"""The month of a day, in the database: Django's own asks Python for each row on SQLite."""

from typing import Any

from django.db import models


class Month(models.Func):
    """`Month("encounter__on")` is 2026-06."""

    arity = 1
    output_field = models.CharField()

    def as_sqlite(self, compiler: Any, connection: Any, **context: Any) -> Any:
        """There a day is its text."""
        return self.as_sql(compiler, connection, template="substr(%(expressions)s, 1, 7)", **context)

    def as_postgresql(self, compiler: Any, connection: Any, **context: Any) -> Any:
        return self.as_sql(compiler, connection, template="to_char(%(expressions)s, 'YYYY-MM')", **context)
