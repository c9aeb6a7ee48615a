"""Background work: put down, carried out, taken up again after a crash."""

import logging
import threading
from collections.abc import Callable
from contextlib import suppress
from datetime import date, timedelta
from typing import TYPE_CHECKING, Any

from django.conf import settings
from django.db import DatabaseError, transaction
from django.utils import timezone
from django.utils.translation import get_language, override
from django.utils.translation import gettext as _

from kith.kernel.capabilities import rooms
from kith.kernel.errors import Refusal
from kith.kernel.runners import is_alive, this_one
from kith.kernel.troubles import trouble

from .models import Job
from .queue import task

if TYPE_CHECKING:
    from kith.accounts.models import Book

log = logging.getLogger(__name__)
KEPT = timedelta(days=30)
MOST_TRIES = 25
LOST_AFTER = timedelta(minutes=2)
_ending = threading.Event()


class PutAside(BaseException):
    """The process is about to end: the work goes on from where it stands when somebody takes it up again.

    Like Ctrl-C, it passes through work that catches errors.
    """


class Interrupted(Refusal):
    """The work cannot go on just now: what is done stays, and the rest follows when Kith next takes the job up."""


def add_job(*, book: "Book | None", name: str, about: int | None = None) -> Job:
    """Put work down; nothing runs yet. `name` is one that a capability's `jobs` room knows."""
    return Job.objects.create(book=book, name=name, about=about, language=get_language() or "")


def add_daily_job(*, name: str, day: date) -> Job | None:
    """Put down work that is done once a day, for all books; None when that day has it already, here or elsewhere."""
    job, added = Job.objects.of_all_books().get_or_create(name=name, day=day)
    return job if added else None


def begin_job(*, book: "Book | None", name: str) -> Job:
    """Put work down and start it, unless the same is at work already: then that."""
    waits = Job.objects.of_all_books().filter(book=book, name=name, state__in=(Job.WAITING, Job.RUNNING))
    there: Job | None = waits.order_by("pk").first()
    if there:
        return there
    job = add_job(book=book, name=name)
    start_job(job)
    return job


def start_job(job: Job) -> None:
    """Let the consumer have it, as soon as the transaction it was put down in has ended."""
    transaction.on_commit(lambda: work_on()(job.pk))


def work_on() -> Callable[..., Any]:
    """What hands a job, by its number, to the consumer, in this process or another."""
    return task("run_job", _run_from_the_queue)


def _run_from_the_queue(pk: int) -> None:
    try:
        run_here(pk)
    except Interrupted as why:
        log.warning("job %s waits: %s", pk, why)


def run_here(pk: int) -> None:
    """Carry a job out in this thread. One that another runner has is left to it; how it ends is written down.

    Raises Interrupted for one that waits again.
    """
    job = Job.objects.of_all_books().filter(pk=pk).first()
    if job is None or not _claim(job):
        return
    with override(job.language or settings.LANGUAGE_CODE):
        _carry_out(job)


def _carry_out(job: Job) -> None:
    try:
        _works()[job.name](job)
    except Interrupted:
        with suppress(DatabaseError):  # then it counts as running until this process ends
            _give_back(job)
        raise
    except Refusal as refusal:
        _end(job, Job.REFUSED, str(refusal))
    except PutAside:
        _give_back(job)
    except Exception as problem:
        told = trouble(problem)
        log.error("job %s (%s) failed: %s", job.pk, job.name, told, exc_info=not told)
        _end(job, Job.FAILED, told or f"{type(problem).__name__}: {problem}")
    except BaseException:
        _give_back(job)
        raise
    else:
        _end(job, Job.DONE)


def beat(job: Job) -> None:
    """Tell that the work is going on; work that gets on may be interrupted as often as it likes, as when the process
    is about to end."""
    job.heartbeat, job.tries = timezone.now(), 0
    job.save(update_fields=["heartbeat", "tries"])
    if _ending.is_set():
        raise PutAside


