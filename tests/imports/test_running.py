"""An import under way: chunk by chunk under one open batch, stopped, undone, failed, taken up again."""

import os
from datetime import date, timedelta
from pathlib import Path

import pytest
from django.utils import timezone

from kith.encounters.actions import log_encounter
from kith.imports import actions, running
from kith.imports.intake import Intake
from kith.imports.models import Import
from kith.imports.queries import is_being_taken_back, result_of
from kith.jobs.actions import run_here, take_up_again
from kith.jobs.models import Job
from kith.journal.models import Batch
from kith.journal.undoing import undo
from kith.kernel.errors import Refusal
from kith.kernel.home import private_folder
from kith.people.models import Person

pytestmark = pytest.mark.django_db
PEOPLE = 12


@pytest.fixture(autouse=True)
def small_chunks(monkeypatch):
    monkeypatch.setattr(running, "CHUNK", 3)


@pytest.fixture
def begun(book, maya, tmp_path):
    """An import that was put down and not begun; with its job."""
    path = tmp_path / "cards.vcf"
    path.write_text("".join(f"BEGIN:VCARD\nVERSION:3.0\nFN:Person {n}\nEND:VCARD\n" for n in range(PEOPLE)))
    return actions.put_down(book=book, by=maya, paths=[path])


@pytest.fixture
def at_chunk(monkeypatch):
    """Does something just before the n-th chunk (from 1) is written."""

    def at_chunk(number, what):
        take, seen = Intake.take, []

        def taking(self, items, recording):
            seen.append(1)
            if len(seen) == number:
                what()
            return take(self, items, recording)

        monkeypatch.setattr(Intake, "take", taking)

    return at_chunk


def again(run):
    return Import.objects.of(run.book).get(pk=run.pk)


def people(book):
    return Person.objects.of(book).count()


def test_each_chunk_shows_how_far_it_came(begun, book, at_chunk):
    run, job = begun
    seen = []
    at_chunk(3, lambda: seen.append((again(run).read, again(run).total, again(run).state, people(book))))
    run_here(job.pk)
    assert seen == [(6, PEOPLE, Import.RUNNING, 6)]
    assert (again(run).read, again(run).state) == (PEOPLE, Import.DONE)


def test_all_of_it_is_one_batch_open_until_the_end(begun, book, at_chunk):
    _run, job = begun
    seen = []
    at_chunk(3, lambda: seen.extend(Batch.objects.of(book).values_list("pk", "finished_at")))
    run_here(job.pk)
    batch = Batch.objects.of(book).get()
    assert seen == [(batch.pk, None)]
    assert batch.finished_at is not None
    assert str(PEOPLE) in batch.said


