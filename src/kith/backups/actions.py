"""A copy of everything, taken while Kith is running, and put back.

On SQLite that is the database file as one consistent copy; it holds all books, histories and accounts.
"""

import os
import sqlite3
from collections.abc import Iterator
from contextlib import closing, contextmanager, suppress
from datetime import datetime
from pathlib import Path

from django.conf import settings
from django.db import connection
from django.utils.translation import gettext as _

from kith.kernel.errors import Refusal
from kith.kernel.home import home, private_file, private_folder
from kith.kernel.older import bring_up_to_date


def back_up(*, to: Path | None = None, now: datetime) -> Path:
    """Write a backup and return where it is; it was opened and checked before it got its name."""
    _insist_on_a_file()
    path = to.absolute() if to else home() / "backups" / f"kith-{now:%Y-%m-%d-%H%M%S}.sqlite3"
    _insist_it_is_not_ours(path)
    draft = path.with_name(f".{path.name}.{os.getpid()}")
    try:
        path = path if to else _fresh(private_folder("backups"), path.stem)
        private_file(draft)
        _copy(_database(), draft, alone=True)
        _check(draft)
        draft.replace(path)
    except (OSError, sqlite3.Error) as problem:
        facts = {"path": path, "reason": getattr(problem, "strerror", None) or problem}
        raise Refusal(_("The backup cannot be written to %(path)s: %(reason)s.") % facts) from None
    finally:
        _remove(draft)
    return path


def restore(*, source: Path, now: datetime) -> Path | None:
    """Put a backup in the place of what is there, of which a backup is made first; returns that one, if any."""
    _insist_on_a_file()
    if not source.is_file():
        raise Refusal(_("There is no file %(path)s.") % {"path": source})
    _insist_it_is_not_ours(source)
    _check(source)
    with _made_ready(source) as ready:
        kept = _keep_what_is_there(now)
        _put_in_place(ready, source, kept)
    return kept


@contextmanager
def _made_ready(source: Path) -> Iterator[Path]:
    """A copy of a backup as this Kith needs it, so that a Refusal leaves the backup and the book as they are."""
    # A name of its own: what is there is kept meanwhile, maybe in a backup of the same second.
    draft = private_folder("backups") / f".ready-{source.name}.{os.getpid()}"
    try:
        private_file(draft)
        _copy(source, draft, alone=True)
        bring_up_to_date(draft, called=source)
        yield draft
    except (OSError, sqlite3.Error) as problem:
        raise Refusal(_cannot_be_put_back(source, problem)) from None
    finally:
        _remove(draft)


def _cannot_be_put_back(source: Path, problem: Exception) -> str:
    reason = getattr(problem, "strerror", None) or problem
    return _("%(path)s cannot be put back: %(reason)s.") % {"path": source, "reason": reason}


def _put_in_place(ready: Path, source: Path, kept: Path | None) -> None:
    """The backup over the book, as one step of SQLite's: what breaks off leaves there what was there."""
    try:
        _copy(ready, _database())
    except (OSError, sqlite3.Error) as problem:
        told = _cannot_be_put_back(source, problem)
        where = " " + _("What was there is in %(kept)s.") % {"kept": kept} if kept else ""
        raise Refusal(told + where) from None
    connection.close()


def _remove(draft: Path) -> None:
    """A draft with whatever SQLite may have put beside it; what cannot be removed was not made."""
    for path in (draft, *(draft.with_name(draft.name + ending) for ending in ("-journal", "-wal", "-shm"))):
        with suppress(OSError):
            path.unlink()


def _keep_what_is_there(now: datetime) -> Path | None:
    """A backup of the book; a damaged one is moved out of the way as it is."""
    if not _database().stat().st_size:
        return None
    if _is_sound(_database()):
        return back_up(now=now)
    connection.close()
    kept = _fresh(private_folder("backups"), f"damaged-{now:%Y-%m-%d-%H%M%S}")
    _database().replace(kept)
    for ending in ("-wal", "-shm"):
        _database().with_name(_database().name + ending).unlink(missing_ok=True)
    private_file(_database())
    return kept


def _fresh(folder: Path, name: str) -> Path:
    """A path of that name that nothing has: two backups may be made within a second."""
    endings = ("", *(f"-{number}" for number in range(2, 1000)))
    return next(path for ending in endings if not (path := folder / f"{name}{ending}.sqlite3").exists())


def _copy(source: Path, target: Path, *, alone: bool = False) -> None:
    """One consistent copy through SQLite's own backup; readers and writers of either side are not disturbed.

    With `alone` the copy needs no other file beside it, and can be read from where nothing can be written.
    """
    connection.close()
    with closing(_opened(source)) as have, closing(_opened(target)) as want:
        have.backup(want, pages=-1)
        if alone:
            want.execute("PRAGMA journal_mode = DELETE")


def _check(path: Path) -> None:
    """Refuse a file that is no book of Kith's, or is damaged."""
    if not _is_sound(path):
        raise Refusal(_("%(path)s is no backup of Kith, or it is damaged.") % {"path": path})


def _is_sound(path: Path) -> bool:
    try:
        with closing(_opened(path)) as database:
            whole = database.execute("PRAGMA integrity_check").fetchone()[0] == "ok"
            tables = {name for (name,) in database.execute("SELECT name FROM sqlite_master WHERE type = 'table'")}
    except sqlite3.DatabaseError:
        return False
    return whole and "accounts_book" in tables


def _insist_it_is_not_ours(path: Path) -> None:
    if path.exists() and path.samefile(_database()):
        raise Refusal(_("%(path)s is the book itself. Name another file.") % {"path": path})


def _opened(path: Path) -> sqlite3.Connection:
    """A file that is there: SQLite would make one that is not, and an empty one is no copy of anything."""
    return sqlite3.connect(f"{path.absolute().as_uri()}?mode=rw", timeout=30, uri=True)


def _database() -> Path:
    return Path(settings.DATABASES["default"]["NAME"])


def _insist_on_a_file() -> None:
    if connection.vendor != "sqlite":
        raise Refusal(_("This book is kept by PostgreSQL: use pg_dump and pg_restore, or `kith export --to jsonl`."))
