"""What two people share, as far as it is certain: places of work and study with the years of both, events, towns,
interests, people.

What is told is true and specific: years only where both were certainly there, and a place of work without years never
counts for much.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from datetime import date
from typing import Literal

from .dates import earliest, latest
from .schools import school_key

STUDY, WORK, MEMBER = "study", "work", "member"
Kind = Literal["study", "work", "member", "interest", "through", "event", "known", "town"]
TOGETHER, NOW, OTHER_YEARS, ONCE = "together", "now", "other_years", "once"
_AT = {  # by what is certain of the years: how much a place of study, of work, a membership counts
    TOGETHER: (6.0, 5.5, 5.0),
    NOW: (4.5, 3.2, 3.2),
    ONCE: (2.4, 1.5, 1.5),
    OTHER_YEARS: (2.3, 1.4, 1.4),
}
_INTEREST, _THROUGH, _EVENT, _KNOWN, _TOWN = 4.0, 4.6, 3.0, 2.8, 2.5
_MORE = 0.3  # for each further time, person or interest, up to three
FEW = 6
"""People at a meeting who will know each other."""


@dataclass(frozen=True, slots=True)
class Stay:
    """Somebody at a place: its key and name, as what (study, work, member), from when to when (partial ISO days);
    `past` where it has ended, whenever that was."""

    key: int
    name: str
    kind: str
    started: str = ""
    ended: str = ""
    past: bool = False


@dataclass(slots=True)
class Life:
    """What is known of somebody. `interests` and `towns` are names by their keys."""

    stays: list[Stay] = field(default_factory=list)
    interests: dict[str, str] = field(default_factory=dict)
    towns: dict[str, str] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Common:
    """One thing in common: `names` of the place, the interests, the people or the event; `when` says what is certain of
    the years at a place, `years` are the first and the last of those together; `on` is the last day and `times` how
    often one met at an event. `kinds` are how each of the two was there: mine, theirs."""

    kind: Kind
    names: tuple[str, ...]
    weight: float
    when: str = ""
    years: tuple[int, int] | None = None
    kinds: tuple[str, str] = ("", "")
    on: date | None = None
    times: int = 1


def shared(mine: Life, theirs: Life, today: date) -> list[Common]:
    """What the two lives have in common, what counts most first."""
    found = [*_places(mine, theirs, today), *_interests(mine, theirs)]
    towns = [name for key, name in theirs.towns.items() if key in mine.towns]
    found += [Common("town", (name,), _TOWN) for name in towns[:1]]
    return best_first(found)


def met_at(event: str, days: Iterable[date]) -> Common:
    """The days on which one met at events of a name."""
    met = sorted(set(days))
    return Common("event", (event,), _EVENT + _more(len(met)), on=met[-1], times=len(met))


def brought_together(name: str) -> Common:
    """Somebody introduced them."""
    return Common("through", (name,), _THROUGH)


def both_know(names: Sequence[str]) -> Common:
    """People whom one met together with them, or through them."""
    return Common("known", tuple(names), _KNOWN + _more(len(names)))


def best_first(found: Iterable[Common]) -> list[Common]:
    """In the order in which they are told."""
    return sorted(found, key=lambda one: (-one.weight, one.names))


def _more(count: int) -> float:
    return _MORE * min(count - 1, 3)


def _interests(mine: Life, theirs: Life) -> list[Common]:
    names = tuple(name for key, name in sorted(theirs.interests.items()) if key in mine.interests)
    return [Common("interest", names, _INTEREST + _more(len(names)))] if names else []


def _places(mine: Life, theirs: Life, today: date) -> Iterable[Common]:
    """One for each place where both are or were."""
    here = {_where(one) for one in mine.stays} & {_where(one) for one in theirs.stays}
    for where in sorted(here):
        pairs = [(a, b) for a in mine.stays for b in theirs.stays if _where(a) == _where(b) == where]
        yield _place(pairs, today)


def _where(one: Stay) -> tuple[str, int]:
    """What makes places one: a school is known by its names, everything else by its key."""
    school = school_key(one.name)
    return (school, 0) if school else ("", one.key)


def _place(pairs: Sequence[tuple[Stay, Stay]], today: date) -> Common:
    together = _longest(years for a, b in pairs if (years := _years_together(a, b, today)))
    first, second = max(pairs, key=lambda pair: (pair[0].kind == pair[1].kind, _STRENGTH[pair[0].kind]))
    kind = first.kind if first.kind == second.kind else WORK
    now = any(not a.past and not b.past for a, b in pairs)
    apart = all(_certainly_apart(a, b, today) for a, b in pairs)
    when = (NOW if now else TOGETHER) if together else NOW if now else OTHER_YEARS if apart else ONCE
    weight = _AT[TOGETHER if together else when][(STUDY, WORK, MEMBER).index(kind)]
    return Common(
        kind if kind in (STUDY, MEMBER) else WORK,  # type: ignore[arg-type]
        (second.name,),
        weight,
        when=when,
        years=together,
        kinds=(first.kind, second.kind),
    )


_STRENGTH = {STUDY: 3, WORK: 2, MEMBER: 1}


def _longest(spans: Iterable[tuple[int, int]]) -> tuple[int, int] | None:
    """The longest of these spans of years, those that touch taken as one."""
    runs: list[list[int]] = []
    for first, last in sorted(spans):
        if runs and first <= runs[-1][1] + 1:
            runs[-1][1] = max(runs[-1][1], last)
        else:
            runs.append([first, last])
    best = max(runs, key=lambda run: (run[1] - run[0], run[1]), default=None)
    return (best[0], best[1]) if best else None


def _years_together(one: Stay, other: Stay, today: date) -> tuple[int, int] | None:
    """The years in which both were certainly there; None where that is not certain."""
    starts = [latest(stay.started) for stay in (one, other)]
    ends = [earliest(stay.ended) or (None if stay.past else today) for stay in (one, other)]
    if any(day is None for day in (*starts, *ends)):
        return None
    begun = max(day for day in starts if day)
    over = min(day for day in ends if day)
    first = max(day for stay in (one, other) if (day := earliest(stay.started)))
    return (first.year, over.year) if begun <= over else None


def _certainly_apart(one: Stay, other: Stay, today: date) -> bool:
    """Whether the one had left before the other came."""
    return _left_before(one, other, today) or _left_before(other, one, today)


def _left_before(one: Stay, other: Stay, today: date) -> bool:
    left = latest(one.ended) or (None if one.past else today)
    came = earliest(other.started)
    return left is not None and came is not None and left < came
