"""Bringing files in: put down, carried out, stopped, and what a dry run would do."""

import os
import shutil
import tempfile
from collections import defaultdict
from collections.abc import Iterator, Sequence
from contextlib import suppress
from datetime import timedelta
from itertools import count
from pathlib import Path
from typing import TYPE_CHECKING, Any

from django.db import Error, transaction
from django.utils import timezone
from django.utils.translation import gettext as _

from kith.core.records import UnreadableFile
from kith.jobs.actions import Interrupted, add_job, interrupted, start_job
from kith.jobs.models import Job
from kith.jobs.progress import Tell, nobody
from kith.journal.queries import batch_of, is_open
from kith.journal.recording import close_batch
from kith.journal.turns import take_turn
from kith.journal.undoing import undo
from kith.kernel.bulk import long_work
from kith.kernel.errors import Refusal
from kith.kernel.home import FULL, private_folder
from kith.kernel.troubles import out_of_order

from .copying import Wanted, copy_file, copy_folder
from .endings import wanted_of
from .models import Import
from .opening import open_files
from .rehearsing import rehearsed
from .running import Run
from .saying import said

if TYPE_CHECKING:
    from kith.accounts.models import Book, User

JOB = "imports.run"
ROOM = "imports"
PATIENCE = timedelta(hours=1)


def put_down(
    *,
    book: "Book",
    by: "User | None",
    paths: Sequence[Path],
    name: str = "",
    wanted: str = "",
    me: str = "",
    keep_text: bool = False,
) -> tuple[Import, Job]:
    """Copy the files into the home, where no later change reaches them, see that Kith reads them, make the job."""
    clear_left_behind()
    run = _with_folder(Import(book=book, by=by, name=name, format=wanted, me=me, keep_text=keep_text), paths)
    _bring_here(run, paths)
    try:
        with transaction.atomic():
            run.save()
            return run, add_job(book=book, name=JOB, about=run.pk)
    except Error as problem:
        forget_files(run)
        if not (why := out_of_order(problem)):
            raise
        raise Refusal(_("Nothing was brought in: %(why)s. Try again when that is mended.") % {"why": why}) from None


def start_import(
    *, book: "Book", by: "User | None", paths: Sequence[Path], name: str = "", me: str = "", keep_text: bool = False
) -> Import:
    """Bring files in, in the background."""
    run, job = put_down(book=book, by=by, paths=paths, name=name, me=me, keep_text=keep_text)
    start_job(job)
    return run


def stop_import(*, run: Import, by: "User | None") -> None:
    """Stop here: the work ends at its next chunk and takes back what is in; what somebody built on stays.

    Where nobody is at work any more, it is taken back at once.
    """
    with transaction.atomic():
        take_turn(run.book)
        now = Import.objects.of(run.book).select_for_update().get(pk=run.pk)
        if now.state not in (Import.WAITING, Import.RUNNING):
            raise Refusal(_("This import has ended. It can be undone as a whole."))
        now.state, now.finished_at, now.said = Import.STOPPED, timezone.now(), ""
        now.save(update_fields=["state", "finished_at", "said"])
    run.refresh_from_db()
    if not _is_at_work(run):
        end_stopped(run, by=by)


def _is_at_work(run: Import) -> bool:
    job = Job.objects.of_all_books().filter(name=JOB, about=run.pk, state=Job.RUNNING).first()
    return job is not None and job not in interrupted()


def end_stopped(run: Import, *, by: "User | None") -> None:
    """Take back what a stopped import had brought in, unless that was done."""
    with transaction.atomic():
        take_turn(run.book)
        if said := _take_back(run, by):
            run.said = said
            run.save(update_fields=["said"])
    forget_files(run)


def carry_out(run: Import, job: Job | None = None) -> Import:
    """Do the work of an import, or what is left of it. What goes wrong leaves nothing half done.

    Where the disk or the database is out of order, nothing is taken back: what is in stays under the open batch, and
    Interrupted says so. The next start goes on.
    """
    try:
        _see_through(run, job)
    except Error as problem:
        if not (why := out_of_order(problem)):
            raise
        told = _("%(why)s. What is in stays; when that is mended, the import goes on at Kith’s next start.")
        _say(run, said := told % {"why": why})
        raise Interrupted(said) from None
    if run.state not in (Import.WAITING, Import.RUNNING):
        forget_files(run)
    return run


def _see_through(run: Import, job: Job | None) -> None:
    try:
        with long_work():
            Run(run, job).go()
        if run.state == Import.STOPPED:
            end_stopped(run, by=run.by)
    except (UnreadableFile, Refusal) as problem:
        why = said(problem)
        _give_up(run, why)
        raise Refusal(why) from None
    except Exception as problem:
        if not out_of_order(problem):
            _give_up(run, _("Something went wrong that is not the file’s fault. Nothing of it was kept."))
        raise


def _say(run: Import, what: str) -> None:
    """Tell it on the page of the run, if that much can be written."""
    with suppress(Error):
        Import.objects.of(run.book).filter(pk=run.pk).update(said=what)


