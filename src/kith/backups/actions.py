"""A copy of everything, taken while Kith is running, and put back.

On SQLite that is the database file as one consistent copy; it holds all books, histories and accounts.
"""

import os
import sqlite3
from datetime import datetime
from pathlib import Path

from django.conf import settings
from django.db import connection

from kith.kernel.database import open_database
from kith.kernel.errors import Refusal
from kith.kernel.home import private_file, private_folder


def back_up(*, to: Path | None = None, now: datetime) -> Path:
    """Write a backup and return where it is; it was opened and checked before it got its name."""
    _insist_on_a_file()
    path = to or private_folder("backups") / f"kith-{now:%Y-%m-%d-%H%M%S}.sqlite3"
    draft = path.with_name(f".{path.name}.{os.getpid()}")
    try:
        private_file(draft)
        _copy(_database(), draft)
        _check(draft)
        draft.replace(path)
    except OSError as problem:
        raise Refusal(f"The backup cannot be written to {path}: {problem.strerror}.") from None
    finally:
        draft.unlink(missing_ok=True)
    return path


def restore(*, source: Path, now: datetime) -> Path:
    """Put a backup in the place of what is there, of which a backup is made first; returns that one."""
    _insist_on_a_file()
    if not source.is_file():
        raise Refusal(f"There is no file {source}.")
    _check(source)
    kept = back_up(now=now)
    _copy(source, _database())
    connection.close()
    open_database()
    return kept


def _copy(source: Path, target: Path) -> None:
    """One consistent copy through SQLite's own backup; readers and writers of either side are not disturbed."""
    connection.close()
    with _opened(source) as have, _opened(target) as want:
        have.backup(want, pages=-1)
    have.close()
    want.close()


def _check(path: Path) -> None:
    """Refuse a file that is no book of Kith's, or is damaged."""
    try:
        with _opened(path) as database:
            sound = database.execute("PRAGMA integrity_check").fetchone()[0] == "ok"
            tables = {name for (name,) in database.execute("SELECT name FROM sqlite_master WHERE type = 'table'")}
        database.close()
    except sqlite3.DatabaseError:
        sound, tables = False, set()
    if not sound or "accounts_book" not in tables:
        raise Refusal(f"{path} is no backup of Kith, or it is damaged.")


def _opened(path: Path) -> sqlite3.Connection:
    return sqlite3.connect(path, timeout=30)


def _database() -> Path:
    return Path(settings.DATABASES["default"]["NAME"])


def _insist_on_a_file() -> None:
    if connection.vendor != "sqlite":
        raise Refusal("This book is kept by PostgreSQL: use pg_dump and pg_restore, or `kith export --to jsonl`.")
