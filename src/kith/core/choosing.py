"""The short list of the day, chosen from those who have a reason: how it opens, how it goes on, who must not be
missing."""

from collections.abc import Sequence
from datetime import date

from . import ties
from .ranking import Facts, Ranked, by_score, silence, weigh

LATE_AT_MOST = 3
"""Late promises that lead; the rest fold."""
EASY_DAYS = 60
"""Days since the last contact within which one is easy to write to."""
BALANCED = 3
"""The shortest list that keeps a place for inside and outside."""


def todays(ranked: Sequence[Ranked], today: date, limit: int) -> list[Ranked]:
    """The whole list in one: at most three late promises first, then whom to reach out to."""
    leading = [one for one in ranked if "promise" in one.parts][:LATE_AT_MOST]
    people = {one.facts.person for one in leading}
    others = [one for one in promises_apart(ranked, today) if one.facts.person not in people]
    return [*leading, *choose(others, today, max(limit - len(leading), 0))][:limit]


def promises_apart(ranked: Sequence[Ranked], today: date) -> list[Ranked]:
    """Everybody with another reason than a late promise, which has a section of its own, by the score of those."""
    found = [_without_promise(one, today) if "promise" in one.parts else one for one in ranked]
    return sorted((one for one in found if one), key=by_score)


def choose(ranked: Sequence[Ranked], today: date, limit: int) -> list[Ranked]:
    """An easy current contact and a dormant one, since warming up on a friend makes one write to the old ones (Aknin &
    Sandstrom 2024); then by score; at least one from inside and one from outside one's organisation where there is
    any."""
    opening = _opening(ranked, today)
    people = {one.facts.person for one in opening}
    chosen = [*opening, *(one for one in ranked if one.facts.person not in people)][:limit]
    return _with_floor(chosen, ranked, keep=len(opening[:1])) if limit >= BALANCED else chosen


def _without_promise(one: Ranked, today: date) -> Ranked | None:
    return weigh(one.facts._replace(late=()), today)


def _opening(ranked: Sequence[Ranked], today: date) -> list[Ranked]:
    """An easy current contact, then somebody to reconnect with."""
    current = [one for one in ranked if not one.dormant and (silence(one.facts, today) or EASY_DAYS + 1) <= EASY_DAYS]
    if not current:
        return []
    easy = max(current, key=lambda one: (_strength(one.facts, today), -one.facts.person))
    return [easy, *[one for one in ranked if one.dormant][:1]]


def _strength(facts: Facts, today: date) -> float:
    return ties.decayed(facts.strength, silence(facts, today) or 0, ties.half_life(facts.usual, facts.rhythm))


def _with_floor(chosen: list[Ranked], ranked: Sequence[Ranked], *, keep: int) -> list[Ranked]:
    """For a side that nobody stands for, its first takes the place of the last who can be spared; the first `keep`
    stay."""
    for side in (True, False):
        there = {one.facts.person for one in chosen}
        if any(one.facts.inside is side for one in chosen):
            continue
        other = next((one for one in ranked if one.facts.inside is side and one.facts.person not in there), None)
        spared = next((one for one in reversed(chosen[keep:]) if _can_be_spared(one, chosen)), None)
        if other and spared:
            chosen = [other if one is spared else one for one in chosen]
    return chosen


def _can_be_spared(one: Ranked, chosen: Sequence[Ranked]) -> bool:
    """Whose reason can wait, and whose side keeps another."""
    side = one.facts.inside
    return not one.urgent and (side is None or sum(other.facts.inside is side for other in chosen) > 1)
