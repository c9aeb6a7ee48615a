"""Questions about events: which runs, which there were, who was there."""

from collections import Counter, defaultdict
from collections.abc import Collection, Sequence
from dataclasses import dataclass, field
from datetime import date
from typing import TYPE_CHECKING

from django.db.models import Exists, OuterRef, Q, QuerySet

from kith.core.events import Happening, event_key, happenings
from kith.core.folding import words
from kith.encounters.models import Encounter, Participant
from kith.favours.models import Promise
from kith.favours.queries import made_at
from kith.people.models import ContactPoint, Person, Standing
from kith.people.queries import Post, current_posts, silent_among
from kith.reaching.ways import points_of

from .models import FollowUp, Visit

if TYPE_CHECKING:
    from kith.accounts.models import Book

SIZE = 50


@dataclass(slots=True)
class Met:
    """Somebody who was met at an event: at which encounters, what was promised there, and the follow-up, if any;
    `known_since` is the day of the first contact, where that was before."""

    person: Person
    encounters: list[Encounter]
    post: Post | None = None
    promises: list[Promise] = field(default_factory=list)
    follow_up: FollowUp | None = None
    known_since: date | None = None
    silent: bool = False
    points: list[ContactPoint] = field(default_factory=list)


@dataclass(frozen=True)
class EventPage:
    """An event with all that came of it; `people` in the order in which they were met."""

    event: Happening
    place: str
    people: list[Met]

    @property
    def promises(self) -> list[Promise]:
        """What was promised there, in the order of the people."""
        return list({one.pk: one for met in self.people for one in met.promises}.values())

    @property
    def ended(self) -> list[Promise]:
        """Those of the promises that were kept or let go."""
        return [one for one in self.promises if hasattr(one, "outcome")]

    @property
    def follow_ups(self) -> list[tuple[Met, FollowUp]]:
        """The people with a follow-up, the first due first; those that are done last."""
        found = [(one, one.follow_up) for one in self.people if one.follow_up]
        return sorted(found, key=lambda pair: _place_of(pair[1]))

    @property
    def to_draft(self) -> list[Met]:
        """The people without one who may be written to."""
        return [one for one in self.people if not one.follow_up and not one.silent]


@dataclass(frozen=True)
class Listed:
    """An event in the list: how many people were met there."""

    event: Happening
    place: str
    people: int


def running(book: "Book", today: date) -> Visit | None:
    """The event that the owner is at: begun today, and not ended."""
    return Visit.objects.of(book).filter(on=today, end__isnull=True).order_by("-pk").first()


def events(book: "Book", since: date = date.min, named: Collection[str] | None = None) -> list[Happening]:
    """The events of the book, the latest first: those of encounters, and those at which the owner said they were.

    With `since` only what was on that day and later is looked at, with `named` only what bears one of these names.
    """
    met = Encounter.objects.of(book).filter(on__gte=since).exclude(event="").order_by()
    visits = Visit.objects.of(book).filter(on__gte=since).order_by()
    if named is not None:
        met, visits = met.filter(event__in=named), visits.filter(name__in=named)
    return happenings([*met.values_list("event", "on").distinct(), *visits.values_list("name", "on")])


def event_of(book: "Book", on: date, key: str) -> Happening | None:
    """The event of that key which has that day."""
    rows = Encounter.objects.of(book).exclude(event="").order_by()
    names = [name for name in rows.values_list("event", flat=True).distinct() if event_key(name) == key]
    visits = Visit.objects.of(book).order_by().values_list("name", "on")
    told = [*rows.filter(event__in=names).values_list("event", "on").distinct(), *visits]
    return next((one for one in happenings(told) if one.key == key and one.has(on)), None)


def called(book: "Book", text: str) -> list[Happening]:
    """The events whose names have words that begin as those of the text do, the latest first; none for no word."""
    asked = words(text)
    fitting = [name for name in _names(book) if _begins(words(name), asked)] if asked else []
    return events(book, named=fitting) if fitting else []


def _names(book: "Book") -> set[str]:
    """What events are called, in every spelling."""
    met = Encounter.objects.of(book).exclude(event="").order_by().values_list("event", flat=True)
    return {*met.distinct(), *Visit.objects.of(book).values_list("name", flat=True)}


def _begins(name: list[str], asked: list[str]) -> bool:
    return all(any(part.startswith(word) for part in name) for word in asked)


