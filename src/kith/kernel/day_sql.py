"""What is asked of days, in the database: Django's own functions ask Python for each row on SQLite, where a day is its
text."""

from typing import Any

from django.db import models


class Month(models.Func):
    """`Month("encounter__on")` is 2026-06."""

    arity = 1
    output_field = models.CharField()

    def as_sqlite(self, compiler: Any, connection: Any, **context: Any) -> Any:
        return self.as_sql(compiler, connection, template="substr(%(expressions)s, 1, 7)", **context)

    def as_postgresql(self, compiler: Any, connection: Any, **context: Any) -> Any:
        return self.as_sql(compiler, connection, template="to_char(%(expressions)s, 'YYYY-MM')", **context)


class Later(models.Func):
    """`Later("on", "days")` is the day so many days later."""

    arity = 2
    output_field = models.DateField()

    def as_sqlite(self, compiler: Any, connection: Any, **context: Any) -> Any:
        return self.as_sql(compiler, connection, template="date(%(expressions)s || ' days')", **context)

    def as_postgresql(self, compiler: Any, connection: Any, **context: Any) -> Any:
        return self.as_sql(compiler, connection, template="(%(expressions)s)", arg_joiner=" + ", **context)