def begin_work() -> None:
    """From now on work goes on to its end."""
    _ending.clear()


def end_work() -> None:
    """From now on work is put aside where it next tells that it is going on."""
    _ending.set()


def interrupted() -> list[Job]:
    """Jobs whose runner is gone."""
    running = Job.objects.of_all_books().filter(state=Job.RUNNING).order_by("pk")
    return [job for job in running if not is_alive(job.runner, job.heartbeat)]


def take_up_again() -> list[Job]:
    """Make interrupted jobs wait again, and return all that wait; one that failed too often is given up."""
    for job in interrupted():
        _let_go(job)
    return list(Job.objects.of_all_books().filter(state=Job.WAITING).order_by("pk"))


def as_in_a_copy(*, over: str) -> None:
    """The book was put back from a copy: what ran when that was made runs no more, and waits; work whose name begins
    with `over` was what made the copy."""
    ran = Job.objects.of_all_books().filter(state=Job.RUNNING)
    ran.filter(name__startswith=over).update(state=Job.DONE, finished_at=timezone.now())
    ran.update(state=Job.WAITING, runner="")


def tend() -> None:
    """The clock's work: start what stopped or was never heard of, do each capability's regular work, put down what the
    day has not seen yet, forget old jobs.

    A job is never heard of when the process that put it down ended before the queue had it. Daily work is that of the
    day on which Kith runs: of days that were slept through nothing is made up for.
    """
    lost = Job.objects.of_all_books().filter(state=Job.WAITING, made_at__lt=timezone.now() - LOST_AFTER)
    for job in [*lost.order_by("pk"), *filter(_let_go, interrupted())]:
        start_job(job)
    for room in rooms("jobs"):
        for work in getattr(room, "REGULAR", ()):
            _without_stopping_the_rest(work)
    for name in (name for room in rooms("jobs") for name in getattr(room, "DAILY", ())):
        if added := add_daily_job(name=name, day=timezone.localdate()):
            start_job(added)
    ended = (Job.DONE, Job.REFUSED, Job.FAILED)
    Job.objects.of_all_books().filter(state__in=ended, finished_at__lt=timezone.now() - KEPT).delete()


def _without_stopping_the_rest(work: Callable[[], None]) -> None:
    try:
        work()
    except Exception as problem:
        told = trouble(problem)
        log.error("regular work failed: %s", told or problem, exc_info=not told)


def _let_go(job: Job) -> bool:
    """Take an interrupted job from the runner that is gone, unless somebody was first; whether it waits now."""
    still = Job.objects.of_all_books().filter(pk=job.pk, state=Job.RUNNING, runner=job.runner)
    if job.tries < MOST_TRIES:
        return bool(still.update(state=Job.WAITING))
    still.update(state=Job.FAILED, problem=_("It was interrupted too often."), finished_at=timezone.now())
    return False


def _works() -> dict[str, Callable[[Job], None]]:
    return {name: work for room in rooms("jobs") for name, work in room.WORKS.items()}


def _claim(job: Job) -> bool:
    """Whether this runner got it: only one can."""
    waiting = Job.objects.of_all_books().filter(pk=job.pk, state=Job.WAITING)
    now = timezone.now()
    job.state, job.runner, job.started_at, job.heartbeat, job.tries = Job.RUNNING, this_one(), now, now, job.tries + 1
    values = {name: getattr(job, name) for name in ("state", "runner", "started_at", "heartbeat", "tries")}
    return bool(waiting.update(**values))


def _give_back(job: Job) -> None:
    """Let another runner, or this one when it starts again, have the job at once."""
    job.state, job.runner = Job.WAITING, ""
    job.save(update_fields=["state", "runner"])


def _end(job: Job, state: str, problem: str = "") -> None:
    job.state, job.problem, job.finished_at = state, problem, timezone.now()
    job.save(update_fields=["state", "problem", "finished_at"])
