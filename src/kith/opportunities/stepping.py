"""The next steps of an opportunity: added, done, moved, dropped."""

from datetime import date
from typing import TYPE_CHECKING

from django.utils.translation import gettext as _

from kith.favours.wording import in_few_words
from kith.journal.recording import Recording, batch
from kith.kernel.errors import Refusal

from . import wording
from .models import Opportunity, Step, StepDone

if TYPE_CHECKING:
    from kith.accounts.models import Book, User


def add_step(
    *, book: "Book", by: "User | None", opportunity: Opportunity, what: str, on: date, within: Recording | None = None
) -> Step:
    """What one means to do, and when."""
    what = what.strip()
    if not what:
        raise Refusal(_("What comes next? Write a few words."), about="what")
    said = _("Next for %(of)s: %(what)s") % {"of": wording.called(opportunity), "what": in_few_words(what)}
    with batch(book=book, by=by, verb="add_step", said=said, within=within) as rec:
        return rec.add(Step(book=book, opportunity=opportunity, what=what, on=on))


def do_step(*, book: "Book", by: "User | None", step: Step, on: date, within: Recording | None = None) -> StepDone:
    """It was done."""
    said = _("Done: %(what)s") % {"what": in_few_words(step.what)}
    with batch(book=book, by=by, verb="do_step", said=said, within=within) as rec:
        if StepDone.objects.of(book).filter(step=step).exists():
            raise Refusal(_("This is done already."))
        return rec.add(StepDone(book=book, step=step, on=on))


def reopen_step(*, book: "Book", by: "User | None", step: Step, within: Recording | None = None) -> None:
    """It is to be done after all."""
    said = _("Open again: %(what)s") % {"what": in_few_words(step.what)}
    with batch(book=book, by=by, verb="reopen_step", said=said, within=within) as rec:
        rec.delete_many(list(StepDone.objects.of(book).filter(step=step)))


def move_step(*, book: "Book", by: "User | None", step: Step, on: date, within: Recording | None = None) -> Step:
    """On another day."""
    said = _("Moved: %(what)s") % {"what": in_few_words(step.what)}
    with batch(book=book, by=by, verb="move_step", said=said, within=within) as rec:
        return rec.change(step, on=on)


def drop_step(*, book: "Book", by: "User | None", step: Step, within: Recording | None = None) -> None:
    """It need not be done."""
    said = _("Dropped: %(what)s") % {"what": in_few_words(step.what)}
    with batch(book=book, by=by, verb="drop_step", said=said, within=within) as rec:
        rec.delete(step)
