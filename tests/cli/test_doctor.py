"""`kith doctor` tells what is set up, what ran last, what is wrong and how to mend it; `--mend` does what it can."""

import os
import re
from argparse import Namespace
from datetime import timedelta

import pytest
from django.utils import timezone

from kith.accounts.queries import the_only_book
from kith.diaries.models import Diary
from kith.faces.cli import examining
from kith.jobs.actions import add_job, run_here
from kith.jobs.models import Job
from kith.journal.models import Batch
from kith.journal.recording import open_batch
from kith.kernel.days import clock, dated
from kith.mailboxes.models import Box
from kith.people.models import Standing, Tally
from kith.post.models import Account
from kith.search.models import Document


def told(kith, about):
    return [one for one in kith("doctor", "--json").document if one["about"] == about]


def wrong(kith):
    return [one["says"] for one in kith("doctor", "--json").document if one["mend"]]


@pytest.fixture
def well(kith, cards):
    """A healthy book of three, one of whom was met."""
    kith("import", cards)
    kith("log", "Priya")
    assert kith("doctor").code == 0
    return kith


def test_a_healthy_house_is_told_so(well):
    said = well("doctor")
    assert (said.code, said.err) == (0, "")
    assert said.out.splitlines()[-1] == "All is well."
    assert "3 people" in said.out
    assert wrong(well) == []


def test_it_tells_what_ran_last_and_when(well):
    said = told(well, "job")[0]["says"]
    assert re.fullmatch(r"imports\.run: done, today, \d\d:\d\d", said)


def test_it_tells_moments_in_one_way(well):
    book, when = the_only_book(), timezone.now() - timedelta(days=60)
    facts = {"book": book, "looked_at": when}
    Diary.objects.create(kind=Diary.ICS, name="Work", host="calendar.example", address=b"", **facts)
    Account.objects.create(book=book, address="maya@mail.example", imap_host="mail.example")
    Box.objects.create(address="maya@mail.example", **facts)
    Job.objects.of_all_books().update(finished_at=when)
    told_of = f"{dated(timezone.localtime(when).date(), timezone.localdate())}, {clock(when)}"
    for about in ("calendar", "mailbox", "job"):
        assert told(well, about)[0]["says"].endswith(told_of)


@pytest.mark.parametrize(
    ("derived", "word"), [(Document, "index"), (Standing, "standing"), (Tally, "")], ids=["index", "standings", "tally"]
)
def test_what_is_derived_and_lost_is_found_and_mended(well, derived, word):
    derived.objects.of_all_books().delete()
    if word:
        said = well("doctor")
        assert (said.code, word in said.out, "kith doctor --mend" in said.out) == (1, True, True)
    assert well("doctor", "--mend").code == 0
    assert wrong(well) == []
    assert derived.objects.of_all_books().exists()
    assert len(well("find", "tom", "--json").document) == 2
    assert well("show", "Priya", "--json").document["encounters"] == 1


def test_a_wrong_count_is_found_and_mended(well):
    Tally.objects.of_all_books().update(people=7)
    assert ["counted" in one for one in wrong(well)] == [True]
    well("doctor", "--mend")
    assert wrong(well) == []


def test_mending_changes_nothing_of_the_book(well):
    before = well("export", "--to", "jsonl").out
    history = well("history", "--json").out
    well("doctor", "--mend", "--json")
    assert well("export", "--to", "jsonl").out == before
    assert well("history", "--json").out == history


def test_it_looks_at_every_book(well, cards):
    well("user", "add", "Rosa")
    well("--book", "Rosa", "import", cards)
    Document.objects.of_all_books().delete()
    assert len([one for one in wrong(well) if "index" in one]) == 2
    assert well("doctor", "--mend").code == 0


def test_work_that_was_interrupted_is_told(well):
    job = add_job(book=None, name="imports.run")
    Job.objects.of_all_books().filter(pk=job.pk).update(
        state=Job.RUNNING, runner="elsewhere:1:", heartbeat=timezone.now() - timedelta(hours=1)
    )
    assert wrong(well) == ["imports.run was interrupted"]


def test_work_that_failed_is_told_with_its_reason(well, monkeypatch):
    from kith.imports import jobs

    def break_down(_job):
        raise ZeroDivisionError("no such luck")

    monkeypatch.setitem(jobs.WORKS, "imports.run", break_down)
    run_here(add_job(book=None, name="imports.run").pk)
    assert wrong(well) == ["imports.run failed: ZeroDivisionError: no such luck"]


def test_work_that_failed_and_was_done_again_is_nothing_to_mend(well, monkeypatch):
    failed = add_job(book=the_only_book(), name="imports.run")
    Job.objects.of_all_books().filter(pk=failed.pk).update(state=Job.FAILED, problem="no such luck")
    assert len(wrong(well)) == 1
    run_here(add_job(book=the_only_book(), name="imports.run").pk)
    assert wrong(well) == []


def test_a_clock_that_went_back_is_told(well):
    Batch.objects.of_all_books().update(started_at=timezone.now() + timedelta(days=400))
    (says,) = wrong(well)
    assert str((timezone.now() + timedelta(days=400)).year) in says


def test_a_disk_that_is_nearly_full_is_told(well, monkeypatch):
    monkeypatch.setattr(examining.shutil, "disk_usage", lambda _path: Namespace(free=3 * 1024**2))
    assert wrong(well) == ["3 MB free"]


@pytest.mark.sqlite
def test_a_folder_that_cannot_be_read_hides_nothing_else(well, monkeypatch):
    def closed():
        raise PermissionError(13, "Permission denied", "backups")

    monkeypatch.setattr(examining, "latest_backup", closed)
    assert [one.partition(":")[0] for one in wrong(well)] == ["backups"]
    assert [told(well, about) != [] for about in ("database", "book", "web")] == [True] * 3


def test_of_a_damaged_book_it_says_what_it_can(furnished):
    path = furnished.home / "kith.sqlite3"
    path.write_bytes(path.read_bytes()[:20_000])
    said = furnished("doctor", "--json")
    assert said.code == 1
    (one,) = [one for one in said.document if one["mend"]]
    assert ("damaged" in one["says"], "kith restore" in one["mend"]) == (True, True)
    assert [one["about"] for one in said.document] == ["Kith", "home", "database"]


def test_a_refused_file_is_nothing_to_mend(well, tmp_path):
    (tmp_path / "letter.txt").write_text("Dear Ida")
    assert well("import", tmp_path / "letter.txt").code == 1
    assert wrong(well) == []


def test_a_batch_that_never_ended_is_told_and_undo_ends_it(well):
    book = the_only_book()
    batch = open_batch(book=book, by=None, verb="import", said="Importing old.zip")
    assert wrong(well) == [f"not finished: {batch.pk} Importing old.zip"]
    assert well("undo", batch.pk).code == 0
    assert wrong(well) == []


@pytest.mark.skipif(os.name != "posix", reason="modes of files are POSIX's")
def test_a_file_that_others_can_read_is_told(furnished):
    (furnished.home / "secret.key").chmod(0o644)
    said = furnished("doctor", "--json")
    assert said.code == 1
    (one,) = [one for one in said.document if one["mend"]]
    assert ("secret.key" in one["says"], one["mend"].startswith("chmod")) == (True, True)


def test_a_backup_is_told_with_its_day(furnished):
    assert "none yet" in furnished("doctor").out
    furnished("backup")
    assert f"kith-{timezone.localtime().year}" in furnished("doctor").out
