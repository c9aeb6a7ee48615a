"""Very many letters are handed in by and by in the background, chunk by chunk, each with its checkpoint in one
transaction, under one open batch. Killed in between, it goes on after the last chunk that is in; what may not go by
then any more stays a draft."""

from collections.abc import Sequence
from datetime import date, timedelta
from typing import TYPE_CHECKING

from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext as _

from kith.jobs.actions import Interrupted, add_job, beat, start_job
from kith.jobs.models import Job
from kith.journal.models import Batch
from kith.journal.queries import is_open
from kith.journal.recording import close_batch, open_batch, recording
from kith.journal.turns import let_others_in, take_turn
from kith.kernel.errors import Refusal
from kith.kernel.troubles import out_of_order

from . import posting, wording
from .models import Handing, Update
from .putting_in import put_in
from .queries import in_order
from .ready import print_of, ready

if TYPE_CHECKING:
    from kith.accounts.models import Book, User

JOB = "updates.hand_in"
FEW = 300
"""Letters up to which they are handed in while one waits."""
CHUNK = 250
PATIENCE = timedelta(hours=1)


def begin(*, book: "Book", by: "User | None", update: Update, letters: Sequence[int], today: date) -> None:
    """Let these letters, by their ids, be handed in in this order in the background; nothing is in yet."""
    said = wording.handing_in(len(letters), update)
    with transaction.atomic():
        take_turn(book)
        Handing.objects.of(book).filter(update=update).delete()
        batch = open_batch(book=book, by=by, verb="hand_in_letters", said=said)
        facts = {"letters": list(letters), "total": len(letters), "news": print_of(update), "on": today}
        row = Handing.objects.create(book=book, update=update, batch=batch.pk, **facts)
        with recording(batch) as part:
            part.change(update, state=Update.GOING)
        start_job(add_job(book=book, name=JOB, about=row.pk))


def carry_on(row: Handing, job: Job | None = None) -> None:
    """Hand in what is left. Where the disk or the database is out of order, the next start goes on. Refusal where a
    letter cannot go out at all; those before it are in, the others stay drafts."""
    batch = Batch.objects.of(row.book).filter(pk=row.batch).first()
    try:
        while batch is not None and _chunk(row, batch):
            if job:
                beat(job)
            let_others_in()
    except Refusal as refusal:
        _end(row, str(refusal))
        raise
    except Exception as problem:
        if why := out_of_order(problem):
            raise Interrupted(why) from None
        _end(row, _("Something went wrong, and the rest was not handed in."))
        raise
    if not row.said:
        _end(row)


def end_abandoned() -> None:
    """What nobody goes on with, since its job was given up or is gone."""
    at_work = Job.objects.of_all_books().filter(name=JOB, state__in=(Job.WAITING, Job.RUNNING)).values("about")
    old = Handing.objects.of_all_books().filter(said="", begun_at__lt=timezone.now() - PATIENCE)
    for row in old.exclude(pk__in=at_work).select_related("book", "update"):
        _end(row, _("It was interrupted too often."))


def end_in_a_copy() -> None:
    """The book was put back from a copy: what was on its way when that was made may have gone out since."""
    for row in Handing.objects.of_all_books().filter(said="").select_related("book", "update"):
        _end(row, _("The book was put back from a backup meanwhile."))


def _chunk(row: Handing, batch: Batch) -> bool:
    """Hand in some; False where none is left, or it is not to go on."""
    some = row.letters[row.done : row.done + CHUNK]
    with recording(batch) as part:
        update = Update.objects.of(row.book).select_related("book").filter(pk=row.update_id).first()
        if not some or update is None or update.state == Update.CANCELLED or not is_open(batch.pk):
            return False
        if print_of(update) != row.news:
            raise Refusal(
                _("What the letters tell was changed meanwhile. Read them once more, then type their number.")
            )
        letters = in_order(update, ready(update, some))
        put_in(part, update, letters, row.on)
        if update.state == Update.PAUSED:
            posting.call_back(update.book, [one.message_id for one in letters])
        row.done, row.went = row.done + len(some), row.went + len(letters)
        row.save(update_fields=["done", "went"])
    return True


def _end(row: Handing, said: str = "") -> None:
    """What is in is one batch. Why it ended before all were in is told until the next time."""
    with transaction.atomic():
        take_turn(row.book)
        if is_open(row.batch):
            close_batch(Batch.objects.of(row.book).get(pk=row.batch), said=wording.handed_in(row.went, row.update))
        if said:
            row.said = said
            row.save(update_fields=["said"])
        else:
            Handing.objects.of(row.book).filter(pk=row.pk).delete()
