"""The clock's work: what fell due while the machine slept, or Kith did not run, is done once: not never, not often."""

from datetime import UTC, datetime, timedelta

import pytest
from django.db import connection
from django.utils import timezone
from huey import MemoryHuey

from kith.imports import jobs as room
from kith.jobs import actions
from kith.jobs.consuming import EVERY, Rounds
from kith.jobs.models import Job
from kith.jobs.queries import failed

MINUTE = timedelta(minutes=1)
MONDAY = datetime(2026, 6, 8, 12, 0, tzinfo=UTC)
WORK = "tests.daily"


class Machine:
    """One with a clock of its own, on which Kith looks once a minute, while it is awake, whether its round is due."""

    def __init__(self, work=lambda: None):
        self.now = MONDAY
        self.rounds = []
        self.work = work
        self.start()

    def start(self):
        """Kith is brought up, maybe anew."""
        self.queue = MemoryHuey()
        self.queue.periodic_task(Rounds(EVERY), name="tend")(self.work)

    def awake(self, span):
        """Some time with the machine awake; the moments at which a round was made."""
        end, begun = self.now + span, len(self.rounds)
        while self.now < end:
            for _task in self.queue.read_periodic(self.now):
                self.rounds.append(self.now)
                self.work()
            self.now += MINUTE
        return self.rounds[begun:]

    def asleep(self, span):
        self.now += span


def test_there_is_a_round_at_the_start_and_then_every_ten_minutes():
    machine = Machine()
    assert [moment - MONDAY for moment in machine.awake(timedelta(minutes=25))] == [
        0 * MINUTE,
        10 * MINUTE,
        20 * MINUTE,
    ]


@pytest.mark.parametrize("hours", [1, 8, 24 * 9])
def test_after_a_sleep_there_is_one_round_however_long_it_was(hours):
    machine = Machine()
    machine.awake(4 * MINUTE)
    machine.asleep(timedelta(hours=hours))
    woken = machine.now
    assert machine.awake(10 * MINUTE) == [woken]


def test_a_sleep_between_two_rounds_costs_none():
    machine = Machine()
    machine.awake(4 * MINUTE)
    machine.asleep(3 * MINUTE)
    assert [moment - MONDAY for moment in machine.awake(5 * MINUTE)] == [10 * MINUTE]


def test_a_clock_that_is_put_back_does_not_stop_the_rounds():
    machine = Machine()
    machine.awake(MINUTE)
    machine.asleep(-timedelta(days=400))
    assert len(machine.awake(10 * MINUTE)) == 1


@pytest.fixture
def daily(db, monkeypatch):
    """Work that is to be done once a day, on a machine with a clock of its own; the days on which it was done."""
    done = []
    monkeypatch.setitem(room.WORKS, WORK, lambda job: done.append(job.day))
    monkeypatch.setattr(room, "DAILY", [WORK], raising=False)
    monkeypatch.setattr(actions, "start_job", lambda job: actions.run_here(job.pk))
    machine = Machine(actions.tend)
    monkeypatch.setattr(timezone, "now", lambda: machine.now)
    machine.done = done
    with timezone.override(UTC):
        yield machine


def days(*numbers):
    return [datetime(2026, 6, number, tzinfo=UTC).date() for number in numbers]


def test_daily_work_is_done_once_a_day(daily):
    daily.awake(timedelta(hours=30))
    assert daily.done == days(8, 9)


def test_what_a_night_was_slept_through_is_done_on_waking_and_once(daily):
    daily.awake(MINUTE)
    daily.asleep(timedelta(hours=20))
    daily.awake(timedelta(hours=3))
    assert daily.done == days(8, 9)


def test_many_days_slept_through_are_made_up_for_once(daily):
    daily.awake(MINUTE)
    daily.asleep(timedelta(days=9))
    daily.awake(timedelta(hours=3))
    assert daily.done == days(8, 17)


def test_a_start_on_the_same_day_does_not_do_it_again_and_one_on_another_does(daily):
    daily.awake(MINUTE)
    daily.start()
    daily.awake(MINUTE)
    daily.asleep(timedelta(days=2))
    daily.start()
    daily.awake(MINUTE)
    assert daily.done == days(8, 10)


def test_what_was_cut_off_is_taken_up_the_same_day(daily):
    job = actions.add_daily_job(name=WORK, day=MONDAY.date())
    Job.objects.of_all_books().filter(pk=job.pk).update(
        state=Job.RUNNING, runner="elsewhere:4:", heartbeat=MONDAY - timedelta(hours=1)
    )
    daily.awake(MINUTE)
    assert daily.done == days(8)


def test_two_processes_put_a_day_down_once(db):
    day = MONDAY.date()
    assert actions.add_daily_job(name=WORK, day=day) is not None
    assert actions.add_daily_job(name=WORK, day=day) is None
    assert connection.introspection.get_constraints(connection.cursor(), Job._meta.db_table)["job_once_a_day"]["unique"]


def test_what_failed_yesterday_is_told_until_it_succeeds(daily, monkeypatch):
    monkeypatch.setitem(room.WORKS, WORK, lambda _job: 1 // 0)
    daily.awake(MINUTE)
    assert [job.name for job in failed()] == [WORK]
    monkeypatch.setitem(room.WORKS, WORK, lambda _job: None)
    daily.asleep(timedelta(days=1))
    daily.awake(MINUTE)
    assert list(failed()) == []


def test_one_regular_work_that_fails_does_not_keep_the_others(daily, monkeypatch, caplog):
    seen = []
    monkeypatch.setattr(room, "REGULAR", [lambda: 1 // 0, lambda: seen.append(daily.now)])
    daily.awake(MINUTE)
    assert (seen, daily.done) == ([MONDAY], days(8))
    assert "ZeroDivisionError" in caplog.text
