"""Bringing files in: put down, carried out, stopped, and what a dry run would do."""

import shutil
from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext as _

from kith.core.records import UnreadableFile
from kith.jobs.actions import add_job, start_job
from kith.journal.queries import batch_of
from kith.journal.undoing import undo
from kith.kernel.errors import Refusal
from kith.kernel.home import private_folder

from .models import Import
from .running import Run, open_files

if TYPE_CHECKING:
    from kith.accounts.models import Book, User
    from kith.jobs.models import Job

JOB = "imports.run"


def put_down(
    *, book: "Book", by: "User | None", paths: Sequence[Path], name: str = "", wanted: str = "", me: str = ""
) -> "tuple[Import, Job]":
    """Copy the files into the home, where no later change reaches them, see that Kith reads them, make the job."""
    run = Import.objects.create(
        book=book, by=by, name=name or ", ".join(path.name for path in paths)[:255], format=wanted, me=me
    )
    folder = private_folder("imports") / str(run.pk)
    run.folder = str(folder)
    run.save(update_fields=["folder"])
    try:
        _copy(paths, folder)
        open_files(run)
    except (UnreadableFile, Refusal, OSError) as problem:
        forget_files(run)
        run.delete()
        raise Refusal(str(problem)) from None
    return run, add_job(book=book, name=JOB, about=run.pk)


def start_import(
    *, book: "Book", by: "User | None", paths: Sequence[Path], name: str = "", wanted: str = "", me: str = ""
) -> Import:
    """Bring files in, in the background."""
    run, job = put_down(book=book, by=by, paths=paths, name=name, wanted=wanted, me=me)
    start_job(job)
    return run


def stop_import(*, run: Import, by: "User | None") -> None:
    """Stop here: what is in is taken back, and the work ends at its next chunk."""
    if run.state not in (Import.WAITING, Import.RUNNING):
        raise Refusal(_("This import has ended. It can be undone as a whole."))
    with transaction.atomic():
        run.state, run.finished_at = Import.STOPPED, timezone.now()
        run.save(update_fields=["state", "finished_at"])
        if run.batch:
            undo(batch_of(run.book, run.batch), by=by)
    forget_files(run)


def carry_out(run: Import, job: "Job | None" = None) -> Import:
    """Do the work of an import, or what is left of it; refuses when nothing could be taken in at all."""
    try:
        Run(run, job).go()
    except (UnreadableFile, Refusal) as problem:
        run.state, run.said, run.finished_at = Import.REFUSED, str(problem), timezone.now()
        run.save(update_fields=["state", "said", "finished_at"])
        raise Refusal(str(problem)) from None
    finally:
        if run.state not in (Import.WAITING, Import.RUNNING):
            forget_files(run)
    return run


def rehearse(run: Import) -> Import:
    """What the import would do, without doing it."""
    try:
        with transaction.atomic():
            Run(run, None).go()
            transaction.set_rollback(True)
    finally:
        forget_files(run)
    return run


def forget_files(run: Import) -> None:
    """The copies are of no use once the run has ended."""
    shutil.rmtree(run.folder, ignore_errors=True)


def _copy(paths: Sequence[Path], folder: Path) -> None:
    folder.mkdir(mode=0o700, parents=True, exist_ok=True)
    for path in paths:
        if not path.exists():
            raise Refusal(_("There is no file %(path)s.") % {"path": path})
        into = folder / path.name
        if path.is_dir():
            shutil.copytree(path, into, symlinks=False, ignore_dangling_symlinks=True)
        else:
            shutil.copyfile(path, into)
