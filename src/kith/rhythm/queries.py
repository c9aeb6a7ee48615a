"""Questions about rhythms, snoozes and what needs no answer."""

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from typing import TYPE_CHECKING, Any, NamedTuple
from uuid import UUID

from django.db.models import Exists, Max, OuterRef, QuerySet
from django.db.models.functions import Coalesce

from kith.core import over_time
from kith.core.ranking import PAUSE_AFTER, PAUSE_DAYS, REPLY_DAYS
from kith.encounters.models import Participant
from kith.kernel.day_sql import Later, Month
from kith.people.models import Mark, Source, Standing

from .models import Answered, Dismissal, Rhythm, Snooze

if TYPE_CHECKING:
    from kith.accounts.models import Book
    from kith.people.models import Person


@dataclass(frozen=True)
class Cadence:
    """What a person's page says of being in touch: all days are dates; `paused` ends a pause after no answers."""

    days: int | None
    due: date | None
    snoozed_until: date | None
    paused_until: date | None
    unanswered: int


class Due(NamedTuple):
    """Somebody with a rhythm of so many days, and the day on which contact is due."""

    person: int
    name: str
    uid: UUID
    days: int
    on: date


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


def coming_due(book: "Book") -> list[Due]:
    """Everybody with a rhythm who may be suggested, the earliest due first."""
    return _by_day(_rhythms(book))


def due_between(book: "Book", first: date, last: date) -> list[Due]:
    """Those of them who are due from the first to the last of these days, and do not rest beyond that day."""
    rows = _rhythms(book).filter(due__range=(first, last))
    for model in (Snooze, Dismissal):
        rests = model.objects.of(book).filter(person=OuterRef("person"), until__gt=OuterRef("due"))
        rows = rows.filter(~Exists(rests))
    return _by_day(rows)


def in_time(book: "Book", ends: Sequence[date]) -> list[tuple[int, int]]:
    """Of everybody with a rhythm, by the one they have now: how many were in touch in time on each of these days, and
    of how many; who was not known then is not counted."""
    rhythms = list(_rhythms(book).values_list("person_id", "days", "since"))
    met = _contacts_by_month(book, ends[-1])
    counts = [[0, 0] for _ in ends]
    for person, days, since in rhythms:
        for count, kept in zip(counts, over_time.in_time(met.get(person, ()), since, days, ends), strict=True):
            count[0] += kept is True
            count[1] += kept is not None
    return [(kept, of) for kept, of in counts]


def _contacts_by_month(book: "Book", last: date) -> dict[int, list[date]]:
    """The last day of contact in each month, of everybody with a rhythm."""
    found: dict[int, list[date]] = defaultdict(list)
    # Scoped by the rhythms: from the people there are few ways, from the days there are many.
    rows = Participant.objects.of_all_books().filter(person__rhythm__book=book, encounter__on__lte=last)
    months = rows.order_by().values("person_id", month=Month("encounter__on")).annotate(on=Max("encounter__on"))
    for person, on in months.order_by("on").values_list("person_id", "on"):
        found[person].append(on)
    return found


def _rhythms(book: "Book") -> "QuerySet[Any]":
    """The rhythms of all but the owner and those never suggested, each with the day on which contact is due."""
    silent = Mark.objects.of(book).filter(kind__in=Mark.SILENT).values("person")
    rows = Rhythm.objects.of(book).filter(person__me__isnull=True).exclude(person__in=silent)
    return rows.annotate(due=Later(Coalesce("person__standing__last_contact", "since"), "days"))


def _by_day(rows: "QuerySet[Any]") -> list[Due]:
    facts = rows.values_list("person_id", "person__name", "person__uid", "days", "due")
    return [Due(*told) for told in facts.order_by("due", "person_id")]


def resting(book: "Book", today: date) -> "list[QuerySet[Any]]":
    """The snoozes and the “not this one” that hold on that day."""
    return [model.objects.of(book).filter(until__gt=today) for model in (Snooze, Dismissal)]


def resting_until(person: "Person", today: date) -> date | None:
    """The day on which a snoozed or passed-over person may be suggested again; None when they may now."""
    days = [rows.filter(person=person).aggregate(until=Max("until"))["until"] for rows in resting(person.book, today)]
    return max((day for day in days if day), default=None)


def pause_end(unanswered: int, last_out: date | None, answered: date | None, today: date) -> date | None:
    """Three contacts without an answer pause suggestions for 180 days from the last, unless the owner lifted it."""
    if unanswered < PAUSE_AFTER or last_out is None or (answered and answered >= last_out):
        return None
    end = last_out + timedelta(days=PAUSE_DAYS)
    return end if end > today else None


def unanswered_by_me(book: "Book", before: date) -> "QuerySet[Standing]":
    """Who wrote last, before that day, and is owed a reply still, the latest first."""
    answered = Answered.objects.of(book).filter(person=OuterRef("person"), on__gte=OuterRef("last_in"))
    silent = Mark.objects.of(book).filter(kind__in=Mark.SILENT).values("person")
    # Who wrote last was in touch last on that day, and of last contacts there is an index.
    rows = Standing.objects.of(book).filter(owes_reply=True, last_contact__lt=before, person__me__isnull=True)
    rows = rows.exclude(person__in=silent).filter(~Exists(answered))
    return rows.select_related("person").order_by("-last_contact", "-pk")


def left_hanging(book: "Book", today: date) -> "QuerySet[Standing]":
    """Those of them who wrote so long ago that Today no longer counts it."""
    return unanswered_by_me(book, today - timedelta(days=REPLY_DAYS[1]))


def hanging_since(book: "Book", today: date, since: date) -> "QuerySet[Standing]":
    """The left hanging whose last words came in with a file on that day or later."""
    rows = left_hanging(book, today)
    files = list(Source.objects.of(book).filter(on__gte=since).exclude(name="").values_list("pk", flat=True))
    if not files:
        return rows.none()
    came = Participant.objects.of(book).filter(person=OuterRef("person"), encounter__on=OuterRef("last_in"))
    # Not the bare column: by its index a database walks the whole file for each who waits.
    came = came.exclude(encounter__thread="").annotate(file=Coalesce("encounter__source", 0)).filter(file__in=files)
    return rows.filter(Exists(came))
