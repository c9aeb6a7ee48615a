"""`kith import`."""

import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import click
from django.utils.translation import gettext as _

from kith.accounts.desk import Desk, at_the_desk, json_option, print_json, say
from kith.jobs.actions import run_here, take_up_again
from kith.jobs.models import Job
from kith.kernel.errors import Refusal
from kith.kernel.numbers import grouped

from .actions import JOB, put_down, rehearse
from .formats import FORMATS
from .models import Import
from .queries import mail_taken_back, result_of
from .wording import place, why_taken_back

SHOWN = 10  # of what was left out


@click.command("import")
@click.argument("paths", nargs=-1, required=True, type=click.Path(path_type=Path))
@click.option("--as", "wanted", type=click.Choice(FORMATS), help=_("The only format to look for."))
@click.option("--me", default="", help=_("You, for messages that come alone: profile URL, email or name."))
@click.option("--keep-text", is_flag=True, help=_("Keep the words of chats and text messages, too."))
@click.option("--dry-run", is_flag=True, help=_("Say what would change, and change nothing."))
@json_option
@at_the_desk
def import_command(
    desk: Desk,
    paths: tuple[Path, ...],
    wanted: str | None,
    me: str,
    keep_text: bool,
    dry_run: bool,
    as_json: bool,
) -> None:
    """Bring in LinkedIn, contacts, mail, chats, or a Kith export."""
    facts: Any = {"book": desk.book, "by": desk.by, "paths": paths, "wanted": wanted or "", "me": me}
    facts["keep_text"] = keep_text
    with _told_when_interrupted():
        _finish_what_was_interrupted()
        if dry_run:
            result = rehearse(**facts)
        else:
            run, job = put_down(**facts)
            _run_with_progress(run, job, quiet=as_json)
            result = result_of(run)
    if as_json:
        print_json(result)
    else:
        _tell(result, dry_run=dry_run)


@contextmanager
def _told_when_interrupted() -> Iterator[None]:
    try:
        yield
    except KeyboardInterrupt:
        click.echo(_("Interrupted. It goes on when Kith next starts; `kith undo` takes back what is in."), err=True)
        raise


def _finish_what_was_interrupted() -> None:
    for job in take_up_again():
        if job.name == JOB:
            run_here(job.pk)


def _run_with_progress(run: Import, job: Job, *, quiet: bool) -> None:
    from threading import Event, Thread

    done = Event()
    watcher = None
    if not quiet and sys.stderr.isatty():
        watcher = Thread(target=_watch, args=(run.pk, done), daemon=True)
        watcher.start()
    try:
        _see_done(job)
    finally:
        done.set()
        if watcher:
            watcher.join()
    run.refresh_from_db()
    if job.state != Job.DONE:
        raise Refusal(run.said or job.problem)
    if run.state == Import.STOPPED:
        raise Refusal(run.said or _("The import was stopped. What was in is taken back."))


def _see_done(job: Job) -> None:
    """Carry the job out here, unless a running `kith serve` was first: then wait for it."""
    run_here(job.pk)
    job.refresh_from_db()
    while job.state in (Job.WAITING, Job.RUNNING):
        time.sleep(0.2)
        take_up_again()
        run_here(job.pk)
        job.refresh_from_db()


def _watch(pk: int, done: Any) -> None:
    """A progress bar on standard error, fed from the import's own row."""
    from django.db import connection
    from rich.console import Console
    from rich.progress import Progress

    with Progress(console=Console(stderr=True), transient=True) as progress:
        bar = progress.add_task(_("Reading"), total=None)
        while not done.wait(0.25):
            run = Import.objects.of_all_books().filter(pk=pk).first()
            if run and run.total:
                progress.update(bar, total=run.total, completed=run.read)
    connection.close()


def _tell(result: dict[str, Any], *, dry_run: bool) -> None:
    told = (
        _("Would read %(read)s: %(added)s added, %(updated)s updated, %(unchanged)s unchanged, %(skipped)s skipped.")
        if dry_run
        else _("Read %(read)s: %(added)s added, %(updated)s updated, %(unchanged)s unchanged, %(skipped)s skipped.")
    )
    figures = {kind: grouped(result[kind]) for kind in ("read", "added", "updated", "unchanged")}
    say(told % {**figures, "skipped": grouped(len(result["skipped"]))})
    if gone := why_taken_back(mail_taken_back(result["batch"] or 0)):
        say(gone)
    for skip in result["skipped"][:SHOWN]:
        say(f"  {place(skip['where'])}: {skip['reason']}")
    if (rest := len(result["skipped"]) - SHOWN) > 0:
        say("  " + _("and %(count)s more; --json lists them all.") % {"count": grouped(rest)})
    if result["batch"]:
        say(_("`kith undo %(batch)s` takes it back.") % {"batch": result["batch"]})


COMMANDS = [import_command]
