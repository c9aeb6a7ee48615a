"""A look at what files would bring: taken in the background, and kept beside them until they are brought in."""

import json
from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any

from django.db import transaction
from django.utils.translation import gettext as _

from kith.jobs.actions import add_job, start_job
from kith.jobs.models import Job
from kith.jobs.progress import Tell
from kith.kernel.errors import Refusal

from . import uploads
from .actions import rehearse

if TYPE_CHECKING:
    from kith.accounts.models import Book, User

JOB = "imports.look"
ASKED, FOUND = "asked.json", "found.json"


def begin_look(*, book: "Book", folder: Path, me: str, keep_text: bool = False) -> Job:
    """Have a look at the files of an upload. `me` is who the owner is where the files do not tell it."""
    _put_down(folder / ASKED, {"me": me, "keep_text": keep_text})
    with transaction.atomic():
        job = add_job(book=book, name=JOB, about=uploads.number_of(folder))
        start_job(job)
    return job


def take_look(job: Job, *, book: "Book", tell: Tell) -> None:
    """Find out what an import of them would do, and keep that beside them; their way is over where that is nothing."""
    folder = files_of(job, by=book.owner)
    if folder is None:
        raise Refusal(_("These files are not here any more. Choose them again."))
    try:
        found = rehearse(book=book, by=book.owner, paths=uploads.laid_down(folder), **asked_for(folder), tell=tell)
    except Refusal:
        uploads.clear(folder)
        raise
    _put_down(folder / FOUND, found)


def files_of(job: Job, *, by: "User") -> Path | None:
    """The folder of what is looked at, if it still waits."""
    return uploads.lying(job.about or 0, by=by)


def asked_for(folder: Path) -> dict[str, Any]:
    """What was told beside the files: `me`, who the owner is, and `keep_text`."""
    asked: dict[str, Any] = json.loads((folder / ASKED).read_text(encoding="utf-8"))
    return asked


def found_in(folder: Path) -> dict[str, Any]:
    """What an import would do, as `result_of` tells it."""
    found: dict[str, Any] = json.loads((folder / FOUND).read_text(encoding="utf-8"))
    return found


def names_in(folder: Path) -> Sequence[str]:
    """What the files are called."""
    return [path.name for path in uploads.laid_down(folder)]


def _put_down(path: Path, facts: dict[str, Any]) -> None:
    path.write_text(json.dumps(facts), encoding="utf-8")
