"""Whom of several to ask for a way to a role: by what they are to it, and by how close they are.

Who works in a similar job refers less, since a newcomer competes, and the less the higher they stand (SSRN 3261180):
somebody senior to the role or of an adjacent function is asked before a would-be peer. Ties of middling strength bring
more than the closest ones where work is digital, the closest where it is not (Rajkumar et al. 2022). The weights are
ours.
"""

import math
from collections.abc import Callable, Iterable
from dataclasses import dataclass

from .paths import Path

SENIOR, ADJACENT, ELSEWHERE, UNKNOWN, JUNIOR, PEER = "senior", "adjacent", "elsewhere", "unknown", "junior", "peer"
WEIGHTS = {SENIOR: 1.0, ADJACENT: 0.9, ELSEWHERE: 0.8, UNKNOWN: 0.75, JUNIOR: 0.7, PEER: 0.5}
MIDDLING = 0.4
"""The strength of a tie, 0 to 1, that is best for asking."""

Adjacent = Callable[[str, str], bool]


@dataclass(frozen=True, slots=True)
class Stand:
    """How high a role or a person stands, greater is higher, and in which function; None where the title tells not."""

    level: int | None = None
    function: str | None = None


@dataclass(frozen=True, slots=True)
class Advice:
    """On a path, whom to ask, what they are to the role (a word of `WEIGHTS`), and how much speaks for asking them."""

    path: Path
    ask: int
    stand: str
    worth: float


def stand_to(role: Stand, person: Stand, adjacent: Adjacent) -> str:
    """What somebody is to a role."""
    if person.level is None:
        return UNKNOWN
    if role.level is not None and person.level > role.level:
        return SENIOR
    if role.function and person.function and role.function != person.function:
        return ADJACENT if adjacent(role.function, person.function) else ELSEWHERE
    if role.level is None:
        return UNKNOWN
    return PEER if person.level == role.level else JUNIOR


def worth_of_tie(strength: float, *, digital: bool = True) -> float:
    """How good a tie of a strength 0 to 1 is for asking, 0 to 1: x * e^(1 - x), where x is 1 for a middling one; the
    strength itself where work is not digital."""
    if not digital:
        return strength
    times = strength / MIDDLING
    return times * math.exp(1 - times)


def advise(
    paths: Iterable[Path],
    first_tie: Callable[[int], float],
    stand: Callable[[int], str],
    *,
    digital: bool = True,
) -> list[Advice]:
    """For each path the first person on it, and how much speaks for asking them: what they are to the role, how good
    the tie to them is, and how strong the rest of the way; the best first, among equals by the order of the paths."""
    found = []
    for path in paths:
        ask = path.people[1]
        near = first_tie(ask)
        rest = path.strength / near if near else 0.0
        what = stand(ask)
        found.append(Advice(path, ask, what, WEIGHTS[what] * worth_of_tie(near, digital=digital) * rest))
    return sorted(found, key=lambda one: -one.worth)