def rehearse(
    *,
    book: "Book",
    by: "User | None",
    paths: Sequence[Path],
    wanted: str = "",
    me: str = "",
    keep_text: bool = False,
    tell: Tell = nobody,
) -> dict[str, Any]:
    """What an import would do, as `result_of` tells it, without doing it. Nothing is written, so nobody waits."""
    begun = timezone.now()
    run = Import(book=book, by=by, format=wanted, me=me, keep_text=keep_text, started_at=begun)
    run = _with_folder(run, paths)
    try:
        _bring_here(run, paths)
        return rehearsed(run, tell)
    except UnreadableFile as problem:
        raise Refusal(said(problem)) from None
    finally:
        forget_files(run)


def _give_up(run: Import, why: str) -> None:
    """Take back what is in, and write down why it ended. The copies of the files have done their work."""
    with transaction.atomic():
        take_turn(run.book)
        run.state, run.finished_at = Import.REFUSED, timezone.now()
        run.said = " ".join(filter(None, (why, _take_back(run, run.by))))
        run.save(update_fields=["state", "said", "finished_at"])
    forget_files(run)


def _take_back(run: Import, by: "User | None") -> str:
    """Undo what is in. Where somebody has built on it, it stays as a whole that can be undone; then says so."""
    if not run.batch or not is_open(run.batch):
        return ""
    batch = batch_of(run.book, run.batch)
    try:
        with transaction.atomic():
            undo(batch, by=by)
    except Refusal as refusal:
        close_batch(batch, said=_("Imported a part of %(name)s") % {"name": run.name})
        return _("What had come in stays, since you have built on it. %(why)s") % {"why": refusal}
    return ""


def end_abandoned() -> None:
    """End imports that nobody will go on with, since their job was given up or never made."""
    at_work = Job.objects.of_all_books().filter(name=JOB, state__in=(Job.WAITING, Job.RUNNING)).values("about")
    old = Import.objects.of_all_books().filter(started_at__lt=timezone.now() - PATIENCE)
    for run in old.filter(state__in=(Import.WAITING, Import.RUNNING)).exclude(pk__in=at_work):
        _give_up(run, _("It was interrupted too often. Nothing of it was kept; bring the file again."))


def clear_left_behind() -> None:
    """Remove the copies that no run needs any more."""
    for folder in left_behind():
        shutil.rmtree(folder, ignore_errors=True)


def left_behind() -> list[Path]:
    """Copies without a run that waits for them or works: of a process that was killed while it looked, or tidied up."""
    at_work = Import.objects.of_all_books().filter(state__in=(Import.WAITING, Import.RUNNING))
    needed = {Path(folder).name for folder in at_work.values_list("folder", flat=True)}
    ago = (timezone.now() - PATIENCE).timestamp()
    with os.scandir(private_folder(ROOM)) as folders:
        return [Path(one.path) for one in folders if one.name not in needed and one.stat().st_mtime < ago]


def forget_files(run: Import) -> None:
    """The copies are of no use once the run has ended."""
    shutil.rmtree(run.folder, ignore_errors=True)


def _with_folder(run: Import, paths: Sequence[Path]) -> Import:
    """The run with its name, and a new folder in which nothing of another import is."""
    named = run.name or ", ".join(path.expanduser().resolve().name for path in paths)
    run.name = named.encode("utf-8", "replace").decode()[:255]  # a name on a disk may be bytes that are no text
    run.folder = tempfile.mkdtemp(dir=private_folder(ROOM))
    return run


def _bring_here(run: Import, paths: Sequence[Path]) -> None:
    """Copies of the files in the folder of the run; a Refusal, and no trace, when Kith cannot use them."""
    try:
        _copy([path.expanduser().resolve() for path in paths], Path(run.folder), wanted_of(run.book))
        open_files(run)
        return
    except (UnreadableFile, Refusal) as problem:
        refusal = said(problem)
    except OSError as problem:
        facts = {"path": problem.filename, "name": run.name, "reason": problem.strerror}
        full = _("The disk has no room for a copy of %(name)s. Make room, then bring it again.")
        told = full if problem.errno in FULL else _("%(path)s cannot be read: %(reason)s.")
        refusal = told % facts
    forget_files(run)
    raise Refusal(refusal)


def _copy(paths: Sequence[Path], folder: Path, wanted: Wanted) -> None:
    numbers: dict[str, Iterator[int]] = defaultdict(lambda: count(2))
    for path in paths:
        into = _free(folder / path.name, numbers[path.name])
        if path.is_dir():
            copy_folder(path, into, wanted)
        elif path.is_file():
            copy_file(path, into, wanted)
        elif path.exists():
            raise Refusal(_("%(path)s is neither a file nor a folder.") % {"path": path})
        else:
            raise Refusal(_("There is no file %(path)s.") % {"path": path})


def _free(path: Path, numbers: Iterator[int]) -> Path:
    """The path, or one like it that nothing has: two files of one name may come from two folders."""
    others = (path.with_name(f"{path.stem} ({number}){path.suffix}") for number in numbers)
    return path if not path.exists() else next(one for one in others if not one.exists())
