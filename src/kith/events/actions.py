"""Beginning an event, ending it, and following up on whom one met there."""

from collections.abc import Sequence
from datetime import date, datetime, time
from typing import TYPE_CHECKING, Any

from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from kith.core.events import event_key, spread
from kith.journal.recording import Recording, batch
from kith.kernel.errors import Refusal

from .models import End, FollowUp, Visit
from .queries import running

if TYPE_CHECKING:
    from kith.accounts.models import Book, User
    from kith.encounters.models import Encounter
    from kith.people.models import Person

LONGEST = 255


def begin(
    *, book: "Book", by: "User | None", name: str, on: date, place: str = "", within: Recording | None = None
) -> Visit:
    """One is at an event now: what is noted from now on is put there. One that still runs ends; one of the same name
    that was ended today goes on."""
    name, place = " ".join(name.split())[:LONGEST], " ".join(place.split())[:LONGEST]
    if not event_key(name):
        raise Refusal(_("At which event are you? Write its name."), about="name")
    said = _("At %(event)s") % {"event": name}
    with batch(book=book, by=by, verb="begin_event", said=said, within=within) as rec:
        _end_running(rec, book, on, but=event_key(name))
        if known := _of_today(book, name, on):
            rec.delete_many(list(End.objects.of(book).filter(visit=known)))
            return rec.change(known, place=place or known.place)
        return rec.add(Visit(book=book, name=name, place=place, on=on))


def end(*, book: "Book", by: "User | None", on: date, within: Recording | None = None) -> None:
    """The event that runs is over. Refusal where none runs."""
    visit = running(book, on)
    if visit is None:
        raise Refusal(_("No event is running any more."))
    said = _("Ended: %(event)s") % {"event": visit.name}
    with batch(book=book, by=by, verb="end_event", said=said, within=within) as rec:
        rec.add(End(book=book, visit=visit, on=on))


def _end_running(rec: Recording, book: "Book", on: date, *, but: str) -> None:
    rows: Any = Visit.objects.of(book).filter(on=on, end__isnull=True)
    rec.add_many([End(book=book, visit=one, on=on) for one in rows if event_key(one.name) != but])


def _of_today(book: "Book", name: str, on: date) -> Visit | None:
    rows = Visit.objects.of(book).filter(on=on).order_by("-pk")
    return next((one for one in rows if event_key(one.name) == event_key(name)), None)


def draft_follow_ups(
    *,
    book: "Book",
    by: "User | None",
    event: str,
    met: Sequence[tuple["Encounter", "Person"]],
    now: datetime,
    within: Recording | None = None,
) -> list[FollowUp]:
    """A follow-up for each of these people, spread over the 48 hours after `now`, which is told by the owner's clock.

    The words are drafted when they are read, until the owner writes their own.
    """
    if not met:
        raise Refusal(_("Nobody is left to follow up on."))
    count = len(met)
    said = ngettext("A follow-up on %(event)s", "%(count)s follow-ups on %(event)s", count)
    said = said % {"count": count, "event": event}
    with batch(book=book, by=by, verb="draft_follow_ups", said=said, within=within) as rec:
        moments = spread(count, now)
        rows = [
            FollowUp(book=book, encounter=encounter, person=person, on=at.date(), at=at.time())
            for (encounter, person), at in zip(met, moments, strict=True)
        ]
        rec.add_many(rows)
    return rows


def change_follow_up(
    *,
    book: "Book",
    by: "User | None",
    follow_up: FollowUp,
    words: str,
    on: date,
    at: time,
    within: Recording | None = None,
) -> FollowUp:
    """Other words, another time."""
    said = _("Changed the follow-up on %(name)s") % {"name": follow_up.person.name}
    with batch(book=book, by=by, verb="change_follow_up", said=said, within=within) as rec:
        return rec.change(follow_up, words=words.strip(), on=on, at=at)


def let_follow_up_go(*, book: "Book", by: "User | None", follow_up: FollowUp, within: Recording | None = None) -> None:
    """It will not be written."""
    said = _("No follow-up on %(name)s") % {"name": follow_up.person.name}
    with batch(book=book, by=by, verb="let_follow_up_go", said=said, within=within) as rec:
        rec.delete(follow_up)
