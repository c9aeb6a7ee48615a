"""Paths of at most three hops from one person to another over those whom each knows, the strongest first.

**Which paths.** A path is a source, none to two inner people and a target, all different, each tied to the next. Its
strength is the product of its ties, 0 to 1: of the first and the last, then of the one between. It ends at the first
target that it meets: no inner person is a target. Of two paths of the same strength the shorter comes first, then the
one of lower ids.

**Which of them.** Repeatedly the first of all paths whose inner people are on none that was taken; with `once`, whose
target ended none either. `strongest` over all paths is that definition, and `best_paths` gives the same: it looks
only at paths of at least some strength, at all of them, and asks for weaker ones while too few are found. What is
weaker than all that were taken cannot change which were.
"""

from collections.abc import Callable, Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import NamedTuple

LIMIT = 5
FEW = 2500
"""So many pairs of an inner person on either side are looked at at once, without beginning with the strongest."""
STEPS = (0.5, 0.25, 0.1, 0.03)
_SLACK = 1 - 1e-9
"""A product may differ in its last digit by the order of its factors; a bound must not cut that off."""


class Path(NamedTuple):
    """From the source to the target, both named; `strength` is 0..1."""

    people: tuple[int, ...]
    strength: float

    @property
    def inner(self) -> tuple[int, ...]:
        return self.people[1:-1]


class End(NamedTuple):
    """Somebody who may be the last inner person: their tie to a target."""

    person: int
    target: int
    strength: float


Middle = Callable[[Collection[int], float], Iterable[tuple[int, int, float]]]
Near = Callable[[Collection[int]], Mapping[int, float]]


@dataclass(frozen=True, slots=True)
class Ground:
    """What paths are looked for on.

    `direct`: targets whom the source knows. `ends`: who may stand before a target. `near(ids)`: how well the source
    knows those of these people who may be on a path, none of them above `top`. `middle(ends, least)`: the ties
    (end, other, strength) of these people that are at least so strong.
    """

    source: int
    targets: frozenset[int]
    direct: Mapping[int, float]
    ends: Sequence[End]
    near: Near
    middle: Middle
    top: float = 1.0


def best_paths(ground: Ground, *, limit: int = LIMIT, once: bool = False) -> list[Path]:
    """The paths that the definition above takes, at most `limit`."""
    ground = replace(ground, ends=[end for end in ground.ends if _may_stand(end, ground)])
    near = dict(ground.near({end.person for end in ground.ends}))
    short = list(_short(ground, near))
    found: list[Path] = []
    for least in _bounds(ground, strongest(short, limit=limit, once=once), limit):
        enough = [path for path in short if path.strength >= least]
        found = strongest([*enough, *_long(ground, near, least)], limit=limit, once=once)
        if len(found) == limit:
            break
    return found


def _may_stand(end: End, ground: Ground) -> bool:
    return end.person != ground.source and end.person not in ground.targets


def strongest(paths: Iterable[Path], *, limit: int = LIMIT, once: bool = False) -> list[Path]:
    """Of all these paths those that the definition above takes."""
    taken: list[Path] = []
    used: set[int] = set()
    ended: set[int] = set()
    for path in sorted(paths, key=lambda one: (-one.strength, len(one.people), one.people)):
        if len(taken) == limit:
            break
        if used.isdisjoint(path.inner) and path.people[-1] not in ended and path not in taken:
            taken.append(path)
            used.update(path.inner)
            ended.update(path.people[-1:] if once else ())
    return taken


def _bounds(ground: Ground, short: Sequence[Path], limit: int) -> Iterator[float]:
    """How strong a path must be to be looked at, in turn; the last lets every path through."""
    highest = ground.top * max((end.strength for end in ground.ends), default=0.0)
    known = short[-1].strength if len(short) == limit else highest
    if known < highest:
        yield known
    if len(ground.ends) ** 2 > FEW:
        yield from (known * step for step in STEPS)
    yield 0.0


def _short(ground: Ground, near: Mapping[int, float]) -> Iterator[Path]:
    """Paths without anybody between, and with one."""
    for target, strength in ground.direct.items():
        yield Path((ground.source, target), strength)
    for end in ground.ends:
        if end.person in near:
            yield Path((ground.source, end.person, end.target), near[end.person] * end.strength)


def _long(ground: Ground, near: dict[int, float], least: float) -> Iterator[Path]:
    """Paths with two between of at least this strength. What is learned of whom the source knows is put into `near`."""
    bound = least * _SLACK
    ends: dict[int, list[End]] = {}
    for end in ground.ends:
        if end.strength * ground.top >= bound:
            ends.setdefault(end.person, []).append(end)
    if not ends:
        return
    highest = max(end.strength for some in ends.values() for end in some) * ground.top
    ties = list(ground.middle(ends.keys(), bound / highest if highest else 0.0))
    near.update(ground.near({other for _end, other, _strength in ties}))
    for person, other, strength in ties:
        first = near.get(other)
        if first is None or other in ground.targets or other == ground.source:
            continue
        for end in ends[person]:
            product = first * end.strength * strength
            if product >= least:
                yield Path((ground.source, other, person, end.target), product)
