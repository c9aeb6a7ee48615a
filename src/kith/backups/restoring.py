"""A restore that was asked for on a page: done in the background, and told in the book that is there afterwards.

What was asked for lies beside the backups until the work begins. A restore that was broken off is not begun again by
itself: much may have been written by then.
"""

import json
import secrets
from dataclasses import asdict, dataclass
from datetime import datetime, timedelta
from functools import partial
from importlib import import_module
from pathlib import Path

from django.conf import settings
from django.contrib.auth import BACKEND_SESSION_KEY, HASH_SESSION_KEY, SESSION_KEY
from django.db import transaction
from django.utils.translation import gettext as _

from kith.accounts.actions import first_owner
from kith.accounts.models import User
from kith.accounts.owners import BACKEND
from kith.jobs.actions import add_job, start_job
from kith.jobs.models import Job
from kith.jobs.progress import Tell
from kith.kernel.errors import Refusal
from kith.kernel.home import private_file, private_folder

from . import sealing
from .actions import restore
from .files import ROOM, remove

JOB = "backups.restore"
ASKED = "backup asked for"
"""Where a session keeps which job its owner waits for."""


@dataclass(frozen=True)
class Asked:
    """Which backup, where it lies unsealed if it was sealed, and who asked: a user by name, with their session."""

    source: str
    opened: str
    user: str
    session: str


def ask(*, source: Path, passphrase: str, user: str, session: str) -> Job:
    """Have a backup put back in the background. A Refusal when the passphrase is not the one of a sealed one."""
    asked = Asked(str(source), _unsealed(source, passphrase), user, session)
    with transaction.atomic():
        job = add_job(book=None, name=JOB)
        private_file(_note(job)).write_text(json.dumps(asdict(asked)), encoding="utf-8")
        start_job(job)
    return job


def put_back(job: Job, now: datetime, tell: Tell) -> None:
    """Do it, and go on as the job that stands in the book which is there then."""
    asked = _taken(job)
    ended = Job(name=job.name, language=job.language, state=Job.DONE, started_at=job.started_at, finished_at=now)
    opened = Path(asked.opened) if asked.opened else None
    try:
        restore(source=Path(asked.source), now=now, opened=opened, tell=tell, carry=partial(_carry_over, asked, ended))
    finally:
        if opened:
            remove(opened)
    job.pk = ended.pk


def _unsealed(source: Path, passphrase: str) -> str:
    """The path of what is in a sealed backup; empty for an open one. The passphrase itself is written nowhere."""
    if not sealing.is_sealed(source):
        return ""
    opened = private_file(private_folder(ROOM) / f".opened-{secrets.token_hex(8)}")
    try:
        sealing.unseal(source, opened, passphrase)
    except BaseException:
        remove(opened)
        raise
    return str(opened)


def _note(job: Job) -> Path:
    return private_folder(ROOM) / f".asked-{job.pk}"


def _taken(job: Job) -> Asked:
    """What was asked for, which is forgotten now; a Refusal where an earlier start took it."""
    try:
        told = json.loads(_note(job).read_text(encoding="utf-8"))
        _note(job).unlink()
        return Asked(**told)
    except FileNotFoundError:
        told = _("Kith ended before the backup was put back, and nothing was changed. Restore it once more.")
        raise Refusal(told) from None


def _carry_over(asked: Asked, ended: Job) -> None:
    """Into the book to be: the job, as done, and whoever asked signed in, as the same user or the first."""
    ended.save(force_insert=True)
    user = User.objects.filter(name=asked.user).first() or first_owner()
    session = import_module(settings.SESSION_ENGINE).SessionStore(asked.session)
    session.clear()
    session.update(
        {
            SESSION_KEY: str(user.pk),
            BACKEND_SESSION_KEY: BACKEND,
            HASH_SESSION_KEY: user.get_session_auth_hash(),
            ASKED: ended.pk,
        }
    )
    session.set_expiry(timedelta(seconds=settings.SESSION_COOKIE_AGE))
    session.save(must_create=not session.exists(asked.session))
