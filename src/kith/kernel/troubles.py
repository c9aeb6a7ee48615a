"""What the machine has to do with it when nothing is wrong with the program: a full disk, a book that cannot be
written, a database that does not answer. Each is told in one sentence that says what to do."""

import os
import sqlite3

from django.conf import settings
from django.db import DatabaseError, InterfaceError, OperationalError, connection
from django.utils.translation import gettext as _

from .home import FULL


def trouble(problem: BaseException) -> str:
    """The sentence for an exception that is the machine's; empty for a fault of the program."""
    if isinstance(problem, DatabaseError | InterfaceError):
        return _of_the_server(problem) if connection.vendor != "sqlite" else _of_the_file(problem)
    if isinstance(problem, sqlite3.Error):  # of the queue, which is a file of its own
        return _of_the_file(problem)
    if isinstance(problem, OSError) and problem.strerror:
        return _of_the_disk(problem)
    return ""


def out_of_order(problem: BaseException) -> str:
    """What of the machine keeps the database from working, in words; empty where the program is to blame."""
    if not isinstance(problem, OperationalError | InterfaceError):
        return ""
    if connection.vendor != "sqlite":
        return _("The database does not answer")
    return _by_number(_number(problem))


def _by_number(number: int) -> str:
    return {
        sqlite3.SQLITE_FULL: _("The disk is full"),
        sqlite3.SQLITE_IOERR: _("The disk cannot be read or written"),
        sqlite3.SQLITE_CANTOPEN: _("The file of the book cannot be opened"),
        sqlite3.SQLITE_READONLY: _("The file of the book may not be written"),
        sqlite3.SQLITE_BUSY: _("Another program has kept the book to itself for too long"),
        sqlite3.SQLITE_NOMEM: _("The machine has no memory left"),
    }.get(number, "")


def _number(problem: BaseException) -> int:
    """SQLite's own number of an error; the rest of it is detail."""
    number: int = getattr(problem.__cause__ or problem, "sqlite_errorcode", 0)
    return number & 0xFF


def _of_the_file(problem: Exception) -> str:
    """What SQLite has no number of the machine's for is a fault of the program."""
    number = _number(problem)
    facts = {"why": _by_number(number), "home": settings.HOME, "reason": problem}
    if number in (sqlite3.SQLITE_CORRUPT, sqlite3.SQLITE_NOTADB):
        return _("The book in %(home)s is damaged: %(reason)s. `kith restore FILE` puts a backup in its place.") % facts
    if number in (sqlite3.SQLITE_READONLY, sqlite3.SQLITE_CANTOPEN):
        return _("%(why)s. Make %(home)s yours to write, or name another folder with --home.") % facts
    if str(problem).startswith("no such table"):
        return _("The book in %(home)s lacks a part: %(reason)s. `kith doctor` says how to mend it.") % facts
    return _("%(why)s. Try again when that is mended.") % facts if facts["why"] else ""


def _of_the_server(problem: Exception) -> str:
    if not (why := out_of_order(problem)):
        return ""
    facts = {"why": why, "reason": " ".join(str(problem).split()).rstrip(".")}
    return _("%(why)s: %(reason)s. See that it runs and that KITH_DATABASE_URL is right.") % facts


def _of_the_disk(problem: OSError) -> str:
    if problem.errno in FULL:
        return _no_room()
    path = f"{os.fsdecode(problem.filename)}: " if problem.filename else ""
    return f"{path}{problem.strerror}."


def _no_room() -> str:
    return _("The disk is full. Make room, then try again.")
