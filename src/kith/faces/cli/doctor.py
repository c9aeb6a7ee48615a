"""`kith doctor`: what is set up, what ran last and when, what is wrong and how to mend it."""

import os
import shutil
import stat
import sys
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

import click
from django.conf import settings
from django.db import connection, transaction
from django.utils import timezone
from django.utils.translation import gettext as _

from kith import __version__
from kith.accounts.desk import json_option, print_json, say, with_the_database
from kith.accounts.models import Book
from kith.accounts.queries import someone_has_a_password
from kith.backups.queries import latest_backup
from kith.jobs.actions import interrupted
from kith.jobs.models import Job
from kith.jobs.queries import at_work, failed, recent
from kith.journal.queries import open_batches
from kith.kernel.capabilities import rooms
from kith.people.queries import how_many

from .serving import running

LITTLE = 500 * 1024 * 1024  # bytes of free disk


@dataclass(frozen=True)
class Finding:
    """One line: what was looked at and how it is; `mend` says what to do when it is not well."""

    about: str
    says: str
    mend: str = ""


@click.command("doctor")
@click.option(
    "--mend", is_flag=True, help=_("Write anew what is derived: the search index, the standings, the counts.")
)
@json_option
@with_the_database
def doctor(mend: bool, as_json: bool) -> int:
    """Tell what is set up, what ran last, what is wrong and how to mend it. Exit 1 when something is wrong."""
    if mend:
        _mend(quiet=as_json)
    findings = list(examine())
    wrong = [one for one in findings if one.mend]
    if as_json:
        print_json([vars(one) for one in findings])
        return bool(wrong)
    for one in findings:
        say(f"{'!' if one.mend else ' '} {one.about:<12} {one.says}")
        if one.mend:
            say(f"{'':15}{one.mend}")
    say("All is well." if not wrong else f"{len(wrong)} to mend.")
    return bool(wrong)


def examine() -> Iterator[Finding]:
    """Everything that can be told without changing anything."""
    yield Finding("Kith", f"{__version__}, Python {sys.version.split()[0]}, {connection.vendor}")
    yield from _home()
    yield from _database()
    for book in Book.objects.order_by("pk"):
        yield from _book(book)
    yield from _jobs()
    yield _backup()
    password = "a password is set" if someone_has_a_password() else "by the printed link alone (`kith open`)"
    yield Finding("sign-in", password)
    yield _web()


def _mend(*, quiet: bool) -> None:
    for book in Book.objects.order_by("pk"):
        for room in rooms("mending"):
            with transaction.atomic():
                room.mend(book=book)
        if not quiet:
            say(f"Wrote anew what is derived in the book {book.name}.")


def _home() -> Iterator[Finding]:
    home = Path(settings.HOME)
    yield Finding("home", str(home))
    free = shutil.disk_usage(home).free
    if free < LITTLE:
        yield Finding("disk", f"{free // 1024**2} MB free", "Make room: imports and backups need it.")
    if os.name != "posix":
        return
    for path in (home, *home.glob("*.sqlite3"), home / "secret.key"):
        if path.exists() and stat.S_IMODE(path.stat().st_mode) & 0o077:
            yield Finding("privacy", f"others can read {path.name}", f"chmod go-rwx '{path}'")


def _database() -> Iterator[Finding]:
    if connection.vendor != "sqlite":
        return
    with connection.cursor() as cursor:
        cursor.execute("PRAGMA quick_check")
        answer = cursor.fetchone()[0]
        cursor.execute("SELECT page_count * page_size FROM pragma_page_count, pragma_page_size")
        size = cursor.fetchone()[0]
    if answer == "ok":
        yield Finding("database", f"sound, {size / 1024**2:.1f} MB")
    else:
        yield Finding("database", f"damaged: {answer}", "Restore the latest backup: `kith restore FILE`.")


def _book(book: Book) -> Iterator[Finding]:
    """How many people it has, what is derived wrongly, what has not ended."""
    yield Finding("book", f"{book.name}: {how_many(book):,} people")
    for room in rooms("mending"):
        if fault := room.fault(book=book):
            yield Finding("book", f"{book.name}: {fault}", "`kith doctor --mend` writes it anew.")
    going_on = at_work().filter(book=book).exists()
    for batch in open_batches(book):
        mend = "" if going_on else f"`kith undo {batch.pk}` takes it back."
        yield Finding("history", f"not finished: {batch.pk} {batch.said}", mend)


def _jobs() -> Iterator[Finding]:
    for job in recent(5):
        when = job.finished_at or job.started_at or job.made_at
        said = f", {job.problem}" if job.state == Job.REFUSED else ""
        yield Finding("job", f"{job.name}: {job.state}, {_moment(when)}{said}")
    for job in interrupted():
        yield Finding("job", f"{job.name} was interrupted", "It goes on when Kith next starts: `kith serve`.")
    for job in failed()[:3]:
        yield Finding("job", f"{job.name} failed: {job.problem}", "Do it again; if it fails again, tell us.")


def _backup() -> Finding:
    found = latest_backup()
    if found is None:
        return Finding("backup", "none yet; `kith backup` makes one")
    path, made = found
    return Finding("backup", f"{path.name}, {_moment(made)}")


def _web() -> Finding:
    if settings.PUBLIC_URL:
        return Finding("web", settings.PUBLIC_URL)
    address = running()
    return Finding("web", f"running at {address}" if address else "not running; `kith serve` starts it")


def _moment(when: datetime) -> str:
    return f"{timezone.localtime(when):%d %b %Y %H:%M}"


COMMANDS = [doctor]
