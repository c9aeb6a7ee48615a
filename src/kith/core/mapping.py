"""A network as a picture: the owner in the middle, a sector for each region, and in it rings of people.

Lengths are in the least distance of two dots; angles in radians from the top, clockwise. Nobody is farther out than
somebody of their region with a weaker tie. The same people give the same picture.
"""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from math import asin, cos, pi, sin

from .ties import KNOWN

HOLE, MIDDLE = 3.6, 0.3
"""Radius of the innermost ring at least, so that the owner stands alone, and for each ring that is needed, so that
the nearest have room for their names in the middle."""
APART = 0.75
"""From a dot to the border of its sector, at least."""
OUTWARD = 0.55
"""Of the rings that all need, the share that lies within the first on which somebody without a tie may stand."""
FEWEST = 7
"""Rings, at least, so that a small network shows who is near."""
SWEEPS = 24
GROUP = 3
"""People in a group, at least, for somebody to be a bridge to it."""
ALIVE = KNOWN
"""A tie with the owner that is stronger than this is alive: more than a way to reach somebody."""

Neighbours = Mapping[int, Sequence[int]]


@dataclass(frozen=True, slots=True)
class Node:
    """Somebody: how strong their tie with the owner is, 0..1, and the number of their region."""

    person: int
    strength: float
    region: int


@dataclass(frozen=True, slots=True)
class Sector:
    """Where a region is: from one angle to another."""

    begin: float
    end: float


@dataclass(frozen=True, slots=True)
class Map:
    """Where everybody stands, with the owner at (0, 0) and y downwards; all dots are within `radius`."""

    places: dict[int, tuple[float, float]]
    sectors: list[Sector]
    radius: float


def drawn(nodes: Iterable[Node], neighbours: Neighbours, least: Sequence[float] = ()) -> Map:
    """Places for all; `least` is how wide the sector of each region is at least, where there is room for that."""
    regions = _by_region(nodes, len(least))
    sectors = _sectors([len(some) for some in regions], least)
    hole = max(HOLE, MIDDLE * _rings_needed(regions, sectors, HOLE))
    rings = max(FEWEST, _rings_needed(regions, sectors, hole))
    places: dict[int, tuple[float, float]] = {}
    outermost = hole
    for some, sector in zip(regions, sectors, strict=True):
        turn = {person: place for place, person in enumerate(beside_each_other(some, neighbours))}
        for radius, there in _in_rings(some, sector, rings, hole).items():
            outermost = max(outermost, radius)
            ordered = sorted((turn[one.person], one.person) for one in there)
            wanted = [sector.begin + (sector.end - sector.begin) * (at + 0.5) / len(some) for at, _who in ordered]
            for (_at, person), angle in zip(ordered, _spread(wanted, sector, radius), strict=True):
                places[person] = (radius * sin(angle), -radius * cos(angle))
    return Map(places, sectors, outermost + 0.5)


def bridges(nodes: Iterable[Node], neighbours: Neighbours) -> dict[int, int]:
    """On whom a group hangs, each with how many others are in it: of at least GROUP people tied to each other, the one
    whose tie with the owner is alive, where it is one alone."""
    alive = {one.person for one in nodes if one.strength > ALIVE}
    found: dict[int, int] = {}
    for group in groups(neighbours, neighbours):
        near = [one for one in group if one in alive]
        if len(group) >= GROUP and len(near) == 1:
            found[near[0]] = len(group) - 1
    return found


def groups(people: Iterable[int], neighbours: Neighbours) -> list[list[int]]:
    """Those of these people who are tied to each other, over others of them; the largest first."""
    left = dict.fromkeys(people)
    found: list[list[int]] = []
    while left:
        group = [left.popitem()[0]]
        for one in group:  # it grows as it is walked
            for other in neighbours.get(one, ()):
                if other in left:
                    del left[other]
                    group.append(other)
        found.append(sorted(group))
    return sorted(found, key=lambda group: (-len(group), group))


