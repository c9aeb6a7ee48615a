"""Files of books: copied as they are at one moment, looked over, counted."""

import os
import sqlite3
import time
from collections.abc import Iterator, Mapping
from contextlib import closing, contextmanager, suppress
from pathlib import Path
from typing import Any

from django.conf import settings
from django.db import connection
from django.utils.translation import gettext as _

from kith.jobs.progress import Tell, nobody
from kith.kernel.errors import Refusal
from kith.kernel.home import private_file, private_folder

ROOM = "backups"
AT_ONCE = 2000
"""Pages that are copied before it is told how far it is."""
LEFT_AFTER = 24 * 3600
"""Seconds after which nobody is at work on a draft any more."""
Counts = Mapping[str, int]
"""Rows by table."""
_OTHER = ("sqlite_", "search_index", "django_", "auth_")
"""Beginnings of tables that a restore may write anew."""


def database() -> Path:
    """The file of the book; a Refusal where it is kept otherwise."""
    name = str(settings.DATABASES["default"]["NAME"])
    if connection.vendor != "sqlite" or "mode=memory" in name:
        raise Refusal(_("This book is kept by PostgreSQL: use pg_dump and pg_restore, or `kith export --to jsonl`."))
    return Path(name)


def copy(source: Path, target: Path, *, alone: bool = False, tell: Tell = nobody) -> Counts:
    """One consistent copy through SQLite's own backup; readers and writers of either side are not disturbed.

    With `alone` the copy needs no other file beside it, and can be read from where nothing can be written. Returns what
    the source held at the moment of the copy.
    """
    connection.close()
    with closing(opened(source)) as have, closing(opened(target)) as want:
        have.execute("BEGIN")  # what is counted is what is copied
        counts = counted(have)
        have.backup(want, pages=AT_ONCE, progress=lambda _code, left, total: tell(1 - left / max(total, 1)))
        if alone:
            want.execute("PRAGMA journal_mode = DELETE")
    return counts


def counted(file: sqlite3.Connection) -> Counts:
    """How many rows each of our tables has."""
    tables = [name for (name,) in file.execute("SELECT name FROM sqlite_master WHERE type = 'table' ORDER BY name")]
    ours = [name for name in tables if not name.startswith(_OTHER)]
    return {name: file.execute(f'SELECT count(*) FROM "{name}"').fetchone()[0] for name in ours}  # noqa: S608 -- a table


def counts_of(path: Path) -> Counts:
    """The same of a file."""
    with closing(opened(path)) as file:
        return counted(file)


def check(path: Path, *, called: Path | None = None) -> None:
    """Refuse a file that is no book of Kith's, or is damaged."""
    if not is_sound(path):
        raise Refusal(_("%(path)s is no backup of Kith, or it is damaged.") % {"path": called or path})


def is_sound(path: Path) -> bool:
    """Whether a file is a book, and whole."""
    try:
        with closing(opened(path)) as file:
            whole = file.execute("PRAGMA integrity_check").fetchone()[0] == "ok"
            tables = {name for (name,) in file.execute("SELECT name FROM sqlite_master WHERE type = 'table'")}
    except sqlite3.DatabaseError:
        return False
    return whole and "accounts_book" in tables


def opened(path: Path) -> sqlite3.Connection:
    """A file that is there: SQLite would make one that is not, and an empty one is no copy of anything."""
    return sqlite3.connect(f"{path.absolute().as_uri()}?mode=rw", timeout=30, uri=True)


@contextmanager
def draft(name: str) -> Iterator[Path]:
    """A private file among the backups, which goes afterwards with whatever SQLite put beside it."""
    path = private_folder(ROOM) / f".{name}.{os.getpid()}"
    try:
        yield private_file(path)
    finally:
        remove(path)


def clear_drafts() -> None:
    """Remove drafts that a process left behind which was cut off."""
    for path in private_folder(ROOM).glob(".*"):
        if time.time() - path.stat().st_mtime > LEFT_AFTER:
            path.unlink(missing_ok=True)


def remove(path: Path) -> None:
    """A draft with whatever SQLite may have put beside it; what cannot be removed was not made."""
    for one in (path, *(path.with_name(path.name + ending) for ending in ("-journal", "-wal", "-shm"))):
        with suppress(OSError):
            one.unlink()


def fresh(folder: Path, name: str, ending: str) -> Path:
    """A path of that name that nothing has: two backups may be made within a second."""
    endings = ("", *(f"-{number}" for number in range(2, 1000)))
    return next(path for more in endings if not (path := folder / f"{name}{more}{ending}").exists())


def why(problem: Exception) -> Any:
    """What the system says of it."""
    return getattr(problem, "strerror", None) or problem
