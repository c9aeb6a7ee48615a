"""Whom one has where: by the function and the level of their work, inside one's own organisation and outside it; and
who is missing there."""

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from .levels import FUNCTIONS, Level, adjacent


@dataclass(frozen=True, slots=True)
class Stood:
    """So many people whose title tells the same: of which function, one of FUNCTIONS, and which level; None where it
    does not tell."""

    function: str | None
    level: Level | None
    inside: bool
    count: int = 1


@dataclass(frozen=True, slots=True)
class Sides:
    """How many of a function or a level one has inside one's own organisation, and outside; without a name where no
    title tells."""

    name: str
    inside: int
    outside: int


def by_function(some: Iterable[Stood]) -> list[Sides]:
    """Those of which there are most first, what no title tells at the end."""
    found = _counted((one.function or "", one) for one in some)
    return sorted(found, key=lambda one: (not one.name, -one.inside - one.outside, one.name))


def by_level(some: Iterable[Stood]) -> list[Sides]:
    """All levels, the most senior first, so that the missing ones show."""
    found = {one.name: one for one in _counted((one.level.word, one) for one in some if one.level)}
    return [found.get(one.word, Sides(one.word, 0, 0)) for one in sorted(Level, reverse=True)]


def missing_inside(functions: Sequence[Sides]) -> list[str]:
    """Functions of which one knows nobody inside, though they work beside some of whom one does; those first that work
    beside most."""
    there = {one.name: one.inside for one in functions if one.inside and one.name}
    beside = {
        name: sum(count for other, count in there.items() if adjacent(name, other))
        for name in FUNCTIONS
        if name not in there
    }
    return sorted((name for name, count in beside.items() if count), key=lambda name: (-beside[name], name))


def missing_outside(functions: Sequence[Sides]) -> list[str]:
    """Functions of which one knows people inside alone, most of them first."""
    return [one.name for one in sorted(functions, key=lambda one: -one.inside) if one.name and not one.outside]


def highest_inside(levels: Sequence[Sides]) -> Level | None:
    """The most senior of those inside; None without any, and where nobody is above them."""
    found = next((Level.of(one.name) for one in levels if one.inside), None)
    return found if found is not None and found < Level.EXECUTIVE else None


def _counted(named: Iterable[tuple[str, Stood]]) -> list[Sides]:
    inside: Counter[str] = Counter()
    outside: Counter[str] = Counter()
    for name, one in named:
        (inside if one.inside else outside)[name] += one.count
    return [Sides(name, inside[name], outside[name]) for name in inside | outside]