def test_what_goes_wrong_in_the_middle_leaves_nothing(begun, book, at_chunk, content):
    run, job = begun
    before = content()
    at_chunk(3, lambda: 1 // 0)
    run_here(job.pk)
    assert content() == before
    assert again(run).state == Import.REFUSED
    assert Job.objects.of_all_books().get(pk=job.pk).state == Job.FAILED
    assert not Batch.objects.of(book).filter(finished_at__isnull=True).exists()


def test_stopped_between_two_chunks_it_is_taken_back_and_ends(begun, book, maya, monkeypatch, content):
    run, job = begun
    before = content()
    beat = running.beat

    def stop_after_two(at_work):
        beat(at_work)
        if again(run).read == 6:
            actions.stop_import(run=run, by=maya)

    monkeypatch.setattr(running, "beat", stop_after_two)
    run_here(job.pk)
    assert content() == before
    assert again(run).state == Import.STOPPED
    assert not Batch.objects.of(book).filter(undo__isnull=True).exists()


def test_to_stop_is_to_say_so_and_the_work_takes_back_what_is_in(begun, book, maya, monkeypatch, content):
    run, job = begun
    before, seen = content(), []
    beat = running.beat

    def stop_after_two(at_work):
        beat(at_work)
        if again(run).read == 6:
            actions.stop_import(run=run, by=maya)
            seen.append((again(run).state, people(book), is_being_taken_back(again(run))))

    monkeypatch.setattr(running, "beat", stop_after_two)
    run_here(job.pk)
    assert seen == [(Import.STOPPED, 6, True)]
    assert content() == before
    assert not is_being_taken_back(again(run))


def test_stopped_and_killed_before_it_was_taken_back_it_is_at_the_next_start(begun, book, maya, at_chunk, content):
    run, job = begun
    before = content()
    at_chunk(3, killed)
    with pytest.raises(Killed):
        run_here(job.pk)
    Job.objects.of_all_books().filter(pk=job.pk).update(state=Job.RUNNING)
    actions.stop_import(run=run, by=maya)
    assert people(book) == 6, "its runner, which is this process, has yet to see it"
    Job.objects.of_all_books().filter(pk=job.pk).update(state=Job.WAITING)
    run_here(job.pk)
    assert content() == before
    assert not is_being_taken_back(again(run))


def test_stopped_where_nobody_is_at_work_any_more_it_is_taken_back_at_once(begun, book, maya, at_chunk, content):
    run, job = begun
    before = content()
    at_chunk(3, killed)
    with pytest.raises(Killed):
        run_here(job.pk)
    Job.objects.of_all_books().filter(pk=job.pk).update(
        runner="elsewhere:1:", heartbeat=timezone.now() - timedelta(hours=1)
    )
    actions.stop_import(run=run, by=maya)
    assert content() == before


def test_it_is_under_way_as_soon_as_it_is_looked_through(begun, monkeypatch):
    run, job = begun
    seen, look_over = [], running.look_over
    monkeypatch.setattr(running, "look_over", lambda *came: seen.append(again(run).state) or look_over(*came))
    run_here(job.pk)
    assert seen == [Import.RUNNING]


def test_stopped_after_somebody_built_on_it_it_ends_and_what_is_in_stays(begun, book, maya, monkeypatch):
    run, job = begun
    beat = running.beat

    def note_and_stop(at_work):
        beat(at_work)
        if again(run).read == 6:
            person = Person.objects.of(book).first()
            log_encounter(book=book, by=maya, people=[person], on=date(2026, 6, 9), channel="call")
            actions.stop_import(run=run, by=maya)

    monkeypatch.setattr(running, "beat", note_and_stop)
    run_here(job.pk)
    assert (again(run).state, people(book)) == (Import.STOPPED, 6)
    assert "you have built on it" in again(run).said
    first, second = Batch.objects.of(book).order_by("pk")
    assert first.finished_at is not None
    undo(second, by=maya)
    undo(first, by=maya)
    assert people(book) == 0


def test_stopped_before_it_began_it_never_begins(begun, book, maya):
    run, job = begun
    actions.stop_import(run=run, by=maya)
    run_here(job.pk)
    assert (people(book), again(run).state) == (0, Import.STOPPED)
    assert not Batch.objects.of(book).exists()


def test_a_page_that_knew_less_stops_all_of_it(begun, book, maya, monkeypatch):
    """The page was drawn before the first chunk; what is in by now goes, too."""
    run, job = begun
    old = again(run)
    beat = running.beat

    def stop_after_one(at_work):
        beat(at_work)
        if again(run).state == Import.RUNNING:
            actions.stop_import(run=old, by=maya)

    monkeypatch.setattr(running, "beat", stop_after_one)
    run_here(job.pk)
    assert people(book) == 0
    assert not Batch.objects.of(book).filter(undo__isnull=True).exists()


def test_what_has_ended_is_not_stopped_but_undone(begun, book, maya):
    run, job = begun
    run_here(job.pk)
    with pytest.raises(Refusal, match="undone as a whole"):
        actions.stop_import(run=run, by=maya)
    assert people(book) == PEOPLE


def test_undone_from_elsewhere_while_at_work_it_ends(begun, book, maya, monkeypatch, content):
    run, job = begun
    before = content()
    beat = running.beat

    def undo_after_one(at_work):
        beat(at_work)
        if not Batch.objects.of(book).filter(undo__isnull=False).exists():
            undo(Batch.objects.of(book).get(), by=maya)

    monkeypatch.setattr(running, "beat", undo_after_one)
    run_here(job.pk)
    assert content() == before
    assert again(run).state == Import.STOPPED


class Killed(BaseException):
    """As kill -9 is for those who cannot catch it."""


def killed():
    raise Killed


def test_taken_up_again_it_goes_on_where_it_was_and_counts_each_item_once(begun, book, at_chunk, monkeypatch):
    run, job = begun
    at_chunk(3, killed)
    with pytest.raises(Killed):
        run_here(job.pk)
    assert (again(run).read, people(book)) == (6, 6)
    Job.objects.of_all_books().filter(pk=job.pk).update(
        runner="elsewhere:1:", heartbeat=timezone.now() - timedelta(hours=1)
    )
    (waiting,) = take_up_again()
    run_here(waiting.pk)
    result = result_of(again(run))
    assert (result["read"], result["added"], people(book)) == (PEOPLE, PEOPLE, PEOPLE)
    assert Batch.objects.of(book).count() == 1


def test_taken_up_again_after_its_batch_was_undone_it_ends(begun, book, maya, at_chunk):
    run, job = begun
    at_chunk(3, killed)
    with pytest.raises(Killed):
        run_here(job.pk)
    undo(Batch.objects.of(book).get(), by=maya)
    Job.objects.of_all_books().filter(pk=job.pk).update(state=Job.WAITING)
    run_here(job.pk)
    assert (people(book), again(run).state) == (0, Import.STOPPED)


def test_taken_up_again_without_its_files_it_is_taken_back(begun, book, at_chunk):
    """As after a backup that was taken in the middle is restored."""
    run, job = begun
    at_chunk(3, killed)
    with pytest.raises(Killed):
        run_here(job.pk)
    actions.forget_files(run)
    Job.objects.of_all_books().filter(pk=job.pk).update(state=Job.WAITING)
    run_here(job.pk)
    assert (people(book), again(run).state) == (0, Import.REFUSED)
    assert "Bring them again" in again(run).said


def test_what_was_given_up_is_taken_back(begun, book, at_chunk):
    run, job = begun
    at_chunk(3, killed)
    with pytest.raises(Killed):
        run_here(job.pk)
    Job.objects.of_all_books().filter(pk=job.pk).update(state=Job.FAILED)
    actions.end_abandoned()
    assert people(book) == 6, "not at once: its job may be about to be made"
    Import.objects.of(book).update(started_at=timezone.now() - timedelta(hours=2))
    actions.end_abandoned()
    assert (people(book), again(run).state) == (0, Import.REFUSED)


def test_what_is_at_work_is_never_given_up(begun, book):
    run, _job = begun
    Import.objects.of(book).update(started_at=timezone.now() - timedelta(days=2))
    actions.end_abandoned()
    assert again(run).state == Import.WAITING


def test_two_files_of_one_name_are_both_read(bring, book, tmp_path):
    for number in (1, 2):
        (tmp_path / str(number)).mkdir()
        card = f"BEGIN:VCARD\nVERSION:3.0\nFN:Person {number}\nEND:VCARD\n"
        (tmp_path / str(number) / "cards.vcf").write_text(card)
    assert bring(tmp_path / "1" / "cards.vcf", tmp_path / "2" / "cards.vcf")["added"] == 2


def test_the_folder_one_stands_in_is_a_folder(bring, book, tmp_path, monkeypatch):
    from pathlib import Path

    (tmp_path / "cards.vcf").write_text("BEGIN:VCARD\nVERSION:3.0\nFN:Ida\nEND:VCARD\n")
    monkeypatch.chdir(tmp_path)
    assert bring(Path())["added"] == 1


def test_copies_that_a_killed_rehearsal_left_are_cleared(begun, book):
    run, _job = begun
    left = private_folder("imports") / "left"
    left.mkdir()
    (left / "cards.vcf").write_text("FN:Somebody")
    actions.clear_left_behind()
    assert left.is_dir(), "it may be at work"
    for folder in (left, Path(run.folder)):
        os.utime(folder, (0, 0))
    actions.clear_left_behind()
    assert not left.exists()
    assert Path(run.folder).is_dir(), "its run waits"
