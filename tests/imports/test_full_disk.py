"""The disk is full in the middle of an import: what is in stays, and the next start goes on when there is room."""

import errno
import os
import shutil
from pathlib import Path

import pytest
from django.db import connection

from kith.imports import actions, mending, running
from kith.imports.models import Import
from kith.imports.queries import result_of
from kith.jobs.actions import Interrupted, run_here, take_up_again
from kith.jobs.models import Job
from kith.journal.models import Batch
from kith.kernel.errors import Refusal
from kith.kernel.home import private_folder
from kith.people.models import Person

from .test_running import PEOPLE, again, at_chunk, begun, people, small_chunks

pytestmark = [
    pytest.mark.django_db(transaction=True),
    pytest.mark.sqlite,
]
__all__ = ["at_chunk", "begun", "small_chunks"]


def pages(most):
    with connection.cursor() as cursor:
        cursor.execute("PRAGMA page_count")
        cursor.execute(f"PRAGMA max_page_count = {most or cursor.fetchone()[0]}")


@pytest.fixture
def full(begun, at_chunk):
    """The import, interrupted at its third chunk because no page more could be had."""
    run, job = begun
    note = "x" * 9000
    path = next(Path(run.folder).iterdir())
    path.write_text(path.read_text().replace("END:VCARD", f"NOTE:{note}\nEND:VCARD"))
    at_chunk(3, lambda: pages(0))
    try:
        with pytest.raises(Interrupted) as told:
            run_here(job.pk)
        yield run, job, str(told.value)
    finally:
        pages(2**30)


def test_what_is_in_are_whole_chunks_under_one_open_batch(full, book):
    run, job, told = full
    assert (again(run).state, again(run).read, people(book)) == (Import.RUNNING, 6, 6)
    [batch] = Batch.objects.of(book)
    assert (batch.finished_at, hasattr(batch, "undo")) == (None, False)
    assert Job.objects.of_all_books().get(pk=job.pk).state in (Job.WAITING, Job.RUNNING)
    assert told == "The disk is full. What is in stays; when that is mended, the import goes on at Kith’s next start."


def test_with_room_the_next_start_goes_on(full, book):
    run, _job, _told = full
    pages(2**30)
    Job.objects.of_all_books().filter(state=Job.RUNNING).update(state=Job.WAITING)
    for job in take_up_again():
        run_here(job.pk)
    result = result_of(again(run))
    assert (result["read"], result["added"], people(book)) == (PEOPLE, PEOPLE, PEOPLE)
    assert (again(run).state, Batch.objects.of(book).count()) == (Import.DONE, 1)
    assert not Path(run.folder).exists()


def test_a_disk_that_has_no_room_for_the_copy_is_told_as_that(book, maya, tmp_path, monkeypatch):
    (tmp_path / "a.vcf").write_text("BEGIN:VCARD\nVERSION:3.0\nFN:Ida\nEND:VCARD\n")

    before = set(private_folder("imports").iterdir())

    def no_room(*_paths):
        raise OSError(errno.ENOSPC, "No space left on device", "a.vcf")

    monkeypatch.setattr(shutil, "copyfile", no_room)
    with pytest.raises(Refusal, match=r"The disk has no room for a copy of a\.vcf"):
        actions.put_down(book=book, by=maya, paths=[tmp_path / "a.vcf"])
    assert set(private_folder("imports").iterdir()) == before
    assert not Import.objects.of(book).exists()


def test_a_fault_of_the_program_is_still_taken_back(begun, book, at_chunk):
    run, job = begun
    at_chunk(3, lambda: connection.cursor().execute("SELECT * FROM nowhere"))
    run_here(job.pk)
    assert (again(run).state, people(book)) == (Import.REFUSED, 0)


def test_copies_that_nobody_needs_are_told_and_tidied_up(begun, book):
    run, _job = begun
    left = private_folder("imports") / "left"
    left.mkdir()
    for folder in (left, Path(run.folder)):
        os.utime(folder, (0, 0))
    assert "1 copy of files" in mending.fault(book=book)
    mending.mend(book=book)
    assert mending.fault(book=book) == ""
    assert (left.exists(), Path(run.folder).is_dir()) == (False, True)
    assert Person.objects.of(book).count() == 0
    assert running.CHUNK == 3
