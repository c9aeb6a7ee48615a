"""One run of an import: survey, then chunks, each with its checkpoint in one transaction, under one open batch.

Reading and matching write nothing. What is in after a crash is whole chunks; the next start goes on after the last.
Others may write between two chunks: what the intake knew of the book is then read again before the next.
"""

import time
from collections import Counter
from collections.abc import Iterable, Sequence
from itertools import islice
from typing import TYPE_CHECKING

from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext as _

from kith.accounts.actions import name_book_after
from kith.accounts.queries import zone_of
from kith.core.addresses import is_profile
from kith.core.mailing import likely_own, own_addresses
from kith.core.meetings import own_addresses as own_in_calendars
from kith.core.records import Item
from kith.correspondents.actions import let_stand
from kith.jobs.actions import beat
from kith.journal.models import Batch
from kith.journal.queries import is_open
from kith.journal.recording import close_batch, open_batch, recording
from kith.journal.turns import let_others_in, take_turn
from kith.kernel.bulk import chunks
from kith.kernel.database import learn_sizes
from kith.kernel.numbers import grouped
from kith.people.models import Source

from . import phones
from .intake import Intake
from .mails import addresses_of
from .models import Import, Skip
from .opening import open_files
from .outcomes import Outcome
from .own import who_am_i
from .queries import mail_taken_back
from .rows import RowIntake
from .survey import Survey, in_working_order, look_over
from .watching import Watch
from .wording import taken_back

if TYPE_CHECKING:
    from kith.jobs.models import Job

CHUNK = 500
MOST_OWN = 5
"""Addresses that are offered to be the owner's."""


class Run:
    """Carries one import from its first item, or from where it was interrupted, to its end."""

    def __init__(self, run: Import, job: "Job | None") -> None:
        self.run, self.job, self.book = run, job, run.book
        self.started = time.monotonic()

    def go(self) -> None:
        """Everything; ends with the run done, stopped, or a Refusal before anything is in."""
        Import.objects.of(self.book).filter(pk=self.run.pk, state=Import.WAITING).update(state=Import.RUNNING)
        with timezone.override(zone_of(self.book.owner)):
            readables, unused = open_files(self.run)
            survey = look_over(readables, unused)
            self.watch = Watch(self.book)
            self.intake = intake_for(self.run, survey)
            batch = self._begin(survey)
            items = islice(in_working_order(readables, unused, survey), self.run.read, None)
            if batch and all(self._chunk(batch, survey, some) for some in chunks(items, CHUNK)):
                self._finish(batch, survey)
                learn_sizes()

    def _begin(self, survey: Survey) -> Batch | None:
        """The open batch, made with the first mark of the run in one transaction; None when it was stopped already."""
        if self.run.batch:
            return Batch.objects.of(self.book).get(pk=self.run.batch)
        with transaction.atomic():
            take_turn(self.book)
            if self._stopped():
                return None
            run = self.run
            said = _("Importing %(name)s") % {"name": run.name}
            batch = open_batch(book=self.book, by=run.by, verb="import", said=said)
            run.batch, run.total, run.state = batch.pk, survey.total, Import.RUNNING
            run.own = likely_own(survey.wrote, addresses_of(self.book, ""))[:MOST_OWN]
            run.save(update_fields=["batch", "total", "state", "own"])
        return batch

    def _stopped(self) -> bool:
        """Whether somebody stopped the run, or took its batch back; within a transaction, nobody can until it ends."""
        run = Import.objects.of(self.book).select_for_update().get(pk=self.run.pk)
        if run.batch and not is_open(run.batch) and run.state == Import.RUNNING:
            run.state, run.finished_at = Import.STOPPED, timezone.now()
            run.save(update_fields=["state", "finished_at"])
        self.run.state = run.state
        return run.state == Import.STOPPED

    def _catch_up(self, batch: Batch, survey: Survey) -> None:
        """Know the book as it is now; nobody else writes before the turn that this is called in has ended."""
        if self.watch.others_wrote(batch):
            self.intake = intake_for(self.run, survey)

    def _chunk(self, batch: Batch, survey: Survey, items: list[Item]) -> bool:
        """Take some items in; False when the import was stopped meanwhile."""
        begun = time.monotonic()
        with recording(batch) as part:
            if self._stopped():
                return False
            self._catch_up(batch, survey)
            intake = self.intake
            outcomes = intake.take(items, part)
            count(self.run, outcomes, intake.moved)
            self._keep_skips(outcomes)
            self.run.sources = {kind: one.pk for kind, one in intake.formats.items() if not one._state.adding}
            self.run.seconds += time.monotonic() - self.started
            self.started, self.run.said = time.monotonic(), ""
            self.run.save()
        if self.job:
            beat(self.job)
        let_others_in(time.monotonic() - begun)
        return True

    def _keep_skips(self, outcomes: Iterable[Outcome]) -> None:
        Skip.objects.bulk_create(
            Skip(book=self.book, run=self.run, where=one.where[:255], reason=one.reason)
            for one in outcomes
            if one.kind == "skipped"
        )

    def _finish(self, batch: Batch, survey: Survey) -> None:
        run = self.run
        with transaction.atomic():
            take_turn(self.book)
            if self._stopped():
                return
            self._catch_up(batch, survey)
            if isinstance(self.intake, RowIntake):
                with recording(batch) as part:
                    self.intake.settle(survey.loops, part)
            run.seconds += time.monotonic() - self.started
            run.state, run.finished_at, run.total = Import.DONE, timezone.now(), run.read
            figures = {"name": run.name, "added": grouped(run.added), "updated": grouped(run.updated)}
            said = _("Imported %(name)s: %(added)s added, %(updated)s updated") % figures
            run.said = ", ".join(filter(None, (said, taken_back(mail_taken_back(run.batch or 0)))))
            if not close_batch(batch, said=run.said):
                let_stand(book=self.book, batch=run.batch or 0)
                run.batch = None
            run.save()
            if survey.me:
                name_book_after(book=self.book, given=survey.me.given, name=survey.me.full)


def intake_for(run: Import, survey: Survey, *, remembering: bool = False) -> "Intake | RowIntake":
    """What takes the items of a run in, given what the whole told."""
    if survey.has_rows:
        return RowIntake(book=run.book, batch=run.batch)
    today = timezone.localtime(run.started_at).date()
    sources = {one.kind: one for one in Source.objects.of(run.book).filter(pk__in=list(run.sources.values()))}
    intake = Intake(
        book=run.book, name=run.name, today=today, sources=sources, shared=survey.shared, remembering=remembering
    )
    intake.coming = survey.coming
    profile = run.me if is_profile(run.me) else ""
    intake.owner = who_am_i(survey.met, told=profile, known=intake.index.me, name=survey.my_name)
    mine = addresses_of(run.book, run.me)
    intake.addresses = own_addresses(survey.wrote, mine)
    intake.invited = own_in_calendars(survey.invited, mine, intake.is_anothers)
    intake.chats, intake.keep_text = survey.chats, run.keep_text
    intake.my_names = phones.my_names(intake, run.me)
    return intake


def count(run: Import, outcomes: Sequence[Outcome], moved: int) -> None:
    """Add what became of some items to the figures of a run."""
    kinds = Counter(one.kind for one in outcomes)
    told = Counter(one.about for one in outcomes if one.kind == "added")
    run.moved += moved
    run.read += len(outcomes)
    run.added += kinds["added"]
    run.updated += kinds["updated"]
    run.unchanged += kinds["unchanged"]
    run.people += told[Outcome.PERSON]
    run.contacts += told[Outcome.CONTACT]
