"""Whom to contact today: what is known of people on a day becomes scores with their parts, and a short list.

The weights are named and ours; the reasons behind them are cited where they stand. Every function is pure: the same
facts give the same list.
"""

from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass, field
from datetime import date
from typing import NamedTuple

from . import cadence, ties

PROMISE, REPLY, NEW_TIE, DATED, UPKEEP, DORMANT, UNANSWERED = 5.0, 4.0, 3.0, 2.5, 2.0, 1.0, -1.5
TOUCHES = (2, 14, 42)
"""Days after a first encounter by which a new tie gets a light touch (Vergara Hidd et al. 2023; intervals ours)."""
REPLY_DAYS = (2, 30)
DORMANT_AT_MOST = 2
LATE_AT_MOST = 3
RECENT = 7
EASY_DAYS = 60
PAUSE_AFTER, PAUSE_DAYS = 3, 180
LAYERS = ((7, 1.0), (30, 0.75), (90, 0.5))
"""Importance by the rhythm one wants: weekly 1, monthly 0.75, quarterly 0.5, else 0.25."""
UNLAYERED = 0.25


@dataclass(frozen=True, slots=True)
class Dated:
    """Something with a day that gives a reason: `kind` is birthday or job; `what` in words, `organisation` if any."""

    kind: str
    on: date
    what: str = ""
    organisation: str = ""


@dataclass(frozen=True, slots=True)
class Late:
    """A promise of mine whose day is over."""

    what: str
    due: date


class Facts(NamedTuple):
    """What is known of a person on the day. Days of gaps and rhythms are counts; everything may be missing."""

    person: int
    first: date | None = None
    last: date | None = None
    channel: str = ""
    encounters: int = 0
    usual: float | None = None
    burst: float = 0.0
    strength: float = 0.0
    rhythm: int | None = None
    since: date | None = None
    wrote: date | None = None
    unanswered: int = 0
    last_out: date | None = None
    late: tuple[Late, ...] = ()
    dated: tuple[Dated, ...] = ()
    inside: bool | None = None


@dataclass(frozen=True, slots=True, eq=False)
class Ranked:
    """A person on the list: the score is the sum of its parts, by name."""

    facts: Facts
    parts: dict[str, float] = field(default_factory=dict)

    @property
    def score(self) -> float:
        """The sum of the parts, to two places."""
        return round(sum(self.parts.values()), 2)

    @property
    def dormant(self) -> bool:
        """Whether they are here to be reconnected with."""
        return "dormant" in self.parts


def rank(everybody: Iterable[Facts], today: date, *, excluded: Collection[int] = ()) -> list[Ranked]:
    """Everybody with a reason, the highest score first, among equals whom one met most, then by id; nobody excluded."""
    found = (weigh(facts, today) for facts in everybody if facts.person not in excluded)
    return sorted((one for one in found if one), key=lambda one: (-one.score, -one.facts.encounters, one.facts.person))


def weigh(facts: Facts, today: date) -> Ranked | None:
    """The parts of a person's score; None when there is no reason to contact them today, or one not to."""
    urgent = _urgent(facts, today)
    if not urgent and (_rests(facts, today) or _paused(facts, today)):
        return None
    parts = {**urgent, **_dated(facts), **_upkeep(facts, today), **_dormant(facts, today)}
    if not parts:
        return None
    if facts.unanswered and not urgent:
        parts["unanswered"] = UNANSWERED * facts.unanswered
    found = Ranked(facts, {name: round(value, 3) for name, value in parts.items()})
    return found if found.score > 0 or urgent else None


def todays(ranked: Sequence[Ranked], today: date, limit: int) -> list[Ranked]:
    """The list that is shown: at most three late promises first; then an easy current contact and a dormant one, since
    warming up on a friend makes one write to the old ones (Aknin & Sandstrom 2024); then by score, at most two dormant,
    and at least one from inside and one from outside one's organisation where there is any."""
    late = [one for one in ranked if "promise" in one.parts]
    lead, rest = late[:LATE_AT_MOST], [one for one in ranked if "promise" not in one.parts]
    chosen = [*lead, *_opening(rest, today)][:limit]
    for one in rest:
        if len(chosen) >= limit:
            break
        if one not in chosen and not (one.dormant and _dormant_in(chosen) >= DORMANT_AT_MOST):
            chosen.append(one)
    return _with_floor(chosen, rest, limit)


def silence(facts: Facts, today: date) -> int | None:
    """Days since the last contact; None when there never was one."""
    return (today - facts.last).days if facts.last and facts.last <= today else None


