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

from kith.core.addresses import profile_key
from kith.core.records import Item
from kith.formats.archive import members
from kith.jobs.actions import beat
from kith.journal.models import Batch
from kith.journal.recording import close_batch, open_batch, recording
from kith.kernel.bulk import chunks
from kith.kernel.errors import Refusal
from kith.people.models import Source

from .formats import Readable, in_order, recognise, refuse_unused
from .intake import Intake, Outcome
from .models import Import, Skip
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
        """Everything; ends with the run done, stopped, or a Refusal."""
        readables, unused = open_files(self.run)
        survey = look_over(readables, unused)
        batch = self._begin(survey)
        intake = self._intake(readables, survey)
        items = islice(in_working_order(readables, unused, survey), self.run.read, None)
        for some in chunks(items, CHUNK):
            if not self._chunk(batch, intake, some):
                return
        if isinstance(intake, RowIntake):
            with recording(batch) as part:
                intake.settle(survey.loops, part)
        self._finish(batch)

    def _begin(self, survey: Survey) -> Batch:
        run = self.run
        if run.batch:
            return Batch.objects.of(self.book).get(pk=run.batch)
        batch = open_batch(book=self.book, by=run.by, verb="import", said=f"Importing {run.name}")
        run.batch, run.total, run.state = batch.pk, survey.total, Import.RUNNING
        run.save(update_fields=["batch", "total", "state"])
        return batch

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
        intake.my_profile = self._my_profile(survey, intake)
        intake.my_name = survey.my_name
        return intake

    def _my_profile(self, survey: Survey, intake: Intake) -> str:
        """The owner's profile: told, or seen before, or the one in all of several conversations."""
        if self.run.me:
            return profile_key(self.run.me)
        if intake.index.me and intake.index.me.profiles:
            return min(intake.index.me.profiles)
        return "" if survey.my_name else survey.my_profile

    def _chunk(self, batch: Batch, intake: "Intake | RowIntake", items: list[Item]) -> bool:
        """Take some items in; False when the import was stopped meanwhile."""
        with recording(batch) as part:
            run = Import.objects.of(self.book).select_for_update().get(pk=self.run.pk)
            if run.state == Import.STOPPED:
                self.run.state = run.state
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

    def _finish(self, batch: Batch) -> None:
        run = self.run
        run.seconds += time.monotonic() - self.started
        run.state, run.finished_at, run.total = Import.DONE, timezone.now(), run.read
        run.said = f"Imported {run.name}: {run.added} added, {run.updated} updated"
        with transaction.atomic():
            close_batch(batch, said=run.said)
            if not Batch.objects.of(self.book).filter(pk=batch.pk or 0).exists():
                run.batch = None
            run.save()


def places_of_skips(run: Import) -> Iterator[dict[str, str]]:
    """Each item that was left out: where it is and why."""
    for where, reason in run.skips.order_by("pk").values_list("where", "reason"):
        yield {"where": where, "reason": reason}
