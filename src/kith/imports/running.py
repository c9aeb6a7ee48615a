"""One run of an import: survey, then chunks, each with its checkpoint in one transaction, under one open batch.

Reading and matching write nothing. What is in after a crash is whole chunks; the next start goes on after the last.
"""

import time
from collections.abc import Iterator
from itertools import islice
from pathlib import Path
from typing import TYPE_CHECKING

from django.db import transaction
from django.utils import timezone

from kith.accounts.queries import zone_of
from kith.core.records import Item
from kith.formats.archive import members
from kith.jobs.actions import beat
from kith.journal.models import Batch
from kith.journal.queries import is_open
from kith.journal.recording import close_batch, open_batch, recording
from kith.kernel.bulk import chunks
from kith.kernel.database import learn_sizes
from kith.kernel.errors import Refusal
from kith.people.models import Source

from .formats import Readable, in_order, recognise, refuse_unused
from .intake import Intake, Outcome
from .models import Import, Skip
from .own import who_am_i
from .rows import RowIntake
from .survey import Survey, in_working_order, look_over

if TYPE_CHECKING:
    from kith.jobs.models import Job

CHUNK = 500
NOT_USED = "Kith does not use this file."


def open_files(run: Import) -> tuple[list[Readable], list[Item]]:
    """What of the files Kith reads, in working order, and one skip for each that it does not use.

    A single file that Kith does not use is refused.
    """
    found: list[Readable] = []
    unused: list[Item] = []
    if not Path(run.folder).is_dir():
        raise Refusal("The files of this import are not here any more. Bring them again.")
    paths = sorted(Path(run.folder).iterdir())
    alone = len(paths) == 1 and paths[0].is_file()
    for path in paths:
        for member in members(path):
            readable = recognise(member, run.format)
            if readable:
                found.append(readable)
            else:
                unused.append(Item(member.name, "", skip=NOT_USED))
    if not found and alone:
        raise refuse_unused(paths[0].name)
    if not found:
        raise Refusal(f"Nothing in {run.name} is in a format that Kith reads.")
    return in_order(found), unused


class Run:
    """Carries one import from its first item, or from where it was interrupted, to its end."""

    def __init__(self, run: Import, job: "Job | None") -> None:
        self.run, self.job, self.book = run, job, run.book
        self.started = time.monotonic()

    def go(self) -> None:
        """Everything; ends with the run done, stopped, or a Refusal before anything is in."""
        with timezone.override(zone_of(self.book.owner)):
            readables, unused = open_files(self.run)
            survey = look_over(readables, unused)
            intake = self._intake(readables, survey)
            batch = self._begin(survey)
            items = islice(in_working_order(readables, unused, survey), self.run.read, None)
            if batch and all(self._chunk(batch, intake, some) for some in chunks(items, CHUNK)):
                self._finish(batch, intake, survey)
                learn_sizes()

    def _begin(self, survey: Survey) -> Batch | None:
        """The open batch, made with the first mark of the run in one transaction; None when it was stopped already."""
        if self.run.batch:
            return Batch.objects.of(self.book).get(pk=self.run.batch)
        with transaction.atomic():
            if self._stopped():
                return None
            run = self.run
            batch = open_batch(book=self.book, by=run.by, verb="import", said=f"Importing {run.name}")
            run.batch, run.total, run.state = batch.pk, survey.total, Import.RUNNING
            run.save(update_fields=["batch", "total", "state"])
        return batch

    def _stopped(self) -> bool:
        """Whether somebody stopped the run, or took its batch back; within a transaction, nobody can until it ends."""
        run = Import.objects.of(self.book).select_for_update().get(pk=self.run.pk)
        if run.batch and not is_open(run.batch) and run.state == Import.RUNNING:
            run.state, run.finished_at = Import.STOPPED, timezone.now()
            run.save(update_fields=["state", "finished_at"])
        self.run.state = run.state
        return run.state == Import.STOPPED

    def _intake(self, readables: list[Readable], survey: Survey) -> "Intake | RowIntake":
        if any(one.format == "jsonl" for one in readables):
            return RowIntake(book=self.book)
        kind = readables[0].format.partition(".")[0]
        today = timezone.localtime(self.run.started_at).date()
        source = Source.objects.of(self.book).filter(pk=self.run.source).first() if self.run.source else None
        intake = Intake(
            book=self.book,
            source=source or Source(book=self.book, kind=kind, name=self.run.name, on=today),
            today=today,
            shared=survey.shared,
        )
        intake.coming = survey.coming
        intake.owner = who_am_i(survey.met, told=self.run.me, known=intake.index.me, name=survey.my_name)
        return intake

    def _chunk(self, batch: Batch, intake: "Intake | RowIntake", items: list[Item]) -> bool:
        """Take some items in; False when the import was stopped meanwhile."""
        with recording(batch) as part:
            if self._stopped():
                return False
            outcomes = intake.take(items, part)
            self._count(outcomes, intake.moved)
            self.run.source = intake.source.pk if isinstance(intake, Intake) else None
            self.run.seconds += time.monotonic() - self.started
            self.started = time.monotonic()
            self.run.save()
        if self.job:
            beat(self.job)
        return True

    def _count(self, outcomes: list[Outcome], moved: int) -> None:
        run = self.run
        run.read += len(outcomes)
        run.moved += moved
        for kind in ("added", "updated", "unchanged"):
            setattr(run, kind, getattr(run, kind) + sum(one.kind == kind for one in outcomes))
        Skip.objects.bulk_create(
            Skip(book=self.book, run=run, where=one.where[:255], reason=one.reason)
            for one in outcomes
            if one.kind == "skipped"
        )

    def _finish(self, batch: Batch, intake: "Intake | RowIntake", survey: Survey) -> None:
        run = self.run
        with transaction.atomic():
            if self._stopped():
                return
            if isinstance(intake, RowIntake):
                with recording(batch) as part:
                    intake.settle(survey.loops, part)
            run.seconds += time.monotonic() - self.started
            run.state, run.finished_at, run.total = Import.DONE, timezone.now(), run.read
            run.said = f"Imported {run.name}: {run.added:,} added, {run.updated:,} updated"
            if not close_batch(batch, said=run.said):
                run.batch = None
            run.save()


def places_of_skips(run: Import) -> Iterator[dict[str, str]]:
    """Each item that was left out: where it is and why."""
    for where, reason in run.skips.order_by("pk").values_list("where", "reason"):
        yield {"where": where, "reason": reason}
