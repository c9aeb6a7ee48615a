"""Questions about rhythms, snoozes and what needs no answer."""

from collections import Counter, defaultdict
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from typing import TYPE_CHECKING, Any, NamedTuple
from uuid import UUID

from django.db.models import Exists, Max, Min, OuterRef, Q, QuerySet
from django.db.models.functions import Coalesce

from kith.core import over_time
from kith.core.ranking import LESSON_DAYS, PAUSE_AFTER, PAUSE_DAYS, REPLY_DAYS
from kith.encounters.models import Participant
from kith.kernel.day_sql import Later, Month
from kith.people.models import Mark, Place, Source, Standing

from .models import Answered, Budget, CircleRhythm, Dismissal, Pause, PauseOfAll, Rhythm, Snooze

if TYPE_CHECKING:
    from kith.accounts.models import Book
    from kith.people.models import Person


TOUCHES_A_WEEK = 10
"""For so many there is time where the owner says nothing else."""


@dataclass(frozen=True)
class Cadence:
    """What a person's page says of being in touch: all days are dates; `paused_until` ends a pause after no answers.

    `circle` names the one whose rhythm it is where they have none of their own; `pause` is the owner's, and `all_rest`
    whether all rhythms pause.
    """

    days: int | None
    due: date | None
    snoozed_until: date | None
    paused_until: date | None
    unanswered: int
    circle: str = ""
    pause: Pause | None = None
    all_rest: bool = False


class Due(NamedTuple):
    """Somebody with a rhythm of so many days, and the day on which contact is due."""

    person: int
    name: str
    uid: UUID
    days: int
    on: date


def cadence(person: "Person", today: date) -> Cadence:
    """A person's rhythm, when they are due, and whether suggestions rest."""
    own = Rhythm.objects.of(person.book).filter(person=person).first()
    of_circle = None if own else _rhythm_of_circles(person)
    rhythm: Rhythm | CircleRhythm | None = own or of_circle
    standing = standing_of(person)
    answered = Answered.objects.of(person.book).filter(person=person).aggregate(on=Max("on"))["on"]
    return Cadence(
        days=rhythm.days if rhythm else None,
        due=due(rhythm, standing.last_contact if standing else None) if rhythm else None,
        snoozed_until=resting_until(person, today),
        paused_until=pause_end(standing.unanswered, standing.last_out, answered, today) if standing else None,
        unanswered=standing.unanswered if standing else 0,
        circle=of_circle.circle.name if of_circle else "",
        pause=Pause.objects.of(person.book).filter(person=person).filter(going_on(today)).first(),
        all_rest=all_rest(person.book, today),
    )


def _rhythm_of_circles(person: "Person") -> CircleRhythm | None:
    """The shortest of those of the circles that they are in."""
    rows = CircleRhythm.objects.of(person.book).filter(circle__places__person=person)
    found: CircleRhythm | None = rows.select_related("circle").order_by("days", "pk").first()
    return found


def going_on(today: date) -> Q:
    """Of pauses: those that are not over."""
    return Q(until__isnull=True) | Q(until__gt=today)


def all_rest(book: "Book", today: date) -> bool:
    """Whether all rhythms pause."""
    return pause_of_all(book, today) is not None


def pause_of_all(book: "Book", today: date) -> PauseOfAll | None:
    """The pause of all rhythms, while it goes on."""
    return PauseOfAll.objects.of(book).filter(going_on(today)).first()


def budget(book: "Book") -> int:
    """How many contacts a week there is time for."""
    row = Budget.objects.of(book).first()
    return row.touches if row else TOUCHES_A_WEEK


def standing_of(person: "Person") -> Standing | None:
    """How things are with a person; None for somebody never in touch."""
    return Standing.objects.of(person.book).filter(person=person).first()


def usually_due(standing: Standing | None) -> date | None:
    """The day by which contact would have been usual; None without a usual gap."""
    if standing is None or standing.usual_gap is None:
        return None
    return standing.last_contact + timedelta(days=max(round(standing.usual_gap), 1))


def due(rhythm: Rhythm | CircleRhythm, last_contact: date | None) -> date:
    """The day on which contact is due: the last one, or for nobody met the day the rhythm was set, and its days."""
    return (last_contact or rhythm.since) + timedelta(days=rhythm.days)


