"""How many contacts rhythms ask for, week by week: what a person can keep up is bounded, by time and by mind."""

from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import date, timedelta
from typing import NamedTuple

from .cadence import LAYERS, WEEK, layer, week_of

MOST = 150
"""Ties that a person keeps up at most (Dunbar 1992): beyond it, rhythms are wishes."""
WEEKS = 8


class Wanted(NamedTuple):
    """Somebody whom one wants to be in touch with every so many days, due on a day."""

    person: int
    due: date
    days: int


@dataclass(slots=True)
class Week:
    """The week that begins on that Monday, and who comes up in it by id, each time they do, the first first."""

    monday: date
    people: list[int] = field(default_factory=list)


def load(wanted: Iterable[Wanted], today: date, weeks: int = WEEKS) -> list[Week]:
    """The weeks from this one on. What is overdue comes up in this one; whoever comes up is taken to be contacted, and
    comes up again after their days."""
    first = week_of(today)
    found = [Week(first + timedelta(days=WEEK * number)) for number in range(weeks)]
    end = first + timedelta(days=WEEK * weeks)
    comes_up: list[tuple[date, int]] = []
    for one in wanted:
        on = max(one.due, today)
        while on < end:
            comes_up.append((on, one.person))
            on += timedelta(days=max(one.days, 1))
    for on, person in sorted(comes_up):
        found[(on - first).days // WEEK].people.append(person)
    return found


def a_week(days: Iterable[int]) -> float:
    """The contacts a week that rhythms of so many days come to in the long run."""
    return sum(WEEK / max(one, 1) for one in days)


def by_layer(days: Iterable[int]) -> list[int]:
    """How many rhythms there are in each of the four layers."""
    counts = [0] * len(LAYERS)
    for one in days:
        counts[layer(one)] += 1
    return counts
