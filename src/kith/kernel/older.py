"""Files of books that came from elsewhere: made what this program needs before they take the place of the book."""

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from django.apps import apps
from django.core.management import CommandError
from django.db import DatabaseError, connection
from django.db.migrations.exceptions import InconsistentMigrationHistory
from django.utils.translation import gettext as _

from .database import open_database, refuse_newer
from .errors import Refusal


def bring_up_to_date(path: Path, *, called: Path) -> None:
    """Migrate another file, one that nobody else has open, as if it were the book's; it is told as `called`.

    A Refusal when a newer Kith wrote it, or when it does not have, or does not come to have, the tables that it should.
    """
    with in_place_of_the_book(path):
        refuse_newer(called)
        try:
            open_database()
        except (DatabaseError, CommandError, InconsistentMigrationHistory, ValueError, LookupError) as problem:
            raise Refusal(
                _("%(path)s cannot be brought up to this Kith: %(reason)s.") % {"path": called, "reason": problem}
            ) from None
        if lacking := _lacking():
            raise Refusal(
                _("%(path)s is no whole book of this Kith: it lacks %(what)s.") % {"path": called, "what": lacking}
            )


@contextmanager
def in_place_of_the_book(path: Path) -> Iterator[None]:
    """Meanwhile queries of this thread are answered by that file; the others go on with the book."""
    connection.close()
    ours = connection.settings_dict  # which all threads share
    connection.settings_dict = {**ours, "NAME": path}
    try:
        yield
    finally:
        connection.close()
        connection.settings_dict = ours


def _lacking() -> str:
    """The first table or column that the program needs and the file has not; empty when all are there."""
    with connection.cursor() as cursor:
        cursor.execute(
            "SELECT name, (SELECT group_concat(name) FROM pragma_table_info(t.name)) FROM sqlite_master AS t"
        )
        there = {table: set((columns or "").split(",")) for table, columns in cursor.fetchall()}
    for model in apps.get_models():
        table = model._meta.db_table
        needed = {field.column or "" for field in model._meta.concrete_fields}
        if missing := sorted(needed - there.get(table, set())):
            return f"{table}.{missing[0]}" if table in there else table
    return "" if "search_index" in there else "search_index"