def coming_due(book: "Book") -> list[Due]:
    """Everybody with a rhythm, their own or that of a circle, who may be suggested, the earliest due first; after a
    pause nobody is due before its end, and within an open one nobody is."""
    return _by_day(book, _rhythms(book), _of_circles(book))


def due_between(book: "Book", first: date, last: date) -> list[Due]:
    """Those of them who are due from the first to the last of these days, and do not rest beyond that day."""
    rows = _rhythms(book).filter(due__lte=last)
    found = [one for one in _by_day(book, rows, _of_circles(book)) if first <= one.on <= last]
    if not found:
        return []
    ids = [one.person for one in found]
    rests: dict[int, date] = {}
    for model in (Snooze, Dismissal):
        for pk, until in model.objects.of(book).filter(person_id__among=ids).values_list("person_id", "until"):
            rests[pk] = max(until, rests.get(pk, until))
    return [one for one in found if rests.get(one.person, one.on) <= one.on]


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


def of_circles(book: "Book") -> "QuerySet[Any]":
    """Who has a rhythm by a circle alone, as places in circles grouped by person, with their days and since when."""
    silent = Mark.objects.of(book).filter(kind__in=Mark.SILENT).values("person")
    rows = Place.objects.of(book).filter(circle__rhythm__isnull=False, person__rhythm__isnull=True)
    people = rows.filter(person__me__isnull=True).exclude(person__in=silent).order_by().values("person_id")
    return people.annotate(days=Min("circle__rhythm__days"), since=Min("circle__rhythm__since"))


def _of_circles(book: "Book") -> list[Due]:
    rows = of_circles(book).values_list(
        "person_id", "person__name", "person__uid", "days", "since", "person__standing__last_contact"
    )
    return [
        Due(pk, name, uid, days, (last or since) + timedelta(days=days)) for pk, name, uid, days, since, last in rows
    ]


def _by_day(book: "Book", rows: "QuerySet[Any]", others: list[Due]) -> list[Due]:
    """With the pauses: none before its end."""
    facts = rows.values_list("person_id", "person__name", "person__uid", "days", "due")
    found = [*(Due(*told) for told in facts), *others]
    everybody = PauseOfAll.objects.of(book).first() if found else None
    if everybody and everybody.until is None:
        return []
    ends = dict(Pause.objects.of(book).values_list("person_id", "until")) if found else {}
    rests = [one._replace(on=max(one.on, everybody.until)) for one in found] if everybody and everybody.until else found
    told = [one if one.person not in ends else _paused(one, ends[one.person]) for one in rests]
    return sorted((one for one in told if one), key=lambda one: (one.on, one.person))


def _paused(one: Due, until: date | None) -> Due | None:
    return one._replace(on=max(one.on, until)) if until else None


def resting(book: "Book", today: date) -> "list[QuerySet[Any]]":
    """The snoozes, the “not this one” and the pauses that hold on that day."""
    rests: list[QuerySet[Any]] = [model.objects.of(book).filter(until__gt=today) for model in (Snooze, Dismissal)]
    return [*rests, Pause.objects.of(book).filter(going_on(today))]


def passed_over(book: "Book", today: date) -> dict[int, int]:
    """How often “not this one” was said of a person within a year."""
    return dict(Counter(_lessons(book, today).values_list("person_id", flat=True)))


def passed_over_reasons(book: "Book", today: date) -> dict[str, int]:
    """How often within a year it was said where a reason spoke loudest, by the part of the score."""
    return dict(Counter(_lessons(book, today).exclude(kind="").values_list("kind", flat=True)))


def _lessons(book: "Book", today: date) -> "QuerySet[Dismissal]":
    return Dismissal.objects.of(book).filter(on__gt=today - timedelta(days=LESSON_DAYS), on__lte=today)


def resting_until(person: "Person", today: date) -> date | None:
    """The day on which a snoozed or passed-over person may be suggested again; None when they may now."""
    rests = [model.objects.of(person.book).filter(person=person, until__gt=today) for model in (Snooze, Dismissal)]
    days = [rows.aggregate(until=Max("until"))["until"] for rows in rests]
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
