"""Background work: put down, carried out, taken up again after a crash."""

import logging
import os
import socket
import sys
from collections.abc import Callable
from datetime import timedelta
from typing import TYPE_CHECKING

from django.utils import timezone

from kith.kernel.capabilities import rooms
from kith.kernel.errors import Refusal

from .models import Job

if TYPE_CHECKING:
    from kith.accounts.models import Book

log = logging.getLogger(__name__)
DEAD_AFTER = timedelta(minutes=5)
KEPT = timedelta(days=30)
MOST_TRIES = 5


def add_job(*, book: "Book | None", name: str, about: int | None = None) -> Job:
    """Put work down; nothing runs yet. `name` is one that a capability's `jobs` room knows."""
    return Job.objects.create(book=book, name=name, about=about)


def start_job(job: Job) -> None:
    """Let the consumer have it, as soon as the transaction it was put down in has ended."""
    from django.db import transaction

    from .queue import enqueue

    transaction.on_commit(lambda: enqueue(job.pk))


def run_here(pk: int) -> None:
    """Carry a job out in this thread. One that another runner has is left to it; a failure is written down."""
    job = Job.objects.of_all_books().filter(pk=pk).first()
    if job is None or not _claim(job):
        return
    try:
        _works()[job.name](job)
    except Refusal as refusal:
        _end(job, Job.FAILED, str(refusal))
    except Exception as problem:
        log.exception("job %s (%s) failed", job.pk, job.name)
        _end(job, Job.FAILED, f"{type(problem).__name__}: {problem}")
    else:
        _end(job, Job.DONE)


def beat(job: Job) -> None:
    """Tell that the work is going on."""
    job.heartbeat = timezone.now()
    job.save(update_fields=["heartbeat"])


def interrupted() -> list[Job]:
    """Jobs whose runner is gone."""
    running = Job.objects.of_all_books().filter(state=Job.RUNNING).order_by("pk")
    return [job for job in running if not _alive(job)]


def take_up_again() -> list[Job]:
    """Make interrupted jobs wait again, and return all that wait; one that failed too often is given up."""
    for job in interrupted():
        job.state = Job.WAITING if job.tries < MOST_TRIES else Job.FAILED
        job.problem = "" if job.state == Job.WAITING else "It was interrupted too often."
        job.save(update_fields=["state", "problem"])
    return list(Job.objects.of_all_books().filter(state=Job.WAITING).order_by("pk"))


def tend() -> None:
    """The clock's work: restart what stopped, run each capability's regular work, forget old jobs."""
    for job in interrupted():
        take_up_again()
        start_job(job)
    for room in rooms("jobs"):
        for work in getattr(room, "REGULAR", ()):
            work()
    Job.objects.of_all_books().filter(state=Job.DONE, finished_at__lt=timezone.now() - KEPT).delete()


def _works() -> dict[str, Callable[[Job], None]]:
    return {name: work for room in rooms("jobs") for name, work in room.WORKS.items()}


def _claim(job: Job) -> bool:
    """Whether this runner got it: only one can."""
    waiting = Job.objects.of_all_books().filter(pk=job.pk, state=Job.WAITING)
    now = timezone.now()
    job.state, job.runner, job.started_at, job.heartbeat, job.tries = Job.RUNNING, _runner(), now, now, job.tries + 1
    values = {name: getattr(job, name) for name in ("state", "runner", "started_at", "heartbeat", "tries")}
    return bool(waiting.update(**values))


def _end(job: Job, state: str, problem: str = "") -> None:
    job.state, job.problem, job.finished_at = state, problem, timezone.now()
    job.save(update_fields=["state", "problem", "finished_at"])


def _runner() -> str:
    return f"{socket.gethostname()}:{os.getpid()}"


def _alive(job: Job) -> bool:
    """Whether the runner is still there: its process on this machine, a recent heartbeat elsewhere."""
    host, _, pid = job.runner.rpartition(":")
    if host == socket.gethostname() and sys.platform != "win32":
        try:
            os.kill(int(pid), 0)
        except ProcessLookupError:
            return False
        except PermissionError:
            return True
    return job.heartbeat is not None and timezone.now() - job.heartbeat < DEAD_AFTER
