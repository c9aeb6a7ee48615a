"""Saying how a meeting was, and letting those whose day is over become encounters."""

from datetime import date
from typing import TYPE_CHECKING

from django.utils.translation import gettext as _

from kith.journal.recording import Recording, batch
from kith.kernel.errors import Refusal

from . import queries, wording
from .holding import day_of, give_way, hold, take_back, untouched
from .models import Held, Meeting

if TYPE_CHECKING:
    from kith.accounts.models import Book, User


def took_place(
    *, book: "Book", by: "User | None", meeting: Meeting, today: date, within: Recording | None = None
) -> Held:
    """It was, and there is nothing more to say: an encounter tells of it. Refusal before its day."""
    _insist_on_its_day(meeting, today)
    said = _("It took place: %(what)s") % {"what": wording.what(meeting)}
    with batch(book=book, by=by, verb="meeting_took_place", said=said, within=within) as rec:
        held: Held | None = getattr(meeting, "held", None)
        if held is not None and held.encounter_id:
            return rec.change(held, answered_on=today)
        if held is not None:
            rec.delete(held)
        [made] = hold(rec, [meeting], answered_on=today)
        return made


def did_not(*, book: "Book", by: "User | None", meeting: Meeting, today: date, within: Recording | None = None) -> None:
    """It did not take place: the encounter that was made of it goes, unless the owner set it right."""
    _insist_on_its_day(meeting, today)
    said = _("It did not take place: %(what)s") % {"what": wording.what(meeting)}
    with batch(book=book, by=by, verb="meeting_did_not", said=said, within=within) as rec:
        held: Held | None = getattr(meeting, "held", None)
        if held is not None and untouched(meeting, held):
            take_back(rec, held)
        elif held is not None:
            rec.delete(held)
        rec.add(Held(book=book, meeting=meeting, answered_on=today))


def settle(*, book: "Book", today: date) -> None:
    """What was on a calendar until yesterday becomes an encounter; one that the owner noted, too, is not told twice."""
    over, made = list(queries.waiting(book, today)), list(queries.lately_made(book, today))
    if not over and not made:
        return
    said = _("Meetings of your calendar became encounters")
    with batch(book=book, by=None, verb="hold_meetings", said=said) as rec:
        give_way(rec, made)
        hold(rec, over)


def _insist_on_its_day(meeting: Meeting, today: date) -> None:
    if day_of(meeting.begins) > today:
        raise Refusal(_("It is still to come."))
