"""Who of those with nearly the same score for upkeep comes first, where a list has no room for all: who would otherwise
be lost first, as `persistence` has it.

What orders them counts nothing in their scores. That scores are so close says that the formula does not tell them
apart; how often and how regularly one was in touch, which it reads as one gap, may.
"""

from collections.abc import Callable, Mapping, Sequence
from datetime import date
from typing import NamedTuple

from .persistence import Outlook, learned, outlook
from .ranking import Ranked, by_score
from .weights import AGAINST

NEAR = 0.05
"""Points by which scores are nearly the same: ours."""
TIED = 24
"""Of so many, at most, the days are asked: those around the cut."""
HORIZON = 180
"""Days without a contact after which a tie is asleep."""


class Settled(NamedTuple):
    """Everybody in order, those whom the list has room for, and the tied, of whom the scores did not tell who is."""

    ranked: Sequence[Ranked]
    chosen: list[Ranked]
    tied: list[Ranked]


def settle(
    ranked: Sequence[Ranked],
    today: date,
    choose: Callable[[Sequence[Ranked]], list[Ranked]],
    days_of: Callable[[Sequence[int]], Mapping[int, Sequence[date]]],
) -> Settled:
    """The list that `choose` makes, settled where it ends among the tied; only of these are the days of contact asked,
    by person, and only then."""
    chosen = choose(ranked)
    tied = at_the_cut(ranked, chosen)
    if not tied:
        return Settled(ranked, chosen, tied)
    days = days_of([one.facts.person for one in tied])
    ranked = settled(ranked, tied, lasting(days, today))
    return Settled(ranked, choose(ranked), tied)


def at_the_cut(ranked: Sequence[Ranked], chosen: Sequence[Ranked]) -> list[Ranked]:
    """Those for whom upkeep alone speaks, and who are, or are not, on the list by nearly nothing; none where scores
    tell who is."""
    there = {one.facts.person for one in chosen}
    kept_up = [one for one in ranked if _for_upkeep(one)]
    cut = next((one.score for one in kept_up if one.facts.person not in there), None)
    if cut is None:
        return []
    near = [one for one in kept_up if abs(one.score - cut) <= NEAR + 1e-9]
    inside = [one for one in near if one.facts.person in there]
    outside = [one for one in near if one.facts.person not in there]
    return [*inside, *outside][:TIED] if inside else []


def settled(ranked: Sequence[Ranked], tied: Sequence[Ranked], lasting: Mapping[int, float]) -> list[Ranked]:
    """The list with the tied on the places that they have together, those who last the least first; whom one was not in
    touch with for so long that nothing tells of them, before all."""
    people = {one.facts.person for one in tied}
    told = iter(sorted(tied, key=lambda one: (lasting.get(one.facts.person, float("-inf")), by_score(one))))
    return [next(told) if one.facts.person in people else one for one in ranked]


def lasting(contacts: Mapping[int, Sequence[date]], today: date) -> dict[int, float]:
    """How likely each tie stays awake, as a logarithm, from the days of contact of these people alone."""
    people = sorted(contacts)
    histories = [[float(day.toordinal()) for day in sorted(set(contacts[pk]))] for pk in people]
    now = float(today.toordinal())
    found: list[Outlook | None] = outlook(histories, now, HORIZON, learned(histories, now, HORIZON))
    return {pk: one.lasting for pk, one in zip(people, found, strict=True) if one is not None}


def _for_upkeep(one: Ranked) -> bool:
    return "upkeep" in one.parts and one.parts.keys() <= {"upkeep", *AGAINST}
