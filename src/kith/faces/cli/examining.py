"""What `kith doctor` looks at: each part by itself, so that one that cannot be looked at does not hide the others."""

import os
import shutil
import stat
import sys
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from datetime import timedelta
from pathlib import Path

from django.conf import settings
from django.db import connection
from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy, ngettext

from kith import __version__
from kith.accounts.actions import first_owner
from kith.accounts.desk import as_they_chose
from kith.accounts.models import Book
from kith.accounts.queries import someone_has_a_password
from kith.backups import troubles
from kith.backups.queries import is_late, latest_backup
from kith.backups.wording import in_the_list
from kith.digest.queries import unsent
from kith.digest.wording import trouble as not_sent
from kith.jobs.actions import interrupted
from kith.jobs.models import Job
from kith.jobs.queries import at_work, failed, recent
from kith.journal.queries import latest_change, open_batches
from kith.kernel.capabilities import rooms
from kith.kernel.database import on_own_machine, open_database
from kith.kernel.days import moment
from kith.kernel.errors import Refusal
from kith.kernel.numbers import decimal, grouped
from kith.kernel.troubles import trouble
from kith.people.queries import how_many

from .autostart import in_words, login_items
from .listening import older, running

LITTLE = 500 * 1024 * 1024  # bytes of free disk
SLACK = timedelta(hours=1)  # by which two clocks may differ

_STATES = {
    Job.WAITING: gettext_lazy("waiting"),
    Job.RUNNING: gettext_lazy("running"),
    Job.DONE: gettext_lazy("done"),
    Job.REFUSED: gettext_lazy("refused"),
    Job.FAILED: gettext_lazy("failed"),
}


@dataclass(frozen=True)
class Finding:
    """One line: what was looked at and how it is; `mend` says what to do when it is not well."""

    about: str
    says: str
    mend: str = ""


def examine() -> Iterator[Finding]:
    """Everything that can be told without changing anything."""
    yield Finding("Kith", f"{__version__}, Python {sys.version.split()[0]}, {connection.vendor}")
    yield from _looked_at("home", _home)
    unusable = list(_looked_at("database", _opened))
    yield from unusable or _looked_at("database", _database)
    if unusable:
        return
    yield from _looked_at("clock", _clock)
    for book in Book.objects.order_by("pk"):
        yield from _looked_at("book", lambda book=book: _book(book))  # type: ignore[misc]
    for about, look in (
        ("job", _jobs),
        ("backup", _backup),
        ("digest", _digests),
        ("sign-in", _sign_in),
        ("web", _web),
        ("autostart", _autostart),
    ):
        yield from _looked_at(about, look)


def _looked_at(about: str, look: Callable[[], Iterable[Finding]]) -> Iterator[Finding]:
    """What is found there, or what keeps one from looking."""
    try:
        yield from look()
    except Refusal as refusal:
        yield _wrong(about, str(refusal))
    except Exception as problem:
        if not (told := trouble(problem)):
            raise
        yield _wrong(about, told)


def _wrong(about: str, told: str) -> Finding:
    """A sentence that says what is wrong, and after its first full stop what to do."""
    says, _stop, mend = told.partition(". ")
    return Finding(about, says, mend or _("Mend that, then look again."))


