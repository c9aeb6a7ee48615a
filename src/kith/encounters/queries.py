"""Questions about encounters."""

from bisect import bisect_left
from collections import defaultdict
from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date, timedelta
from typing import TYPE_CHECKING

from django.db.models import Count, Min, QuerySet
from django.db.models.functions import Coalesce

from kith.people.models import Mark
from kith.people.queries import KINDS, any_belong, belonging, belongs, listed

from .models import Encounter, Participant

if TYPE_CHECKING:
    from kith.accounts.models import Book
    from kith.people.models import Organisation, Person

SIZE = 20
SPOKEN = (Encounter.MEETING, Encounter.CALL, Encounter.EVENT)
LINE_DAYS = 731
MONTH = 30
NOWHERE = ""


@dataclass(frozen=True)
class Timeline:
    """A page of a person's encounters, the latest first, each with its `others`; `earlier` are still to come."""

    encounters: list[Encounter]
    total: int
    since: date | None
    page: int
    earlier: int


@dataclass(slots=True)
class Coverage:
    """Encounters of the last 30 days by where people belong (a kind of circle, or NOWHERE).

    `silent` names, for a kind without any, the person met last and when.
    """

    counts: dict[str, int]
    silent: dict[str, tuple[str, date]] = field(default_factory=dict)


def of_person(person: "Person", channels: Collection[str] = ()) -> QuerySet[Encounter]:
    """A person's encounters, the latest first; `channels` narrows them."""
    rows = Encounter.objects.of(person.book).filter(participants__person=person)
    if channels:
        rows = rows.filter(channel__in=channels)
    return rows.order_by("-on", "-pk")


def noted(person: "Person", on: date, channel: str = "") -> Encounter | None:
    """The owner's contact with somebody on a day, by that channel if one is named; that they wrote is none of it."""
    return of_person(person, [channel] if channel else ()).filter(on=on).exclude(direction=Encounter.IN).first()


def awaiting(person: "Person") -> list[Encounter]:
    """The owner's latest contacts, up to the last word of theirs, of which nobody has said yet whether an answer came
    and of which Kith would not know."""
    found = []
    for one in of_person(person).select_related("unanswered")[:SIZE]:
        if one.direction != Encounter.OUT:
            break
        read = one.thread and one.channel in Encounter.WRITTEN
        if not read and not hasattr(one, "unanswered"):
            found.append(one)
    return found


def present_at(encounter: Encounter) -> list["Person"]:
    """Who took part, in the order in which they were noted."""
    return [one.person for one in encounter.participants.select_related("person").order_by("pk")]


def has_died(person: "Person") -> bool:
    """Whether nothing can happen with them any more."""
    return person.marks.filter(kind=Mark.DECEASED).exists()


def timeline(person: "Person", channels: Collection[str] = (), page: int = 1, size: int = SIZE) -> Timeline:
    """The page of the timeline, counted from 1."""
    rows = of_person(person, channels)
    total = rows.order_by().count()
    start = (max(page, 1) - 1) * size
    shown = _with_others(rows[start : start + size], person)
    since = rows.order_by().aggregate(first=Min("on"))["first"] if total else None
    return Timeline(shown, total, since, max(page, 1), max(total - start - len(shown), 0))


def at_organisation(organisation: "Organisation", size: int = SIZE) -> list[Encounter]:
    """The latest encounters with people who are at an organisation now, each with its `others`: all who were there."""
    staff = organisation.affiliations.filter(past=False, person__me__isnull=True).values("person_id")
    met = Participant.objects.of(organisation.book).filter(person_id__in=staff).values("encounter_id")
    rows = Encounter.objects.of(organisation.book).filter(pk__in=met)
    return _with_others(rows.order_by("-on", "-pk")[:size], None)