def listing(book: "Book", found: Sequence[Happening]) -> list[Listed]:
    """These events, each with its place and how many people were met there, in two questions for all."""
    if not found:
        return []
    first, last = min(one.first for one in found), max(one.last for one in found)
    names = {name for one in found for name in one.names}
    there = Participant.objects.of(book).filter(encounter__event__in=names, encounter__on__range=(first, last))
    people: dict[tuple[str, date], set[int]] = defaultdict(set)
    places: dict[tuple[str, date], Counter[str]] = defaultdict(Counter)
    facts = ("encounter__event", "encounter__on", "encounter__place", "person_id")
    for event, on, place, person in there.order_by("encounter__on", "pk").values_list(*facts):
        people[event, on].add(person)
        places[event, on].update([place] if place else [])
    for name, on, place in Visit.objects.of(book).filter(on__range=(first, last)).values_list("name", "on", "place"):
        places[name, on].update([place] if place else [])
    return [_listed(one, people, places) for one in found]


def _listed(
    event: Happening, people: dict[tuple[str, date], set[int]], places: dict[tuple[str, date], Counter[str]]
) -> Listed:
    parts = [(name, on) for name in event.names for on in event.days]
    met = set().union(*(people[part] for part in parts if part in people))
    place = sum((places[part] for part in parts if part in places), Counter[str]())
    return Listed(event, place.most_common(1)[0][0] if place else "", len(met))


def at(book: "Book", event: Happening) -> list[Encounter]:
    """The encounters at an event, in the order in which they were noted."""
    rows = Encounter.objects.of(book).filter(event__in=event.names, on__range=(event.first, event.last))
    return list(rows.order_by("on", "pk"))


def event_page(book: "Book", event: Happening) -> EventPage:
    """All that came of an event, in a fixed number of questions."""
    encounters = at(book, event)
    people = _met(encounters)
    ids = list(people)
    for promise in made_at(encounters).select_related("person", "outcome"):
        if promise.person_id in people and not promise.theirs:
            people[promise.person_id].promises.append(promise)
    for follow_up in with_done(FollowUp.objects.of(book).filter(encounter__in=[one.pk for one in encounters])):
        if follow_up.person_id in people:
            people[follow_up.person_id].follow_up = follow_up
    for pk, post in current_posts(book, ids).items():
        people[pk].post = post
    standings = Standing.objects.of(book).filter(person_id__among=ids, first_contact__lt=event.first)
    for pk, first in standings.values_list("person_id", "first_contact"):
        people[pk].known_since = first
    for pk in silent_among(book, ids):
        people[pk].silent = True
    for pk, points in points_of(book, ids).items():
        people[pk].points = points
    place = listing(book, [event])[0].place
    return EventPage(event, place, list(people.values()))


def _met(encounters: Sequence[Encounter]) -> dict[int, Met]:
    by_id = {one.pk: one for one in encounters}
    # Scoped by the encounters, which are the book's.
    rows = Participant.objects.of_all_books().filter(encounter__in=list(by_id), person__me__isnull=True)
    found: dict[int, Met] = {}
    for row in rows.select_related("person").order_by("encounter__on", "encounter_id", "pk"):
        met = found.setdefault(row.person_id, Met(row.person, []))
        met.encounters.append(by_id[row.encounter_id])
    return found


def with_done(rows: QuerySet[FollowUp]) -> QuerySet[FollowUp]:
    """Follow-ups, each with `done`: whether there was contact after the encounter, other than at that event."""
    after = Q(encounter__on__gt=OuterRef("encounter__on"))
    same_day = Q(encounter__on=OuterRef("encounter__on"), encounter_id__gt=OuterRef("encounter_id"))
    # Scoped by the person of the follow-up.
    contacts = Participant.objects.of_all_books().filter(after | same_day, person=OuterRef("person"))
    elsewhere = contacts.exclude(encounter__event=OuterRef("encounter__event"))
    return rows.annotate(done=Exists(elsewhere)).select_related("encounter")


def follow_ups(book: "Book") -> QuerySet[FollowUp]:
    """All follow-ups of the book, each with `done`."""
    return with_done(FollowUp.objects.of(book))


def open_follow_ups(book: "Book") -> QuerySet[FollowUp]:
    """Those that are not done."""
    return follow_ups(book).filter(done=False)  # type: ignore[misc]


def drafted_at(book: "Book", events: Sequence[Happening]) -> list[tuple[int, int]]:
    """How many follow-ups there are from each of these events, and how many of them are open; in one question."""
    if not events:
        return []
    span = (min(one.first for one in events), max(one.last for one in events))
    rows = with_done(FollowUp.objects.of(book).filter(encounter__on__range=span))
    facts = [(event_key(one.encounter.event), one.encounter.on, one.done) for one in rows]  # type: ignore[attr-defined]
    return [_counted([done for key, on, done in facts if key == one.key and one.has(on)]) for one in events]


def _counted(done: list[bool]) -> tuple[int, int]:
    return len(done), done.count(False)


def _place_of(follow_up: FollowUp) -> tuple[object, ...]:
    return follow_up.done, follow_up.on, follow_up.at, follow_up.pk  # type: ignore[attr-defined]
