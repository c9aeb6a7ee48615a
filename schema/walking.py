"""From migrations to statements."""

import os
import sqlite3
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from pathlib import Path

MIGRATE = """
import django
django.setup()
from kith.kernel.database import migrate
migrate()
"""


def walked() -> sqlite3.Connection:
    """A copy in memory of a database that took every migration."""
    copy = sqlite3.connect(":memory:")
    with tempfile.TemporaryDirectory() as folder:
        environment = {**os.environ, "KITH_HOME": folder, "DJANGO_SETTINGS_MODULE": "kith.house.settings"}
        subprocess.run([sys.executable, "-c", MIGRATE], env=environment, check=True)
        file = sqlite3.connect(Path(folder, "kith.sqlite3"))
        file.backup(copy)
        file.close()
    return copy


def dump(database: sqlite3.Connection) -> str:
    """The statements that make such a database: its tables, what migrating wrote into them, then what watches over
    them; the tables that a virtual one makes for itself left out."""
    return "".join(f"{one};\n" for one in _statements(database))


def _statements(database: sqlite3.Connection) -> Iterator[str]:
    of_a_virtual_one = {
        name for (name,) in database.execute("SELECT name FROM pragma_table_list WHERE type = 'shadow'")
    }
    said = "SELECT type, name, sql FROM sqlite_master WHERE sql IS NOT NULL AND name NOT LIKE 'sqlite_%' ORDER BY rowid"
    found = [one for one in database.execute(said) if one[1] not in of_a_virtual_one]
    tables = [(name, sql) for kind, name, sql in found if kind == "table"]
    yield from (sql for _name, sql in tables)
    for name, sql in tables:
        if not sql.startswith("CREATE VIRTUAL"):
            yield from _rows(database, name)
        elif "fts5" in sql:
            yield from _settings(database, name)
    yield from (sql for kind, _name, sql in found if kind != "table")
    yield f"PRAGMA user_version = {database.execute('PRAGMA user_version').fetchone()[0]}"


def _settings(database: sqlite3.Connection, index: str) -> Iterator[str]:
    """How an index was told to lay itself."""
    told = database.execute(f"SELECT k, v FROM {index}_config WHERE k <> 'version' ORDER BY k")
    yield from (f"INSERT INTO {index} ({index}, rank) VALUES ('{name}', {value})" for name, value in told)


def _rows(database: sqlite3.Connection, table: str) -> Iterator[str]:
    """What is in a table. A migration was applied when the blank database is made."""
    columns = [name for _number, name, *_ in database.execute(f"PRAGMA table_info({table})")]
    values = ("'CURRENT_TIMESTAMP'" if name == "applied" else f'quote("{name}")' for name in columns)
    told = " || ', ' || ".join(values)
    rows = database.execute(f"SELECT {told} FROM {table} ORDER BY 1")
    yield from (f"INSERT INTO {table} VALUES ({row})" for (row,) in rows)
