"""What the book tells of two people knowing each other. It is asked for, never stored; `core.evidence` weighs it."""

from collections import defaultdict
from collections.abc import Collection, Iterable, Iterator
from dataclasses import dataclass, field
from datetime import date
from typing import TYPE_CHECKING, Any, Literal

from django.db.models import Count, F, Q, QuerySet

from kith.core import evidence
from kith.core.evidence import Evidence, Stay
from kith.encounters.models import Encounter, Participant
from kith.people.models import Affiliation, Person

from .models import Statement

if TYPE_CHECKING:
    from kith.accounts.models import Book

Pair = tuple[int, int]
Found = dict[Pair, list[Evidence]]


def pair(one: int, other: int) -> Pair:
    """The two with the lower id first."""
    return (one, other) if one < other else (other, one)


def evidence_of(book: "Book", pairs: Collection[Pair]) -> Found:
    """What speaks for each of these pairs, in the order in which it is told; pairs without any are not in it."""
    people = {one for both in pairs for one in both}
    found: Found = defaultdict(list)
    for some in (_said(book, people), _introduced(book, people), _met(book, people), _at_places(book, people, pairs)):
        for both, one in some:
            if both in pairs:
                found[both].append(one)
    return found


def _said(book: "Book", people: Collection[int]) -> Iterator[tuple[Pair, Evidence]]:
    rows = Statement.objects.of_all_books().filter(person_id__among=people, other_id__among=people, book=book)
    for one in rows.order_by("on", "pk"):
        word = evidence.said(one.strength, Statement.MOST, note=one.note, on=one.on)
        yield pair(one.person_id, one.other_id), word


def _introduced(book: "Book", people: Collection[int]) -> Iterator[tuple[Pair, Evidence]]:
    rows = Person.objects.of(book).filter(pk__among=people, through_id__among=people)
    for one, who, source in rows.order_by("pk").values_list("pk", "through_id", "source__name"):
        if who is not None:
            yield pair(one, who), evidence.introduced(source or "")


def met_together(book: "Book", people: Collection[int], others: Collection[int] | None = None) -> "QuerySet[Any, Any]":
    """Rows of Participant with `other`, who was there as well: each two of some people and of others once, the lower id
    first; with None each of these people with everybody, themselves included."""
    other = "encounter__participants__person_id"
    # Scoped by the people: naming the book of the rows, too, makes SQLite walk all of them.
    rows: QuerySet[Any, Any] = Participant.objects.of_all_books().filter(person_id__among=people, book__checked=book)
    if others is not None:
        rows = rows.filter(**{f"{other}__among": others, f"{other}__gt": F("person_id")})
    found: QuerySet[Any, Any] = rows.annotate(other=F(other))
    return found


def _met(book: "Book", people: Collection[int]) -> Iterator[tuple[Pair, Evidence]]:
    facts = ("encounter__on", "encounter__channel", "encounter__source__name")
    rows = list(met_together(book, people, people).values_list("person_id", "other", "encounter_id", *facts))
    sizes = sizes_of(book, {row[2] for row in rows})
    meetings: dict[tuple[Pair, bool], list[tuple[date, str, int]]] = defaultdict(list)
    sources: dict[tuple[Pair, bool], str] = {}
    for one, other, encounter, on, channel, source in rows:
        if sizes[encounter] <= evidence.LARGEST:
            key = pair(one, other), channel in Encounter.WRITTEN
            meetings[key].append((on, channel, sizes[encounter]))
            sources.setdefault(key, source or "")
    for key, some in sorted(meetings.items()):
        yield key[0], evidence.met(some, "wrote" if key[1] else "met", sources[key])


def sizes_of(book: "Book", encounters: Collection[int]) -> dict[int, int]:
    """How many people took part in each of these encounters."""
    rows = Participant.objects.of_all_books().filter(encounter_id__among=encounters, book__checked=book)
    return dict(rows.order_by().values_list("encounter_id").annotate(people=Count("pk")))


@dataclass(slots=True)
class Place:
    """An organisation with the dated stays of everybody whom the book knows there."""

    name: str
    stays: dict[int, list[Stay]] = field(default_factory=lambda: defaultdict(list))
    studying: set[int] = field(default_factory=set)
    sources: dict[int, str] = field(default_factory=dict)
    order: dict[int, int] = field(default_factory=dict)


def places_of(book: "Book", organisations: Collection[int]) -> dict[int, Place]:
    """These organisations, as far as anybody was there on known days."""
    rows = _dated(Affiliation.objects.of_all_books().filter(organisation_id__among=organisations, book__checked=book))
    facts = rows.order_by("pk").values_list(
        "organisation_id", "organisation__name", "person_id", "kind", "started", "ended", "past", "source__name"
    )
    found: dict[int, Place] = {}
    for organisation, name, person, kind, started, ended, past, source in facts:
        one = evidence.stay(person, started, ended, past=past)
        if one is not None and organisation is not None:
            place = found.setdefault(organisation, Place(name or ""))
            place.stays[person].append(one)
            place.sources.setdefault(person, source or "")
            if kind == Affiliation.STUDY:
                place.studying.add(person)
    for place in found.values():
        place.order = evidence.side_by_side(one for some in place.stays.values() for one in some)
    return found


def shared_places(book: "Book", people: Collection[int]) -> set[int]:
    """Organisations at which these people were on known days."""
    rows = _dated(Affiliation.objects.of_all_books().filter(person_id__among=people, book__checked=book))
    return set(rows.exclude(organisation=None).values_list("organisation_id", flat=True).distinct())


def _dated(rows: "QuerySet[Affiliation]") -> "QuerySet[Affiliation]":
    return rows.exclude(started="").filter(Q(past=False) | ~Q(ended=""))


def _at_places(book: "Book", people: Collection[int], pairs: Iterable[Pair]) -> Iterator[tuple[Pair, Evidence]]:
    places = places_of(book, shared_places(book, people))
    at: dict[int, set[int]] = defaultdict(set)
    for key, place in places.items():
        for person in place.stays.keys() & people:
            at[person].add(key)
    for one, other in pairs:
        for key in sorted(at[one] & at[other]):
            place = places[key]
            months = evidence.months_together(place.stays[one], place.stays[other])
            if months and evidence.beside(place.order, one, other):
                kind: Literal["worked", "studied"] = "studied" if {one, other} <= place.studying else "worked"
                sources = dict.fromkeys(name for who in (one, other) if (name := place.sources[who]))
                yield (
                    (one, other),
                    evidence.at_a_place(kind, place.name, months, len(place.order), ", ".join(sources)),
                )