def usual(facts: Facts) -> float | None:
    """The gap that silence is measured by: the usual one, or the rhythm where it is shorter or nothing is usual."""
    known = [gap for gap in (facts.usual, facts.rhythm) if gap]
    return float(min(known)) if known else None


def due_touch(facts: Facts, today: date) -> int | None:
    """Which touch of a new tie is due: the days after the first encounter by which it should have come."""
    if facts.first is None or facts.last is None or not 0 < (today - facts.first).days <= TOUCHES[-1]:
        return None
    age, touched = (today - facts.first).days, (facts.last - facts.first).days
    due = [days for days in TOUCHES if age >= days - 1]
    return due[-1] if due and touched < due[-1] / 2 else None


def owes_reply(facts: Facts, today: date) -> bool:
    """They wrote last, two to thirty days ago."""
    return facts.wrote is not None and REPLY_DAYS[0] <= (today - facts.wrote).days <= REPLY_DAYS[1]


def _urgent(facts: Facts, today: date) -> dict[str, float]:
    """What does not wait: these count even within a week of the last contact."""
    parts = {}
    if any(one.due < today for one in facts.late):
        parts["promise"] = PROMISE
    if owes_reply(facts, today):
        parts["reply"] = REPLY
    if due_touch(facts, today) is not None:
        parts["new_tie"] = NEW_TIE
    return parts


def _rests(facts: Facts, today: date) -> bool:
    """Nobody twice within seven days."""
    silent = silence(facts, today)
    return silent is not None and silent < RECENT


def _paused(facts: Facts, today: date) -> bool:
    """Three contacts without an answer: rest for 180 days (Raeder et al. 2011)."""
    if facts.unanswered < PAUSE_AFTER or facts.last_out is None:
        return False
    return (today - facts.last_out).days < PAUSE_DAYS


def _dated(facts: Facts) -> dict[str, float]:
    return {"dated": DATED} if facts.dated else {}


def _upkeep(facts: Facts, today: date) -> dict[str, float]:
    """R x importance, until eight usual gaps have passed; for a rhythm with somebody never met, since it was set."""
    gap = usual(facts)
    began = facts.last or (facts.since if facts.rhythm else None)
    if gap is None or began is None or began > today or _decayed(facts, today):
        return {}
    value = UPKEEP * cadence.risk((today - began).days, gap, facts.burst) * importance(facts)
    return {"upkeep": value} if value > 0 else {}


def importance(facts: Facts) -> float:
    """The layer that the rhythm puts a person in, 1 to 0.25."""
    if facts.rhythm is None:
        return UNLAYERED
    return next((worth for days, worth in LAYERS if facts.rhythm <= days), UNLAYERED)


def _decayed(facts: Facts, today: date) -> bool:
    silent, gap = silence(facts, today), usual(facts)
    return facts.rhythm is None and silent is not None and gap is not None and silent > cadence.DECAYED * max(gap, 1.0)


def _dormant(facts: Facts, today: date) -> dict[str, float]:
    """A tie that was one and went silent for three years (Levin et al. 2011) or eight usual gaps; the more there was,
    the more it is worth."""
    silent = silence(facts, today)
    if silent is None or facts.encounters < 2 or not (silent >= cadence.DORMANT_DAYS or _decayed(facts, today)):
        return {}
    return {"dormant": DORMANT * min(1.0, 0.4 + facts.encounters / 20)}


def _opening(rest: Sequence[Ranked], today: date) -> list[Ranked]:
    """An easy current contact, then somebody to reconnect with."""
    current = [one for one in rest if not one.dormant and (silence(one.facts, today) or EASY_DAYS + 1) <= EASY_DAYS]
    if not current:
        return []
    easy = max(current, key=lambda one: (_strength(one.facts, today), -one.facts.person))
    return [easy, *[one for one in rest if one.dormant][:1]]


def _strength(facts: Facts, today: date) -> float:
    return ties.decayed(facts.strength, silence(facts, today) or 0, ties.half_life(facts.usual, facts.rhythm))


def _dormant_in(chosen: Iterable[Ranked]) -> int:
    return sum(one.dormant for one in chosen)


def _with_floor(chosen: list[Ranked], rest: Sequence[Ranked], limit: int) -> list[Ranked]:
    """The last of the majority gives way to the first of a side that nobody stands for."""
    for side in (True, False):
        here = [one for one in chosen if one.facts.inside is side]
        other = next((one for one in rest if one.facts.inside is side and one not in chosen), None)
        if not here and other and len(chosen) >= min(limit, 3) and "promise" not in chosen[-1].parts:
            chosen = [*chosen[:-1], other] if len(chosen) >= limit else [*chosen, other]
    return chosen
