"""People by where one knows them from, each in one group: the one that tells most.

A place that the owner shares comes first, then a circle, an event, an organisation that many belong to, how they were
in touch, another organisation, and at last the file that they came with. A few queries read all there is; their number
does not grow.
"""

from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from itertools import groupby
from typing import TYPE_CHECKING

from django.db.models import Q

from kith.core.folding import fold
from kith.encounters.models import Encounter, Participant
from kith.people.models import Affiliation, Mark, Organisation, Place, Source, Standing
from kith.people.queries import listed, me

if TYPE_CHECKING:
    from kith.accounts.models import Book

SHARED, CIRCLE, EVENT, ORGANISATION = "shared", "circle", "event", "organisation"
MET, WRITTEN, ELSEWHERE, SOURCE = "met", "written", "elsewhere", "source"
ORDER = (SHARED, CIRCLE, EVENT, ORGANISATION, MET, WRITTEN, ELSEWHERE, SOURCE)
REST = "rest"
FREQUENT, MOST = 3, 24
"""How many people make an organisation a group of its own, and how many such groups, and events, there are at most."""


@dataclass(frozen=True)
class Group:
    """People whom one knows from one place, by name. `kind` is one of ORDER; `name` is what the place is called;
    `detail` says how the owner belongs to one that is shared, and what kind of source it is. `key` names it in a form.
    """

    key: str
    kind: str
    name: str = ""
    detail: str = ""
    people: list[tuple[int, str]] = field(default_factory=list)

    @property
    def count(self) -> int:
        """How many they are."""
        return len(self.people)

    @property
    def ids(self) -> list[int]:
        """Who they are."""
        return [pk for pk, _name in self.people]


@dataclass(frozen=True)
class Origin:
    """Where somebody is known from: what a group is made by. All `organisation`s are named at the end, in one query."""

    kind: str
    name: str = ""
    detail: str = ""
    organisation: int = 0


Origins = dict[int, Origin]


@dataclass(frozen=True)
class Grouped:
    """The groups of everybody who may be suggested, and those of everybody who was put aside."""

    open: list[Group]
    aside: list[Group]


def groups(book: "Book") -> Grouped:
    """Everybody by where one knows them from."""
    people = _people(book)
    large, small, shared = _by_organisation(book, people)
    told = (_by_source(book, people), small, _by_contact(book), large, _by_event(book), _by_circle(book), shared)
    origins: Origins = {}
    for some in told:
        origins.update(some)
    names = _organisation_names(book, {origins[pk].organisation for pk in people})
    aside = set(Mark.objects.of(book).filter(kind=Mark.PUT_ASIDE).values_list("person_id", flat=True))
    made: dict[tuple[bool, Origin], list[tuple[int, str]]] = defaultdict(list)
    for pk, (name, _source) in people.items():
        made[pk in aside, origins[pk]].append((pk, name))
    found = [(put, _group(origin, names, some)) for (put, origin), some in made.items()]
    found.sort(key=lambda one: (ORDER.index(one[1].kind), -one[1].count, one[1].name))
    return Grouped([one for put, one in found if not put], [one for put, one in found if put])


def by_kind(some: Sequence[Group]) -> list[tuple[str, list[Group]]]:
    """Groups in their order, taken together by what makes them groups; who is left over at last is one kind."""
    return [(kind, list(found)) for kind, found in groupby(some, key=_head)]


def _head(group: Group) -> str:
    return REST if group.kind in (MET, WRITTEN, ELSEWHERE, SOURCE) else group.kind


def _group(origin: Origin, names: dict[int, str], people: list[tuple[int, str]]) -> Group:
    name = names.get(origin.organisation, origin.name)
    key = f"{origin.kind}-{origin.organisation or fold(f'{origin.detail} {origin.name}')}"
    return Group(key, origin.kind, name, origin.detail, people)


def _people(book: "Book") -> dict[int, tuple[str, int | None]]:
    """The names and sources of all who may be suggested or were put aside, by id, in the order of their names."""
    never = (Mark.DO_NOT_CONTACT, Mark.DECEASED)
    silent = set(Mark.objects.of(book).filter(kind__in=never).values_list("person_id", flat=True))
    rows = listed(book).order_by("sort_key", "pk").values_list("pk", "name", "source_id")
    return {pk: (name, source) for pk, name, source in rows if pk not in silent}


def _by_source(book: "Book", people: dict[int, tuple[str, int | None]]) -> Origins:
    """The file that they came with, or the owner's own hand."""
    ids = {source for _name, source in people.values() if source}
    sources = {
        pk: Origin(SOURCE, name if kind not in ("typed", "sentence") else "", kind)
        for pk, kind, name in Source.objects.of(book).filter(pk__among=ids).values_list("pk", "kind", "name")
    }
    unknown = Origin(SOURCE)
    return {pk: sources.get(source or 0, unknown) for pk, (_name, source) in people.items()}


def _by_contact(book: "Book") -> Origins:
    """How they were last in touch: in writing, or face to face or by voice."""
    written, met = Origin(WRITTEN), Origin(MET)
    rows = Standing.objects.of(book).values_list("person_id", "last_channel")
    return {pk: written if channel in Encounter.WRITTEN else met for pk, channel in rows}


def _by_organisation(book: "Book", people: Iterable[int]) -> tuple[Origins, Origins, Origins]:
    """Where they belong: organisations of many, those of few taken together, and those that are the owner's, too."""
    posts, mine = _posts(book)
    there = [pk for pk in people if pk in posts]
    sizes = Counter(one for pk in there for one in set(posts[pk]))
    groups = {pk: Origin(ORGANISATION, organisation=pk) for pk, count in sizes.most_common(MOST) if count >= FREQUENT}
    common = {pk: Origin(SHARED, detail=kind, organisation=pk) for pk, kind in mine.items()}
    return (
        {pk: groups[one] for pk in there for one in reversed(posts[pk]) if one in groups},
        dict.fromkeys(there, Origin(ELSEWHERE)),
        {pk: common[one] for pk in there for one in reversed(posts[pk]) if one in common},
    )


def _posts(book: "Book") -> tuple[dict[int, list[int]], dict[int, str]]:
    """The organisations of each person, the present ones first; and the owner's own, with how they belong there."""
    posts: dict[int, list[int]] = {}
    own, mine = me(book), {}
    rows = Affiliation.objects.of(book).filter(organisation__isnull=False).order_by("past", "-pk")
    for person, organisation, kind in rows.values_list("person_id", "organisation_id", "kind"):
        if person == own:
            mine[organisation] = kind
        else:
            posts.setdefault(person, []).append(organisation)
    return posts, mine


def _by_event(book: "Book") -> Origins:
    """The event at which they were met, where it is one of those at which most were."""
    # Scoped by the encounters: naming the book of the rows, too, makes SQLite walk all of them.
    rows = Participant.objects.of_all_books().filter(~Q(encounter__event=""), encounter__book=book)
    found = dict(rows.order_by("encounter__on", "encounter_id").values_list("person_id", "encounter__event"))
    most = {event: Origin(EVENT, event) for event, _count in Counter(found.values()).most_common(MOST)}
    return {pk: most[event] for pk, event in found.items() if event in most}


def _by_circle(book: "Book") -> Origins:
    """The circle that the owner, or their phone, put them in."""
    rows = Place.objects.of(book).order_by("-circle__key").values_list("person_id", "circle__name")
    return {pk: Origin(CIRCLE, name) for pk, name in rows}


def _organisation_names(book: "Book", ids: set[int]) -> dict[int, str]:
    return dict(Organisation.objects.of(book).filter(pk__among=ids).values_list("pk", "name"))
