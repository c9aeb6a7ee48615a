"""The backup of the day: made by the clock, tried, thinned out, and what keeps it from being made is told."""

import os
import sqlite3
import stat
import subprocess
import sys
from contextlib import closing
from datetime import datetime, timedelta

import pytest
from django.db import connection

from kith.backups import actions, files, proving, queries, shelf, troubles
from kith.kernel.errors import Refusal

NOON = datetime(2026, 6, 9, 12, 0, 0)  # noqa: DTZ001 -- a name for files
DAY = timedelta(days=1)


@pytest.fixture
def database(tmp_path, monkeypatch):
    """A small file in the place of the book's, and a home of its own."""
    path = tmp_path / "kith.sqlite3"
    with closing(sqlite3.connect(path)) as made:
        made.execute("CREATE TABLE accounts_book (id INTEGER)")
        made.execute("CREATE TABLE people_person (id INTEGER)")
        made.execute("INSERT INTO people_person VALUES (1), (2)")
        made.commit()
    monkeypatch.setenv("KITH_HOME", str(tmp_path / "home"))
    for room in (actions, files):
        monkeypatch.setattr(room, "database", lambda: path)
    for room in (actions, proving):
        monkeypatch.setattr(room, "bring_up_to_date", lambda _draft, *, called: None)
    monkeypatch.setattr(connection, "close", lambda: None)
    return path


def test_one_a_day_and_after_days_of_sleep_one(database):
    assert actions.back_up_daily(now=NOON)
    assert actions.back_up_daily(now=NOON + 5 * timedelta(hours=1)) is None
    assert actions.back_up_daily(now=NOON + 12 * timedelta(hours=1))
    assert actions.back_up_daily(now=NOON + 30 * DAY)
    assert actions.back_up_daily(now=NOON + 30 * DAY) is None
    assert len(shelf.kept()) == 3


def test_after_a_year_there_are_seven_days_four_weeks_and_six_months_and_all_that_were_made_by_hand(database):
    by_hand = actions.back_up(now=NOON)
    for number in range(200):
        actions.back_up_daily(now=NOON + number * DAY)
    kept = shelf.kept()
    daily = [one.made for one in kept if one.kind == shelf.DAILY]
    assert 13 <= len(daily) <= 17
    assert daily[:7] == [NOON + number * DAY for number in range(199, 192, -1)]
    assert by_hand in {one.path for one in kept}


def test_each_was_restored_on_trial_and_tells_what_it_holds(database):
    path = actions.back_up_daily(now=NOON)
    [one] = shelf.kept()
    assert (one.path, one.counts, one.proved is not None) == (path, {"accounts_book": 0, "people_person": 2}, True)
    assert stat.S_IMODE(path.stat().st_mode) == 0o600


def test_one_that_would_not_come_back_whole_is_none(database, monkeypatch):
    def lose(draft, *, called):
        with closing(sqlite3.connect(draft)) as made:
            made.execute("DELETE FROM people_person WHERE id = 2")
            made.commit()

    monkeypatch.setattr(proving, "bring_up_to_date", lose)
    with pytest.raises(Refusal, match="people_person"):
        actions.back_up_daily(now=NOON)
    assert shelf.kept() == []
    assert [path.name for path in files.private_folder(files.ROOM).iterdir()] == []


def test_a_list_that_was_lost_loses_no_backup(database):
    actions.back_up_daily(now=NOON)
    (files.private_folder(files.ROOM) / shelf.LIST).write_text("[")
    assert [one.proved for one in shelf.kept()] == [None]
    actions.back_up(now=NOON)
    assert [one.proved is None for one in shelf.kept()] == [False, True]


def test_a_draft_that_was_left_behind_goes_with_the_next(database):
    left = files.private_file(files.private_folder(files.ROOM) / ".trial-daily.77")
    os.utime(left, (0, 0))
    at_work = files.private_file(files.private_folder(files.ROOM) / ".trial-daily.78")
    actions.back_up_daily(now=NOON)
    assert (left.exists(), at_work.exists()) == (False, True)


def test_late_is_told_only_where_the_clock_made_some_before(database):
    assert not queries.is_late(NOON)
    actions.back_up_daily(now=NOON)
    assert not queries.is_late(NOON + DAY)
    assert queries.is_late(NOON + 3 * DAY)


WORK = """
import django
django.setup()
from kith.jobs.actions import tend, add_job, run_here
from kith.jobs.models import Job
tend()
for job in Job.objects.of_all_books().filter(name="backups.daily"):
    run_here(job.pk)
    job.refresh_from_db()
    print(job.state, job.problem)
"""


def work(kith):
    """What the running server does at its start."""
    env = {**kith.environment, "DJANGO_SETTINGS_MODULE": "kith.house.settings"}
    return subprocess.run([sys.executable, "-c", WORK], env=env, capture_output=True, text=True, check=True).stdout


def test_the_clock_makes_it_where_there_is_anything_to_lose(kith):
    assert work(kith).strip() == "done"
    assert not (kith.home / "backups").exists()
    kith("met", "Met Odd Lien of Havblikk at the boat fair today")
    assert kith("find", "odd lien", "--json").document
    (kith.home / "kith.sqlite3").chmod(0o600)
    with closing(sqlite3.connect(kith.home / "kith.sqlite3")) as book:
        book.execute("DELETE FROM jobs_job")
        book.commit()
    assert work(kith).strip() == "done"
    [made] = kith("backups", "--json").document
    assert (made["kind"], made["people"], made["encounters"], made["sealed"]) == ("daily", 1, 1, False)
    assert made["proved"]
    assert "daily" in kith("doctor").out


def test_what_keeps_it_from_being_made_is_told_in_doctor_until_one_was(kith):
    kith("met", "Met Odd Lien of Havblikk at the boat fair today")
    (kith.home / "backups").write_text("in the way")
    assert "needs a folder" in work(kith)
    findings = [one for one in kith("doctor", "--json").document if one["about"] == "backup"]
    assert any("could not be made" in one["says"] for one in findings)
    (kith.home / "backups").unlink()
    work(kith)
    findings = [one for one in kith("doctor", "--json").document if one["about"] == "backup"]
    assert [one["mend"] for one in findings] == [""]


def test_a_problem_is_remembered_where_nothing_can_be_written(tmp_path, monkeypatch):
    monkeypatch.setattr(troubles, "home", lambda: tmp_path / "gone")
    troubles.note("The disk is full.")
    assert troubles.problem().told == "The disk is full."
    troubles.forget()
    assert troubles.problem() is None


ASIDE = """
import django, threading
django.setup()
from pathlib import Path
from kith.kernel import older
from kith.accounts.models import Book
from kith.backups.actions import back_up
from django.utils import timezone
import kith.backups.proving as proving
seen = []
def look():
    seen.append(Book.objects.get().name)
    from django.db import connection
    seen.append(Path(str(connection.settings_dict["NAME"])).name)
    connection.close()
def aside(path, called):
    with older.in_place_of_the_book(path):
        other = threading.Thread(target=look)
        other.start(); other.join()
proving.bring_up_to_date = lambda path, *, called: aside(path, called)
back_up(now=timezone.localtime())
print(seen[1])
"""


def test_while_one_is_tried_the_pages_go_on_with_the_book(kith):
    env = {**kith.environment, "DJANGO_SETTINGS_MODULE": "kith.house.settings"}
    told = subprocess.run([sys.executable, "-c", ASIDE], env=env, capture_output=True, text=True, check=True).stdout
    assert told.strip() == "kith.sqlite3"
