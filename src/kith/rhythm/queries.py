"""Questions about rhythms, snoozes and what needs no answer."""

from dataclasses import dataclass
from datetime import date, timedelta
from typing import TYPE_CHECKING

from django.db.models import Max

from kith.people.models import Mark, Standing

from .models import Answered, Dismissal, Rhythm, Snooze

if TYPE_CHECKING:
    from kith.accounts.models import Book
    from kith.people.models import Person

REPLY_DAYS = 30
PAUSE_AFTER, PAUSE_DAYS = 3, 180
SILENT_MARKS = (Mark.PUT_ASIDE, Mark.DO_NOT_CONTACT, Mark.DECEASED)


@dataclass(frozen=True)
class Cadence:
    """What a person's page says of being in touch: all days are dates; `paused` ends a pause after no answers."""

    days: int | None
    due: date | None
    snoozed_until: date | None
    paused_until: date | None
    unanswered: int


@dataclass(frozen=True)
class Hanging:
    """Somebody who wrote long ago and got no answer."""

    person: int
    name: str
    since: date


def cadence(person: "Person", today: date) -> Cadence:
    """A person's rhythm, when they are due, and whether suggestions rest."""
    rhythm = Rhythm.objects.of(person.book).filter(person=person).first()
    standing = standing_of(person)
    answered = Answered.objects.of(person.book).filter(person=person).aggregate(on=Max("on"))["on"]
    return Cadence(
        days=rhythm.days if rhythm else None,
        due=due(rhythm, standing.last_contact if standing else None) if rhythm else None,
        snoozed_until=resting_until(person, today),
        paused_until=pause_end(standing.unanswered, standing.last_out, answered, today) if standing else None,
        unanswered=standing.unanswered if standing else 0,
    )


def standing_of(person: "Person") -> Standing | None:
    """How things are with a person; None for somebody never in touch."""
    return Standing.objects.of(person.book).filter(person=person).first()


def usually_due(standing: Standing | None) -> date | None:
    """The day by which contact would have been usual; None without a usual gap."""
    if standing is None or standing.usual_gap is None:
        return None
    return standing.last_contact + timedelta(days=max(round(standing.usual_gap), 1))


def due(rhythm: Rhythm, last_contact: date | None) -> date:
    """The day on which contact is due: the last one, or for nobody met the day the rhythm was set, and its days."""
    return (last_contact or rhythm.since) + timedelta(days=rhythm.days)


def coming_due(book: "Book") -> list[tuple["Person", date]]:
    """Everybody with a rhythm who may be suggested, with the day on which contact is due, the earliest first."""
    silent = Mark.objects.of(book).filter(kind__in=SILENT_MARKS).values("person")
    rows = Rhythm.objects.of(book).exclude(person__in=silent).select_related("person")
    last = dict(Standing.objects.of(book).values_list("person_id", "last_contact"))
    found = [(one.person, due(one, last.get(one.person_id))) for one in rows]
    return sorted(found, key=lambda one: (one[1], one[0].pk))


def resting_until(person: "Person", today: date) -> date | None:
    """The day on which a snoozed or passed-over person may be suggested again; None when they may now."""
    days = [
        model.objects.of(person.book).filter(person=person, until__gt=today).aggregate(until=Max("until"))["until"]
        for model in (Snooze, Dismissal)
    ]
    return max((day for day in days if day), default=None)


def pause_end(unanswered: int, last_out: date | None, answered: date | None, today: date) -> date | None:
    """Three contacts without an answer pause suggestions for 180 days from the last, unless the owner lifted it."""
    if unanswered < PAUSE_AFTER or last_out is None or (answered and answered >= last_out):
        return None
    end = last_out + timedelta(days=PAUSE_DAYS)
    return end if end > today else None


def left_hanging(book: "Book", today: date) -> list[Hanging]:
    """Who wrote more than 30 days ago and is owed a reply still, the latest first."""
    rows = (
        Standing.objects.of(book)
        .filter(owes_reply=True, last_in__lt=today - timedelta(days=REPLY_DAYS), person__me__isnull=True)
        .exclude(person__in=Mark.objects.of(book).filter(kind__in=SILENT_MARKS).values("person"))
        .order_by("-last_in", "person_id")
        .values_list("person_id", "person__name", "last_in")
    )
    found = [Hanging(pk, name, on) for pk, name, on in rows if on]
    closed = dict(Answered.objects.of(book).values_list("person_id").annotate(on=Max("on"))) if found else {}
    return [one for one in found if closed.get(one.person, date.min) < one.since]
