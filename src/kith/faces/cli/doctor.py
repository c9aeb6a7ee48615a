"""`kith doctor`: what is set up, what ran last and when, what is wrong and how to mend it."""

import os
import shutil
import stat
import sys
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import click
from django.conf import settings
from django.db import connection
from django.utils import timezone

from kith import __version__
from kith.accounts.desk import Desk, at_the_desk, json_option, print_json, say
from kith.accounts.models import Book
from kith.accounts.queries import someone_has_a_password
from kith.backups.queries import latest_backup
from kith.jobs.actions import interrupted
from kith.jobs.queries import failed, recent
from kith.journal.queries import open_batches
from kith.people.queries import how_many

LITTLE = 500 * 1024 * 1024  # bytes of free disk


@dataclass(frozen=True)
class Finding:
    """One line: what was looked at and how it is; `mend` says what to do when it is not well."""

    about: str
    says: str
    mend: str = ""


@click.command("doctor")
@json_option
@at_the_desk
def doctor(desk: Desk, as_json: bool) -> int:
    """Tell what is set up, what ran last, what is wrong and how to mend it. Exit 1 when something is wrong."""
    findings = list(examine(desk))
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


def examine(desk: Desk) -> Iterator[Finding]:
    """Everything that can be told without changing anything."""
    yield Finding("Kith", f"{__version__}, Python {sys.version.split()[0]}, Django database {connection.vendor}")
    yield from _home()
    yield from _database()
    for book in Book.objects.order_by("pk"):
        yield Finding("book", f"{book.name}: {how_many(book):,} people")
    yield from _index(desk)
    yield from _jobs(desk)
    yield _backup()
    password = "a password is set" if someone_has_a_password() else "by the printed link alone (`kith open`)"
    yield Finding("sign-in", password)
    if settings.PUBLIC_URL:
        yield Finding("address", settings.PUBLIC_URL)


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
    size = Path(settings.DATABASES["default"]["NAME"]).stat().st_size / 1024**2
    if answer == "ok":
        yield Finding("database", f"sound, {size:.1f} MB")
    else:
        yield Finding("database", f"damaged: {answer}", "Restore the latest backup: `kith restore FILE`.")


def _index(desk: Desk) -> Iterator[Finding]:
    from kith.search.queries import how_many_indexed

    people, indexed = how_many(desk.book), how_many_indexed(desk.book, "person")
    if people == indexed:
        yield Finding("search", f"{indexed:,} people in the index")
    else:
        yield Finding(
            "search", f"{indexed:,} of {people:,} people in the index", "`kith doctor --mend` builds it anew."
        )


def _jobs(desk: Desk) -> Iterator[Finding]:
    for job in recent(5):
        when = job.finished_at or job.started_at or job.made_at
        yield Finding("job", f"{job.name}: {job.state}, {timezone.localtime(when):%d %b %Y %H:%M}")
    for job in interrupted():
        yield Finding("job", f"{job.name} was interrupted", "It goes on when Kith next starts: `kith serve`.")
    for job in failed()[:3]:
        yield Finding("job", f"{job.name} failed: {job.problem}", "Try it again; the reason is in the line above.")
    for batch in open_batches(desk.book):
        yield Finding("history", f"open: {batch.pk} {batch.said}")


def _backup() -> Finding:
    found = latest_backup()
    if found is None:
        return Finding("backup", "none yet; `kith backup` makes one")
    path, made = found
    return Finding("backup", f"{path.name}, {timezone.localtime(made):%d %b %Y %H:%M}")


COMMANDS = [doctor]
