"""Questions about meetings."""

from collections.abc import Collection, Iterable
from datetime import date, datetime, time, timedelta
from typing import TYPE_CHECKING

from django.db.models import Exists, OuterRef, Prefetch, QuerySet
from django.utils import timezone

from kith.encounters.models import Encounter, Participant
from kith.encounters.queries import SPOKEN

from .models import Guest, Held, Meeting

if TYPE_CHECKING:
    from kith.accounts.models import Book
    from kith.people.models import Person

ASKED_FOR = timedelta(days=1)
"""How long after the day of a meeting Today asks how it was."""


def begins(day: date) -> datetime:
    """The moment at which a day of the owner's begins."""
    return timezone.make_aware(datetime.combine(day, time()))


def meetings(book: "Book") -> QuerySet[Meeting]:
    """All with somebody of the book, with who that is and what it became; the first first."""
    guests = Prefetch("guests", Guest.objects.of(book).select_related("person").order_by("pk"))
    rows = Meeting.objects.of(book).filter(Exists(Guest.objects.of(book).filter(meeting=OuterRef("pk"))))
    return rows.select_related("held__encounter").prefetch_related(guests).order_by("begins", "pk")


def between(book: "Book", first: date, last: date) -> QuerySet[Meeting]:
    """Those that begin on these days."""
    return meetings(book).filter(begins__gte=begins(first), begins__lt=begins(last + timedelta(days=1)))


def to_come(book: "Book", today: date) -> QuerySet[Meeting]:
    """Those of today and of the days after."""
    return meetings(book).filter(begins__gte=begins(today))


def been(book: "Book", today: date) -> QuerySet[Meeting]:
    """Those before today, the latest first."""
    return meetings(book).filter(begins__lt=begins(today)).order_by("-begins", "-pk")


def with_person(person: "Person", today: date) -> QuerySet[Meeting]:
    """Those to come at which somebody is to be."""
    return to_come(person.book, today).filter(guests__person=person)


def to_ask_about(book: "Book", today: date, now: datetime) -> list[Meeting]:
    """Those that were over today or the day before, of which nobody has said yet how it was."""
    rows = between(book, today - ASKED_FOR, today).filter(ends__lt=now)
    found = list(rows.exclude(held__answered_on__isnull=False).exclude(held__made=False))
    noted = _noted(book, found)
    return [one for one in found if not _is_told(one, noted)]


def is_over(meeting: Meeting, today: date, now: datetime) -> bool:
    """Whether it has been, as far as the clock tells."""
    return timezone.localtime(meeting.begins).date() < today or meeting.ends < now


def _is_told(one: Meeting, noted: Collection[tuple[date, int]]) -> bool:
    """Whether the owner has written of that day with somebody who was there, or set right what Kith made of it."""
    from .holding import untouched

    held = getattr(one, "held", None)
    if held and not untouched(one, held):
        return True
    day = timezone.localtime(one.begins).date()
    return any((day, guest.person_id) in noted for guest in one.guests.all())


def _noted(book: "Book", found: Iterable[Meeting]) -> set[tuple[date, int]]:
    days = {timezone.localtime(one.begins).date() for one in found}
    rows = Participant.objects.of(book).filter(encounter__on__in=days, encounter__channel__in=SPOKEN)
    made = Held.objects.of(book).filter(made=True, encounter__isnull=False).values("encounter_id")
    return set(rows.exclude(encounter_id__in=made).values_list("encounter__on", "person_id")) if days else set()


def waiting(book: "Book", today: date) -> QuerySet[Meeting]:
    """Those whose day is over and of which no encounter tells yet."""
    return meetings(book).filter(ends__lt=begins(today), held__isnull=True)


def lately_made(book: "Book", today: date) -> QuerySet[Meeting]:
    """Those of the last days of which Kith made the encounter itself."""
    rows = between(book, today - timedelta(days=7), today)
    return rows.filter(held__made=True, held__encounter__isnull=False).prefetch_related("held__encounter__participants")


def of_encounters(book: "Book", encounters: Collection[Encounter]) -> dict[int, Meeting]:
    """The meetings that these encounters were, by the id of the encounter."""
    rows = Held.objects.of(book).filter(encounter__in=[one.pk for one in encounters]).select_related("meeting")
    return {one.encounter_id: one.meeting for one in rows if one.encounter_id}
