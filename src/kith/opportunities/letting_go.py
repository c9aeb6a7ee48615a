"""What of opportunities can go when the owner was away for long: next steps whose day has gone by, and what nobody
answered."""

from datetime import date, timedelta
from typing import TYPE_CHECKING

from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from kith.core.stages import CLOSED, SILENT

from .actions import move
from .models import Opportunity, Step
from .queries import open_steps, silent
from .stepping import drop_step

if TYPE_CHECKING:
    from django.db.models import QuerySet

    from kith.accounts.models import Book, User
    from kith.journal.recording import Recording


def old(*, book: "Book", before: date, today: date) -> str:
    """How many next steps were due before that day, and how many applications were silent then; empty for none."""
    steps, quiet = _steps(book, before).count(), len(_quiet(book, before, today))
    told = []
    if steps:
        told.append(ngettext("%(count)d next step", "%(count)d next steps", steps) % {"count": steps})
    if quiet:
        words = ngettext("%(count)d opportunity without an answer", "%(count)d opportunities without an answer", quiet)
        told.append(words % {"count": quiet})
    return _("%(one)s, %(other)s") % {"one": told[0], "other": told[1]} if len(told) > 1 else "".join(told)


def let_go(*, book: "Book", by: "User | None", before: date, today: date, within: "Recording") -> None:
    """The steps need not be taken, and what nobody answered is closed; who helped is told of that."""
    quiet = _quiet(book, before, today)
    for step in list(_steps(book, before)):
        drop_step(book=book, by=by, step=step, within=within)
    for one in quiet:
        move(book=book, by=by, opportunity=one, stage=CLOSED, on=today, within=within)


def _steps(book: "Book", before: date) -> "QuerySet[Step]":
    return open_steps(book).filter(on__lt=before)


def _quiet(book: "Book", before: date, today: date) -> list[Opportunity]:
    """Those that had been silent long enough to be told of before that day."""
    since = (today - before) + timedelta(days=SILENT)
    return [one for one, days in silent(book, today) if days >= since.days]
