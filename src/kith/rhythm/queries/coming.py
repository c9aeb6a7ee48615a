"""Everybody with a rhythm, by the day on which contact is due; and how many were in touch in time."""

from collections import defaultdict
from collections.abc import Sequence
from datetime import date, timedelta
from typing import TYPE_CHECKING, Any, NamedTuple
from uuid import UUID

from django.db.models import Max, Min, QuerySet
from django.db.models.functions import Coalesce

from kith.core import over_time
from kith.encounters.models import Participant
from kith.kernel.day_sql import Later, Month
from kith.people.models import Mark, Place
from kith.rhythm.models import Dismissal, Pause, PauseOfAll, Rhythm, Snooze

if TYPE_CHECKING:
    from kith.accounts.models import Book


class Due(NamedTuple):
    """Somebody with a rhythm of so many days, and the day on which contact is due."""

    person: int
    name: str
    uid: UUID
    days: int
    on: date


def coming_due(book: "Book") -> list[Due]:
    """Everybody with a rhythm, their own or that of a circle, who may be suggested, the earliest due first; nobody is
    due before the end of a pause, of a snooze or of a “not this one”, and within an open pause nobody is."""
    found = _by_day(book, _rhythms(book), _of_circles(book))
    rests = _rests(book) if found else {}
    put_off = [one._replace(on=max(one.on, rests.get(one.person, one.on))) for one in found]
    return sorted(put_off, key=lambda one: (one.on, one.person))


def due_between(book: "Book", first: date, last: date) -> list[Due]:
    """Those of them who are due from the first to the last of these days, and do not rest beyond that day."""
    rows = _rhythms(book).filter(due__lte=last)
    found = [one for one in _by_day(book, rows, _of_circles(book)) if first <= one.on <= last]
    if not found:
        return []
    rests = _rests(book, [one.person for one in found])
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


def of_circles(book: "Book") -> "QuerySet[Any]":
    """Who has a rhythm by a circle alone, as places in circles grouped by person, with their days and since when."""
    silent = Mark.objects.of(book).filter(kind__in=Mark.SILENT).values("person")
    rows = Place.objects.of(book).filter(circle__rhythm__isnull=False, person__rhythm__isnull=True)
    people = rows.filter(person__me__isnull=True).exclude(person__in=silent).order_by().values("person_id")
    return people.annotate(days=Min("circle__rhythm__days"), since=Min("circle__rhythm__since"))


def any_rhythm(book: "Book") -> bool:
    """Whether somebody has a rhythm, their own or that of a circle."""
    return bool(_rhythms(book).exists() or of_circles(book).exists())


def all_days(book: "Book") -> dict[int, int]:
    """The days of everybody's rhythm, by the id of the person: their own, else that of a circle."""
    columns = ("person_id", "days")
    return dict(_rhythms(book).values_list(*columns)) | dict(of_circles(book).values_list(*columns))


def _rhythms(book: "Book") -> "QuerySet[Any]":
    """The rhythms of all but the owner and those never suggested, each with the day on which contact is due."""
    silent = Mark.objects.of(book).filter(kind__in=Mark.SILENT).values("person")
    rows = Rhythm.objects.of(book).filter(person__me__isnull=True).exclude(person__in=silent)
    return rows.annotate(due=Later(Coalesce("person__standing__last_contact", "since"), "days"))


def _of_circles(book: "Book") -> list[Due]:
    rows = of_circles(book).values_list(
        "person_id", "person__name", "person__uid", "days", "since", "person__standing__last_contact"
    )
    return [
        Due(pk, name, uid, days, (last or since) + timedelta(days=days)) for pk, name, uid, days, since, last in rows
    ]


def _rests(book: "Book", people: Sequence[int] | None = None) -> dict[int, date]:
    """The last day on which a snooze or a “not this one” ends, or ended, by the id of the person."""
    found: dict[int, date] = {}
    for model in (Snooze, Dismissal):
        rows = model.objects.of(book)
        rows = rows if people is None else rows.filter(person_id__among=people)
        for pk, until in rows.values_list("person_id", "until"):
            found[pk] = max(until, found.get(pk, until))
    return found


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


def _contacts_by_month(book: "Book", last: date) -> dict[int, list[date]]:
    """The last day of contact in each month, of everybody with a rhythm."""
    found: dict[int, list[date]] = defaultdict(list)
    # Scoped by the rhythms: from the people there are few ways, from the days there are many.
    rows = Participant.objects.of_all_books().filter(person__rhythm__book=book, encounter__on__lte=last)
    months = rows.order_by().values("person_id", month=Month("encounter__on")).annotate(on=Max("encounter__on"))
    for person, on in months.order_by("on").values_list("person_id", "on"):
        found[person].append(on)
    return found