def _home() -> Iterator[Finding]:
    home = Path(settings.HOME)
    yield Finding("home", str(home))
    free = shutil.disk_usage(home).free
    if free < LITTLE:
        says = _("%(count)s MB free") % {"count": grouped(free // 1024**2)}
        yield Finding("disk", says, _("Make room: imports and backups need it."))
    if os.name != "posix":
        return
    for path in (home, *home.glob("*.sqlite3"), home / "secret.key", home / "post.key"):
        if path.exists() and stat.S_IMODE(path.stat().st_mode) & 0o077:
            yield Finding("privacy", _("others can read %(name)s") % {"name": path.name}, f"chmod go-rwx '{path}'")


def _opened() -> Iterator[Finding]:
    """Nothing, once the database is open."""
    open_database()
    as_they_chose(first_owner())
    yield from ()


def _database() -> Iterator[Finding]:
    if connection.vendor != "sqlite":
        size = _number("SELECT pg_database_size(current_database())")
        yield Finding("database", _("answers, %(count)s MB") % {"count": decimal(size / 1024**2, 1)})
        return
    with connection.cursor() as cursor:
        cursor.execute("PRAGMA quick_check")
        answer = cursor.fetchone()[0]
    size = _number("SELECT page_count * page_size FROM pragma_page_count, pragma_page_size")
    if answer == "ok":
        yield Finding("database", _("sound, %(count)s MB") % {"count": decimal(size / 1024**2, 1)})
    else:
        says = _("damaged: %(reason)s") % {"reason": " ".join(answer.split())}
        yield Finding("database", says, _("Restore the latest backup: `kith restore FILE`."))


def _number(question: str) -> int:
    with connection.cursor() as cursor:
        cursor.execute(question)
        return int(cursor.fetchone()[0])


def _clock() -> Iterator[Finding]:
    """Days that are still to come where something was done: then the clock was wrong, or is."""
    latest = latest_change()
    if latest and latest > timezone.now() + SLACK:
        facts = {"moment": moment(latest, timezone.localdate())}
        says = _("the last change is of %(moment)s, which is to come") % facts
        yield Finding("clock", says, _("Set the clock of this machine right."))


def _book(book: Book) -> Iterator[Finding]:
    """How many people it has, what is derived wrongly, what has not ended."""
    count = how_many(book)
    people = ngettext("%(count)s person", "%(count)s people", count) % {"count": grouped(count)}
    yield Finding("book", f"{book.name}: {people}")
    for room in rooms("mending"):
        if fault := room.fault(book=book):
            yield Finding("book", f"{book.name}: {fault}", _("`kith doctor --mend` writes it anew."))
    for room in rooms("examining"):
        yield from (Finding(*told) for told in room.found(book=book))
    going_on = at_work().filter(book=book).exists()
    for batch in open_batches(book):
        mend = "" if going_on else _("`kith undo %(batch)s` takes it back.") % {"batch": batch.pk}
        says = _("not finished: %(batch)s %(said)s") % {"batch": batch.pk, "said": batch.said}
        yield Finding("history", says, mend)


def _jobs() -> Iterator[Finding]:
    for job in recent(5):
        when = job.finished_at or job.started_at or job.made_at
        said = f", {job.problem}" if job.state == Job.REFUSED else ""
        yield Finding("job", f"{job.name}: {_STATES[job.state]}, {moment(when, timezone.localdate())}{said}")
    for job in interrupted():
        says = _("%(name)s was interrupted") % {"name": job.name}
        yield Finding("job", says, _("It goes on when Kith next starts: `kith serve`."))
    for job in failed()[:3]:
        says = _("%(name)s failed: %(problem)s") % {"name": job.name, "problem": job.problem}
        yield Finding("job", says, _("Do it again; if it fails again, tell us."))


def _backup() -> Iterator[Finding]:
    if connection.vendor != "sqlite":
        yield Finding("backup", _("PostgreSQL keeps this book; pg_dump backs it up"))
        return
    if failed := troubles.problem():
        says = _("could not be made: %(reason)s") % {"reason": failed.told}
        yield Finding("backup", says, _("Mend that; it is tried again while Kith runs, or by `kith backup`."))
    found = latest_backup()
    if found is None:
        yield Finding("backup", _("none yet; `kith backup` makes one"))
        return
    yield Finding("backup", f"{found.path.name}, {in_the_list(found)}")
    if is_late(timezone.localtime()) and not failed:
        says = _("none was made for more than two days")
        yield Finding("backup", says, _("Let Kith run (`kith serve`), or make one: `kith backup`."))


def _digests() -> Iterator[Finding]:
    """Those that somebody waits for and that were not sent."""
    for book in Book.objects.order_by("pk"):
        for edition in unsent(book):
            told = f"{book.name}: {not_sent(edition, timezone.localdate())}"
            yield Finding("digest", told, _("It is tried again while Kith runs. To try now: kith digest, or Today."))


def _sign_in() -> Iterator[Finding]:
    alone = _("by the printed link alone (`kith open`)")
    yield Finding("sign-in", _("a password is set") if someone_has_a_password() else alone)


def _web() -> Iterator[Finding]:
    if settings.PUBLIC_URL:
        yield Finding("web", settings.PUBLIC_URL)
    elif there := running():
        told = _("running at %(address)s") % {"address": there.address}
        yield Finding("web", told, older(there) if there.is_older else "")
    else:
        yield Finding("web", _("not running; `kith serve` starts it"))


def _autostart() -> Iterator[Finding]:
    """Of a server for many, whoever runs it sees to that."""
    if not on_own_machine():
        return
    yield Finding("autostart", in_words(login_items()))