def beside_each_other(nodes: Sequence[Node], neighbours: Neighbours) -> list[int]:
    """People in an order in which those tied to each other are near: group by group, and within one everybody moved
    again and again to the middle of whom they are tied to."""
    here = [one.person for one in nodes]
    ordered: list[int] = []
    for group in groups(here, neighbours):
        members = set(group)
        tied = {one: [other for other in neighbours.get(one, ()) if other in members] for one in group}
        ordered += _by_sweeps(group, tied) if len(group) > GROUP - 1 else group
    return ordered


def _by_sweeps(group: list[int], tied: Neighbours) -> list[int]:
    for _sweep in range(SWEEPS):
        at = {one: place for place, one in enumerate(group)}
        middle = {one: (at[one] + sum(at[other] for other in tied[one])) / (len(tied[one]) + 1) for one in group}
        moved = sorted(group, key=lambda one: (middle[one], one))
        if moved == group:
            break
        group = moved
    return group


def _by_region(nodes: Iterable[Node], count: int) -> list[list[Node]]:
    ordered = sorted(nodes, key=lambda one: (-one.strength, one.person))
    regions: list[list[Node]] = [[] for _ in range(max([count, *(one.region + 1 for one in ordered)], default=0))]
    for one in ordered:
        regions[one.region].append(one)
    return regions


def _sectors(counts: Sequence[int], least: Sequence[float]) -> list[Sector]:
    """As wide as the people of each need, and at least as `least` says; the narrow take from the wide."""
    floor = [*least, *([0.0] * (len(counts) - len(least)))]
    if (asked := sum(floor)) > pi:  # no more than half of the picture is given away
        floor = [one * pi / asked for one in floor]
    widths = _widths(counts, floor)
    found, at = [], 0.0
    for width in widths:
        found.append(Sector(at, at + width))
        at += width
    return found


def _widths(counts: Sequence[int], floor: Sequence[float]) -> list[float]:
    """Shares of the circle by counts; whose share is below its floor gets that, and the others share what is left."""
    narrow: set[int] = set()
    while True:
        left = 2 * pi - sum(floor[one] for one in narrow)
        total = sum(count for place, count in enumerate(counts) if place not in narrow) or 1
        shares = [floor[place] if place in narrow else left * count / total for place, count in enumerate(counts)]
        more = {place for place, share in enumerate(shares) if place not in narrow and share < floor[place]}
        if not more:
            return shares
        narrow |= more


def _room(sector: Sector, radius: float) -> tuple[float, float, float]:
    """On a ring of the sector: the first angle for a dot, the last, and how far dots are apart."""
    edge = asin(min(1.0, APART / radius))
    return sector.begin + edge, sector.end - edge, 2 * asin(min(1.0, 0.5 / radius)) + 1e-9


def _capacity(sector: Sector, radius: float) -> int:
    first, last, step = _room(sector, radius)
    return int((last - first) / step) + 1 if last >= first else 0


def _rings_needed(regions: Sequence[Sequence[Node]], sectors: Sequence[Sector], hole: float) -> int:
    most = 0
    for some, sector in zip(regions, sectors, strict=True):
        left, ring = len(some), 0
        while left > 0:
            left -= _capacity(sector, hole + ring)
            ring += 1
        most = max(most, ring)
    return most


def _in_rings(some: Sequence[Node], sector: Sector, rings: int, hole: float) -> dict[float, list[Node]]:
    """By the radius of the ring: the strongest in the innermost, and each no nearer than the tie allows; who finds no
    room stands farther out, and so do all who come after."""
    found: dict[float, list[Node]] = {}
    ring = 0
    for one in some:
        ring = max(ring, int((1 - min(1.0, max(0.0, one.strength))) ** 2 * OUTWARD * rings))
        while len(found.get(hole + ring, ())) >= _capacity(sector, hole + ring):
            ring += 1
        found.setdefault(hole + ring, []).append(one)
    return found


def _spread(wanted: Sequence[float], sector: Sector, radius: float) -> list[float]:
    """Angles near those wanted, ascending, none nearer to the one before than dots are apart."""
    first, last, step = _room(sector, radius)
    found: list[float] = []
    for angle in wanted:
        found.append(max(angle, found[-1] + step if found else first))
    for place in range(len(found) - 1, -1, -1):
        found[place] = min(found[place], found[place + 1] - step if place + 1 < len(found) else last)
    return found
