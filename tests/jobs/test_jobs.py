"""Background work is a row first: carried out once, taken up again after a crash, given up when it only crashes."""

import os
import socket
from datetime import timedelta

import pytest
from django.utils import timezone

from kith.imports import jobs as room
from kith.jobs import actions, progress
from kith.jobs.models import Job
from kith.jobs.queries import at_work, failed, recent
from kith.kernel import runners
from kith.kernel.capabilities import rooms
from kith.kernel.errors import Refusal

pytestmark = pytest.mark.django_db
WORK = "tests.work"


@pytest.fixture
def works(monkeypatch):
    """Runs `work(job)` for jobs that are put down here."""

    def works(work):
        monkeypatch.setitem(room.WORKS, WORK, work)

    return works


@pytest.fixture
def nothing_daily(monkeypatch):
    """The clock is left with what the tests put down."""
    for one in rooms("jobs"):
        monkeypatch.setattr(one, "DAILY", (), raising=False)


def put_down():
    return actions.add_job(book=None, name=WORK, about=7)


def again(job):
    return Job.objects.of_all_books().get(pk=job.pk)


def abandoned(*, runner="elsewhere:4:", silent=timedelta(hours=1), tries=1):
    job = put_down()
    Job.objects.of_all_books().filter(pk=job.pk).update(
        state=Job.RUNNING, runner=runner, heartbeat=timezone.now() - silent, tries=tries
    )
    return job


def test_it_is_carried_out_and_says_when(works):
    done = []
    works(lambda job: done.append(job.about))
    job = put_down()
    actions.run_here(job.pk)
    assert done == [7]
    assert (again(job).state, again(job).problem) == (Job.DONE, "")
    assert again(job).started_at <= again(job).finished_at


def test_it_is_carried_out_once(works):
    done = []
    works(lambda job: done.append(job.about))
    job = put_down()
    actions.run_here(job.pk)
    actions.run_here(job.pk)
    assert done == [7]


def test_two_runners_cannot_have_it(works):
    seen = []

    def work(job):
        actions.run_here(job.pk)  # another runner, meanwhile
        seen.append(job.pk)

    works(work)
    job = put_down()
    actions.run_here(job.pk)
    assert seen == [job.pk]


def test_a_refusal_is_told_and_is_no_fault(works):
    def refuse(_job):
        raise Refusal("Bring another file.")

    works(refuse)
    job = put_down()
    actions.run_here(job.pk)
    assert (again(job).state, again(job).problem) == (Job.REFUSED, "Bring another file.")
    assert not failed().exists()


def test_a_fault_is_told_and_does_not_stop_the_runner(works):
    works(lambda _job: 1 // 0)
    job = put_down()
    actions.run_here(job.pk)
    assert again(job).state == Job.FAILED
    assert "ZeroDivisionError" in again(job).problem
    assert list(failed()) == [job]


def test_what_a_dead_runner_had_waits_again():
    job = abandoned()
    assert actions.interrupted() == [job]
    assert actions.take_up_again() == [job]
    assert again(job).state == Job.WAITING


def test_what_a_living_runner_has_is_left_to_it():
    job = abandoned(silent=timedelta(minutes=1))
    assert actions.take_up_again() == []
    assert again(job).state == Job.RUNNING


@pytest.mark.parametrize("told", [True, False])
def test_our_own_process_is_alive_however_silent(works, monkeypatch, told):
    """Also on a system that does not tell when a process began."""
    found = []
    if not told:
        monkeypatch.setattr(runners, "_born", lambda _pid: "")

    def work(job):
        Job.objects.of_all_books().filter(pk=job.pk).update(heartbeat=timezone.now() - timedelta(days=1))
        found.extend(actions.interrupted())

    works(work)
    actions.run_here(put_down().pk)
    assert found == []


def test_a_later_process_of_the_same_number_is_another():
    """After a restart in a container every Kith is process 1."""
    job = abandoned(runner=f"{socket.gethostname()}:{os.getpid()}:1", silent=timedelta(seconds=1))
    if runners._born(os.getpid()):
        assert actions.interrupted() == [job]


def test_somebody_else_was_first():
    job = abandoned()
    stale = Job.objects.of_all_books().get(pk=job.pk)
    Job.objects.of_all_books().filter(pk=job.pk).update(runner="another:5:", heartbeat=timezone.now())
    assert not actions._let_go(stale)
    assert again(job).state == Job.RUNNING


def test_what_only_crashes_is_given_up():
    job = abandoned(tries=actions.MOST_TRIES)
    assert actions.take_up_again() == []
    assert (again(job).state, again(job).problem) == (Job.FAILED, "It was interrupted too often.")


def test_what_gets_on_may_be_interrupted_as_often_as_it_likes(works):
    works(actions.beat)
    job = put_down()
    Job.objects.of_all_books().filter(pk=job.pk).update(tries=actions.MOST_TRIES - 1)
    actions.run_here(job.pk)
    assert again(job).tries == 0


def test_the_clock_takes_up_forgets_and_runs_what_is_regular(monkeypatch, works, nothing_daily):
    begun, regular = [], []
    monkeypatch.setattr(actions, "start_job", lambda job: begun.append(job.pk))
    monkeypatch.setattr(room, "REGULAR", [lambda: regular.append(1)])
    lost, old, fresh = abandoned(), put_down(), put_down()
    ended = timezone.now() - timedelta(days=40)
    Job.objects.of_all_books().filter(pk=old.pk).update(state=Job.DONE, finished_at=ended)
    Job.objects.of_all_books().filter(pk=fresh.pk).update(state=Job.DONE, finished_at=timezone.now())
    actions.tend()
    assert (begun, regular) == ([lost.pk], [1])
    assert set(recent()) == {lost, fresh}
    assert list(at_work()) == [lost]


def test_what_the_queue_never_heard_of_is_started_and_what_it_may_still_hear_of_is_left(monkeypatch, nothing_daily):
    begun = []
    monkeypatch.setattr(actions, "start_job", lambda job: begun.append(job.pk))
    lost, fresh = put_down(), put_down()
    Job.objects.of_all_books().filter(pk=lost.pk).update(made_at=timezone.now() - timedelta(minutes=5))
    actions.tend()
    assert begun == [lost.pk]
    assert again(fresh).state == Job.WAITING


@pytest.mark.django_db(transaction=True)
def test_a_job_that_is_started_reaches_the_queue_when_its_transaction_ends():
    from django.db import transaction

    from kith.jobs.queue import queue

    queue().flush()
    with transaction.atomic():
        job = put_down()
        actions.start_job(job)
        assert len(queue()) == 0
    assert [task.args for task in queue().pending()] == [(job.pk,)]
    queue().flush()
    queue().storage.close()


def test_how_far_a_job_is_is_told_in_percent_and_forgotten_when_it_ends(book, monkeypatch):
    monkeypatch.setattr(progress, "EVERY", 0)
    job = actions.add_job(book=book, name="tests.some")
    assert progress.percent(job) == 0
    with progress.telling(job) as told:
        tell = progress.between(told, 0.5, 1)
        assert list(progress.counted("abcd", 4, tell)) == ["a", "b", "c", "d"]
        assert progress.percent(job) == 88
    assert progress.percent(job) == 0


def test_work_that_is_at_work_is_not_begun_twice(book):
    first = actions.begin_job(book=book, name="tests.some")
    assert actions.begin_job(book=book, name="tests.some") == first
    assert actions.begin_job(book=None, name="tests.some") != first
