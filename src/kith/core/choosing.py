"""The short list of the day, chosen from those who have a reason: how it opens, how it goes on, who must not be
missing."""

from collections.abc import Collection, Sequence
from datetime import date

from . import ties
from .due import overdue, silence
from .facts import Facts
from .quotas import BALANCE, FOR_THE_GOAL, Quota
from .ranking import Ranked, by_score, weigh

LATE_AT_MOST = 3
"""Late promises that lead; the rest fold."""
EASY_DAYS = 60
"""Days since the last contact within which one is easy to write to."""
BALANCED = 3
"""The shortest list that keeps places for whom a quota names."""


def todays(ranked: Sequence[Ranked], today: date, limit: int, quotas: Sequence[Quota] = BALANCE) -> list[Ranked]:
    """The whole list in one: at most three late promises first, then whom to reach out to."""
    leading = [one for one in ranked if "promise" in one.parts][: min(LATE_AT_MOST, limit)]
    people = {one.facts.person for one in leading}
    others = [one for one in promises_apart(ranked, today) if one.facts.person not in people]
    return [*leading, *choose(others, today, limit - len(leading), quotas, leading=leading)]


def promises_apart(ranked: Sequence[Ranked], today: date) -> list[Ranked]:
    """Everybody with another reason than a late promise, which has a section of its own, by the score of those."""
    found = [_without_promise(one, today) if "promise" in one.parts else one for one in ranked]
    return sorted((one for one in found if one), key=by_score)


def choose(
    ranked: Sequence[Ranked],
    today: date,
    limit: int,
    quotas: Sequence[Quota] = BALANCE,
    *,
    leading: Sequence[Ranked] = (),
) -> list[Ranked]:
    """An easy current contact opens the list and a dormant one follows, since warming up on a friend makes one write to
    the old ones (Aknin & Sandstrom 2024); then the first whose rhythm is overdue; then by score, few for the goal
    alone; with a place for whom the `quotas` name, where there is any. Those who are `leading` the list already
    count."""
    ranked = _few_for_the_goal(ranked)
    opening = _opening(ranked, today)
    late = [one for one in ranked if one.score > 0 and not one.dormant and overdue(one.facts, today)][:1]
    first = [*opening, *(one for one in late if one not in opening)]
    people = {one.facts.person for one in first}
    chosen = [*first, *(one for one in ranked if one.facts.person not in people)][:limit]
    if limit + len(leading) < BALANCED:
        return chosen
    keep = min(len(leading) + len(first[:1]), len(leading) + limit)
    stay = {one.facts.person for one in late}
    return _filled([*leading, *chosen], ranked, quotas, keep=keep, stay=stay)[len(leading) :]


def _without_promise(one: Ranked, today: date) -> Ranked | None:
    return weigh(one.facts._replace(late=()), today, one.weights)


def _few_for_the_goal(ranked: Sequence[Ranked]) -> list[Ranked]:
    """Behind all others those for whom nothing but the goal speaks, but the first few."""
    more = [one.facts.person for one in ranked if one.for_the_goal][FOR_THE_GOAL:]
    return sorted(ranked, key=lambda one: one.facts.person in more) if more else list(ranked)


def _opening(ranked: Sequence[Ranked], today: date) -> list[Ranked]:
    """An easy current contact, then somebody to reconnect with."""
    current = [
        one
        for one in ranked
        if one.score > 0 and not one.dormant and (silence(one.facts, today) or EASY_DAYS + 1) <= EASY_DAYS
    ]
    if not current:
        return []
    easy = max(current, key=lambda one: (_strength(one.facts, today), -one.facts.person))
    return [easy, *[one for one in ranked if one.dormant][:1]]


def _strength(facts: Facts, today: date) -> float:
    return ties.decayed(facts.strength, silence(facts, today) or 0, ties.half_life(facts.usual, facts.rhythm))


def _filled(
    chosen: list[Ranked], ranked: Sequence[Ranked], quotas: Sequence[Quota], *, keep: int, stay: Collection[int]
) -> list[Ranked]:
    """For whom a quota misses, the first takes the place of the last who can be spared; the first `keep` stay, and
    those people, while there is another."""
    size = len(chosen)
    for quota in quotas:
        there = {one.facts.person for one in chosen}
        others = iter([one for one in ranked if quota.holds(one) and one.facts.person not in there])
        while quota.missing(chosen, size) > 0:
            spared, other = _spared(chosen, quota, quotas, keep, stay), next(others, None)
            if spared is None or other is None:
                break
            chosen = [other if one is spared else one for one in chosen]
    return chosen


def _spared(
    chosen: list[Ranked], quota: Quota, quotas: Sequence[Quota], keep: int, stay: Collection[int]
) -> Ranked | None:
    """The last whom no other quota needs and whose reason can wait; for a firm quota, else the last there is."""
    size = len(chosen)
    others = [one for one in reversed(chosen[keep:]) if not quota.holds(one)]
    spare = [one for one in others if all(q.missing(chosen, size) < 0 for q in quotas if q.holds(one))]
    waits = sorted((one for one in spare if not one.urgent), key=lambda one: one.facts.person in stay)
    return next(iter([*waits, *spare, *others] if quota.firm else waits), None)