def _with_others(rows: QuerySet[Encounter], person: "Person | None") -> list[Encounter]:
    """The encounters, each with who else was there as `others`, in two queries."""
    encounters = list(rows)
    there: dict[int, list[Person]] = defaultdict(list)
    # Scoped by the encounters, which are the book's.
    present = Participant.objects.of_all_books().filter(encounter__in=[one.pk for one in encounters])
    if person:
        present = present.exclude(person=person)
    for row in present.select_related("person").order_by("person__sort_key"):
        there[row.encounter_id].append(row.person)
    for one in encounters:
        one.others = there[one.pk]  # type: ignore[attr-defined]
    return encounters


def recent(book: "Book", ids: Collection[int], today: date, days: int = LINE_DAYS) -> dict[int, list[tuple[date, str]]]:
    """The days and channels of these people's encounters within the last `days`, the earliest first, in one query."""
    found: dict[int, list[tuple[date, str]]] = {pk: [] for pk in ids}
    # Scoped by the people: naming the book of the rows, too, makes SQLite walk all of them, and so does the bare day.
    rows = Participant.objects.of_all_books().annotate(on=Coalesce("encounter__on", "encounter__on"))
    rows = rows.filter(person_id__among=ids, person__book=book, on__gt=today - timedelta(days=days), on__lte=today)
    for pk, on, channel in rows.order_by("on").values_list("person_id", "on", "encounter__channel"):
        found[pk].append((on, channel))
    return found


def occasions(book: "Book", on: Mapping[int, date]) -> dict[int, str]:
    """The events at which these people were met on the day that each is given with, in one query."""
    # Scoped by the people, as `recent` is.
    rows = Participant.objects.of_all_books().filter(
        person_id__among=on, person__book=book, encounter__channel=Encounter.EVENT, encounter__on__in=set(on.values())
    )
    found = rows.order_by("encounter_id").values_list("person_id", "encounter__on", "encounter__event")
    return {pk: event for pk, day, event in found if event and day == on[pk]}


def last_30_days(book: "Book", today: date) -> Coverage:
    """How the encounters of the last 30 days spread over inside, outside, school and community."""
    rows = Encounter.objects.of(book).filter(on__gt=today - timedelta(days=MONTH), on__lte=today)
    met = list(rows.filter(participants__isnull=False).values_list("pk", "participants__person"))
    kinds = belonging(book, {person for _, person in met})
    seen: dict[str, set[int]] = {kind: set() for kind in (*KINDS, NOWHERE)}
    for encounter, person in met:
        for kind in kinds[person] or (NOWHERE,):
            seen[kind].add(encounter)
    counts = {kind: len(some) for kind, some in seen.items()}
    silent = {kind: last for kind in KINDS if not counts[kind] and (last := _last_in(book, kind))}
    return Coverage(counts, silent)


def _last_in(book: "Book", kind: str) -> tuple[str, date] | None:
    if not any_belong(book, kind):
        return None
    people = listed(book).filter(belongs(book, kind), standing__isnull=False)
    return people.order_by("-standing__last_contact", "pk").values_list("name", "standing__last_contact").first()


def by_day(book: "Book", first: date, last: date) -> dict[date, int]:
    """How many encounters there were on each of these days that had any."""
    rows = Encounter.objects.of(book).filter(on__gte=first, on__lte=last).order_by()
    return dict(rows.values_list("on").annotate(count=Count("*")))


def last_in_touch(book: "Book", today: date, within: Sequence[int]) -> dict[str, list[int]]:
    """For each kind of circle how many people there one was in touch with last within the first of these numbers of
    days, how many within the next, and so on; last how many longer ago or never."""
    last = dict(listed(book).order_by().values_list("pk", "standing__last_contact"))
    counts = {kind: [0] * (len(within) + 1) for kind in KINDS}
    for pk, kinds in belonging(book, last).items():
        on = last[pk]
        place = bisect_left(within, (today - on).days) if on else len(within)
        for kind in kinds:
            counts[kind][place] += 1
    return counts
