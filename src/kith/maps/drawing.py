"""A map made of what the book holds: who is shown, how near, beside whom, tied to whom."""

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING, Any

from django.db.models import F

from kith.core.mapping import Map, Node, bridges, drawn
from kith.kernel.among import Ids
from kith.kernel.bulk import chunks
from kith.people.models import Person
from kith.people.queries import how_many, me
from kith.ties.models import Tie
from kith.ties.paths import nearness

from .asked import Asked, chosen_of, people_asked
from .naming import Named, beside
from .regions import names, regions

if TYPE_CHECKING:
    from kith.accounts.models import Book

MOST = 2000
LARGE = 20_000
"""People of a book in which bridges are looked for, at most: that needs all of its ties."""
CHUNK = 10_000
LINES = 1500
"""Ties that are drawn, at most, the strongest."""
BOX = 500
"""Half of the picture's width; the people stand within INSIDE of the middle, region names around them."""
INSIDE = 452
LETTER, MARGIN, WIDEST = 16, 50, 1.0
"""How wide a letter of a region's name is, what stays free beside it; radians that no name gets more of."""

Pairs = list[tuple[int, int, float]]


@dataclass(frozen=True, slots=True)
class Known:
    """Of whom there is a map, the strongest of all who were asked for."""

    nodes: list[Node]
    regions: list[str]
    left_out: int


def compose(book: "Book", asked: Asked, today: date) -> dict[str, Any]:
    """What a Drawing keeps: `people` (id, x, y, region, strength in percent, how many hang on them; by region, the
    nearest first; then, where their name has room, from which size on and on which side), `lines` (pairs of their
    places in it), `regions` (key, begin, end), how far dots are apart as `step`, and how many were `left_out`."""
    known = _known(book, list(people_asked(book, asked, today).values_list("pk", flat=True)), today)
    shown = {one.person for one in known.nodes}
    whole = how_many(book) <= LARGE
    pairs = _pairs(book, None if whole else shown)
    among = [one for one in pairs if one[0] in shown and one[1] in shown]
    picture = drawn(known.nodes, _neighbours(among), _least(book, known.regions))
    kept = _kept(known, picture, _bridges(book, pairs, today) if whole and among else {}, among)
    return kept | {"people": _named(book, asked, kept)}


def _known(book: "Book", ids: Sequence[int], today: date) -> Known:
    near = {one: share for some in chunks(ids, CHUNK) for one, share in nearness(book, some, today).items()}
    strongest = sorted(ids, key=lambda one: (-near.get(one, 0.0), one))[:MOST]
    order, where = regions(book, strongest)
    number = {region: place for place, region in enumerate(order)}
    nodes = [Node(one, near.get(one, 0.0), number[where[one]]) for one in strongest]
    return Known(nodes, order, len(ids) - len(strongest))


def _bridges(book: "Book", pairs: Pairs, today: date) -> dict[int, int]:
    """Of the whole book, since one who was not asked for may know the group, too."""
    neighbours = _neighbours(pairs)
    there = set(people_asked(book, Asked(), today).values_list("pk", flat=True)) & neighbours.keys()
    near = nearness(book, there, today)
    known = {one: [other for other in neighbours[one] if other in there] for one in there}
    return bridges([Node(one, near.get(one, 0.0), 0) for one in there], known)


def _pairs(book: "Book", among: Collection[int] | None) -> Pairs:
    """All ties of two people that count here, or those among some, the strongest first."""
    rows = Tie.objects.of(book).filter(strength__gte=Tie.LEAST, person_id__lt=F("other_id"))
    if among is not None:
        rows = rows.filter(person_id__among=Ids(among), other_id__among=Ids(among))
    owner = me(book)
    found = rows.values_list("person_id", "other_id", "strength")
    return sorted((one for one in found if owner not in one[:2]), key=lambda one: (-one[2], one))


def _named(book: "Book", asked: Asked, kept: dict[str, Any]) -> list[list[Any]]:
    """The rows of people, with where their names stand."""
    rows: list[list[Any]] = kept["people"]
    called = dict(Person.objects.of(book).filter(pk__among=Ids(row[0] for row in rows)).values_list("pk", "name"))
    people = [Named(one, x, y, near, held, called[one]) for one, x, y, _region, near, held in rows]
    found = beside(people, chosen_of(book, asked, ""), kept["step"], INSIDE + 6)
    return [[*row, *found.get(row[0], ())] for row in rows]


def _neighbours(pairs: Pairs) -> dict[int, list[int]]:
    found: dict[int, list[int]] = {}
    for one, other, _strength in pairs:
        found.setdefault(one, []).append(other)
        found.setdefault(other, []).append(one)
    return found


def _least(book: "Book", order: Sequence[str]) -> list[float]:
    """Room for the names of regions along the edge."""
    called = names(book)
    return [min(WIDEST, (len(called.get(one, "")) * LETTER + MARGIN) / INSIDE) for one in order]


def _kept(known: Known, picture: Map, hanging: Mapping[int, int], pairs: Pairs) -> dict[str, Any]:
    scale = INSIDE / picture.radius
    people = [
        [
            one.person,
            *(round(scale * way) for way in picture.places[one.person]),
            one.region,
            round(100 * one.strength),
            hanging.get(one.person, 0),
        ]
        for one in sorted(known.nodes, key=lambda one: (one.region, -one.strength, one.person))
    ]
    place = {row[0]: at for at, row in enumerate(people)}
    return {
        "people": people,
        "lines": [[place[one], place[other]] for one, other, _strength in pairs[:LINES]],
        "regions": [
            [key, round(sector.begin, 4), round(sector.end, 4)]
            for key, sector in zip(known.regions, picture.sectors, strict=True)
        ],
        "step": round(scale, 2),
        "left_out": known.left_out,
    }
