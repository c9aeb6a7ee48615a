"""The backup of the day, made by the clock, and one that was asked for on a page: made, or put back."""

from datetime import datetime

from django.db import connection
from django.utils import timezone

from kith.accounts.actions import first_owner
from kith.accounts.queries import zone_of
from kith.capture.models import Capture
from kith.jobs.models import Job
from kith.jobs.progress import telling
from kith.kernel.errors import Refusal
from kith.kernel.troubles import trouble
from kith.people.models import Person

from . import restoring, troubles
from .actions import back_up, back_up_daily

JOB = "backups.daily"
BY_HAND = "backups.by_hand"


def back_up_today(job: Job) -> None:  # noqa: ARG001 -- every work is told its job
    """Make it, where there is anything to lose. What keeps it from being made is told on Today until one was."""
    if connection.vendor != "sqlite" or not any(kind.objects.of_all_books().exists() for kind in (Person, Capture)):
        return
    try:
        back_up_daily(now=_now())
    except Exception as problem:
        told = str(problem) if isinstance(problem, Refusal) else trouble(problem)
        troubles.note(told or f"{type(problem).__name__}: {problem}")
        raise
    troubles.forget()


def back_up_by_hand(job: Job) -> None:
    """Make one now, telling how far it is."""
    with telling(job) as tell:
        back_up(now=_now(), tell=tell)


def restore_by_hand(job: Job) -> None:
    """Put one back, telling how far it is."""
    with telling(job) as tell:
        restoring.put_back(job, _now(), tell)


def try_again() -> None:
    """A backup that could not be made is tried again until there is room for it."""
    if troubles.problem():
        back_up_today(Job(name=JOB))


def _now() -> datetime:
    """Names of backups follow the clock of the first owner."""
    return timezone.localtime(timezone=zone_of(first_owner()))


WORKS = {JOB: back_up_today, BY_HAND: back_up_by_hand, restoring.JOB: restore_by_hand}
DAILY = [JOB]
REGULAR = [try_again]
