"""A copy of everything, taken while Kith is running, and put back.

On SQLite that is the database file as one consistent copy; it holds all books, histories and accounts.
"""

import os
import sqlite3
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from datetime import datetime
from pathlib import Path

from django.db import connection
from django.utils.translation import gettext as _

from kith.core.keeping import is_due, to_keep
from kith.jobs.actions import as_in_a_copy
from kith.jobs.progress import Tell, between, nobody
from kith.kernel.errors import Refusal
from kith.kernel.home import private_file, private_folder
from kith.kernel.older import bring_up_to_date, in_place_of_the_book
from kith.post.actions import may_have_gone_out
from kith.updates.background import end_in_a_copy

from . import files, sealing, shelf
from .files import ROOM, check, copy, database, draft, fresh, is_sound, remove, why
from .proving import prove


def back_up(*, to: Path | None = None, now: datetime, kind: str = shelf.BY_HAND, tell: Tell = nobody) -> Path:
    """Write a backup and return where it is; a restore of it was tried before it got its name. `tell` hears how far it
    is.

    Where a passphrase was set it is sealed: nobody opens it without.
    """
    database()
    lock = sealing.lock()
    ending = shelf.SEALED if lock else shelf.PLAIN
    path = to.absolute() if to else private_folder(ROOM) / f"{kind}-{now:%Y-%m-%d-%H%M%S}{ending}"
    _insist_it_is_not_ours(path)
    drafted = path.with_name(f".{path.name}.{os.getpid()}")
    try:
        path = path if to else fresh(private_folder(ROOM), path.name.removesuffix(ending), ending)
        private_file(drafted)
        counts = _written(drafted, lock, tell)
        drafted.replace(path)
        if not to:
            shelf.put_down(path, counts)
    except (OSError, sqlite3.Error) as problem:
        facts = {"path": path, "reason": why(problem)}
        raise Refusal(_("The backup cannot be written to %(path)s: %(reason)s.") % facts) from None
    finally:
        remove(drafted)
    return path


def _written(drafted: Path, lock: sealing.Lock | None, tell: Tell) -> files.Counts:
    """The copy, proved, and sealed where it has a lock; returns what it holds."""
    if lock is None:
        counts = copy(database(), drafted, alone=True, tell=between(tell, 0, 0.4))
        prove(drafted, counts, between(tell, 0.4, 1))
        return counts
    with draft(f"open-{drafted.name.lstrip('.')}") as plain:
        counts = copy(database(), plain, alone=True, tell=between(tell, 0, 0.3))
        prove(plain, counts, between(tell, 0.3, 0.8))
        sealing.seal(plain, drafted, lock)
    return counts


def back_up_daily(*, now: datetime) -> Path | None:
    """The backup of the day, unless there is one; older ones that are not worth their room any more go."""
    before = shelf.latest(shelf.DAILY)
    if before and not is_due(before.made, now.replace(tzinfo=None)):
        return None
    path = back_up(now=now, kind=shelf.DAILY)
    let_go()
    return path


def let_go() -> None:
    """Delete the daily backups that are too many."""
    daily = [one for one in shelf.kept() if one.kind == shelf.DAILY]
    worth = to_keep(one.made for one in daily)
    shelf.take_away(one for one in daily if one.made not in worth)
    files.clear_drafts()


def restore(
    *,
    source: Path,
    now: datetime,
    passphrase: str = "",
    opened: Path | None = None,
    tell: Tell = nobody,
    carry: Callable[[], None] | None = None,
) -> Path | None:
    """Put a backup in the place of what is there, of which a backup is made first; returns that one, if any.

    Of a sealed one that was unsealed before, `opened` is what came out. `carry` writes into the backup what has to be
    there when it has taken its place: it runs while queries are answered by it.
    """
    database()
    if not source.is_file():
        raise Refusal(_("There is no file %(path)s.") % {"path": source})
    _insist_it_is_not_ours(source)
    with _made_ready(source, opened or source, passphrase) as ready:
        with in_place_of_the_book(ready):
            as_in_a_copy(over="backups.")  # nothing is at work that was when the backup was made, itself included
            may_have_gone_out()
            end_in_a_copy()
            if carry:
                carry()
        tell(0.3)
        kept = _keep_what_is_there(now, between(tell, 0.3, 0.95))
        _put_in_place(ready, source, kept)
    return kept


@contextmanager
def _made_ready(source: Path, plain: Path, passphrase: str) -> Iterator[Path]:
    """A copy of a backup as this Kith needs it, so that a Refusal leaves the backup and the book as they are."""
    # A name of its own: what is there is kept meanwhile, maybe in a backup of the same second.
    with draft(f"ready-{source.name}") as ready:
        try:
            if sealing.is_sealed(plain):
                sealing.unseal(plain, ready, passphrase)
                check(ready, called=source)
            else:
                check(plain, called=source)
                copy(plain, ready, alone=True)
            bring_up_to_date(ready, called=source)
            yield ready
        except (OSError, sqlite3.Error) as problem:
            raise Refusal(_cannot_be_put_back(source, problem)) from None


def _cannot_be_put_back(source: Path, problem: Exception) -> str:
    return _("%(path)s cannot be put back: %(reason)s.") % {"path": source, "reason": why(problem)}


def _put_in_place(ready: Path, source: Path, kept: Path | None) -> None:
    """The backup over the book, as one step of SQLite's: what breaks off leaves there what was there."""
    try:
        copy(ready, database())
    except (OSError, sqlite3.Error) as problem:
        told = _cannot_be_put_back(source, problem)
        where = " " + _("What was there is in %(kept)s.") % {"kept": kept} if kept else ""
        raise Refusal(told + where) from None
    connection.close()


def _keep_what_is_there(now: datetime, tell: Tell) -> Path | None:
    """A backup of the book; a damaged one is moved out of the way as it is."""
    book = database()
    if not book.stat().st_size:
        return None
    if is_sound(book):
        return back_up(now=now, kind=shelf.BEFORE, tell=tell)
    connection.close()
    kept = fresh(private_folder(ROOM), f"damaged-{now:%Y-%m-%d-%H%M%S}", shelf.PLAIN)
    book.replace(kept)
    for ending in ("-wal", "-shm"):
        book.with_name(book.name + ending).unlink(missing_ok=True)
    private_file(book)
    return kept


def _insist_it_is_not_ours(path: Path) -> None:
    if path.exists() and path.samefile(database()):
        raise Refusal(_("%(path)s is the book itself. Name another file.") % {"path": path})
