"""The database file of this installation: made, migrated when older, refused when newer."""

from pathlib import Path

from django.conf import settings
from django.core.management import call_command
from django.db import DatabaseError, OperationalError, connection
from django.utils.translation import gettext as _

from .blank import make_blank
from .capabilities import NAMES
from .errors import Refusal
from .home import one_at_a_time
from .schema import schema
from .troubles import trouble

_PACKAGE = Path(__file__).parent.parent
_FOLDED = {
    ("accounts", "0002_here"),
    ("encounters", "0002_unanswered"),
    ("imports", "0002_sources_and_kinds"),
    ("people", "0002_reconnected"),
}
"""Migrations that went into the first one of their room before any release; an early book tells of them still."""
FEW = 500
"""Rows of a table from which on it is told how they are spread."""
LEARNED = ("sqlite_stat1", "sqlite_stat4")
"""Where SQLite keeps what it learned: numbers, and samples where it was built to take some."""


def open_database() -> bool:
    """Make or migrate the database if its schema is not this program's; tells whether it did."""
    if _is_ours():
        return False
    with one_at_a_time():
        if _is_ours():
            return False
        if not make_blank():
            refuse_newer()
            migrate()
    return True


def migrate() -> None:
    """Walk the migrations that the database has not taken."""
    call_command("migrate", verbosity=0, interactive=False, skip_checks=True)
    if connection.vendor == "sqlite":
        with connection.cursor() as cursor:
            cursor.execute(f"PRAGMA user_version = {schema()}")


def on_own_machine() -> bool:
    """Whether the book is a file on the machine in front of the owner: no server of databases, no public address."""
    return connection.vendor == "sqlite" and not settings.PUBLIC_URL


def learn_sizes() -> None:
    """Let the database look at how its rows are spread, so that it asks the index that narrows most; SQLite takes 0.1 s
    for 200,000 encounters. PostgreSQL does so by itself, but only a while after an import.

    Without it, an index on the book looks as narrow as one on a person; and so it does after a look at the first few
    hundred rows of each, which are those of the people who came first. Of a table that has few rows as yet it learns
    nothing: there every index looks as narrow as any other, and would still do so when an import has filled it.
    """
    with connection.cursor() as cursor:
        if connection.vendor != "sqlite":
            # Without names it also takes what all databases of a server share, and waits for whoever has that.
            ours = connection.introspection.table_names(cursor)
            cursor.execute(f"ANALYZE {', '.join(map(connection.ops.quote_name, ours))}")
            return
        cursor.execute("ANALYZE")
        cursor.execute("SELECT tbl FROM sqlite_stat1 GROUP BY tbl HAVING max(CAST(stat AS INTEGER)) < %s", [FEW])
        few = cursor.fetchall()
        for learned in connection.introspection.table_names(cursor):
            if learned in LEARNED:
                cursor.executemany(f"DELETE FROM {learned} WHERE tbl = %s", few)  # noqa: S608 -- a name of ours
        cursor.execute("ANALYZE sqlite_schema")  # takes what is left for what is known


def overwrite_freed_pages() -> None:
    """SQLite leaves the bytes of deleted rows in the file unless it is told to overwrite them."""
    if connection.vendor == "sqlite":
        with connection.cursor() as cursor:
            cursor.execute("PRAGMA secure_delete = ON")


def write_anew() -> None:
    """Write the file of the book anew, so that nothing deleted is left in it, nor in the log beside it.

    Takes about a second for 100 MB. OperationalError when another process is at work for too long, or the disk is full.
    PostgreSQL does so by itself, and its files do not leave the server.
    """
    if connection.vendor == "sqlite":
        learn_sizes()  # what it learned before may hold samples of what was deleted
        with connection.cursor() as cursor:
            cursor.execute("VACUUM")
            cursor.execute("PRAGMA wal_checkpoint(TRUNCATE)")
            if cursor.fetchone()[0]:
                raise OperationalError("the log is in use")


def _is_ours() -> bool:
    """Whether the schema is this program's: by the number in the file, or by what PostgreSQL was told of migrations."""
    if connection.vendor == "sqlite":
        return _found() == schema()
    ours = {(name, path.stem) for name in NAMES for path in (_PACKAGE / name / "migrations").glob("0*.py")}
    return ours == _applied()


def _applied() -> set[tuple[str, str]]:
    """The migrations of our own rooms that the database has taken."""
    from django.db.migrations.recorder import MigrationRecorder

    return {one for one in MigrationRecorder(connection).applied_migrations() if one[0] in NAMES} - _FOLDED


def _found() -> int:
    """The schema that the file holds; a Refusal when it cannot be read at all."""
    try:
        with connection.cursor() as cursor:
            cursor.execute("PRAGMA user_version")
            found: int = cursor.fetchone()[0]
    except DatabaseError as problem:
        raise Refusal(trouble(problem) or str(problem)) from None
    return found


def refuse_newer(called: Path | None = None) -> None:
    """A Refusal when the book, or the file that is open in its place and is told as `called`, is of a newer program."""
    for app, name in _applied():
        if not (_PACKAGE / app / "migrations" / f"{name}.py").exists():
            book = called or _("The book in %(home)s") % {"home": settings.HOME}
            told = _("%(book)s was last opened by a newer Kith (%(migration)s). Update Kith first.")
            raise Refusal(told % {"book": book, "migration": f"{app} {name}"})
