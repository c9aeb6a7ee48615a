"""How often two people are in touch, read from the days on which they were."""

import statistics
from collections.abc import Collection, Iterable, Sequence
from datetime import date, timedelta
from functools import cache
from itertools import pairwise
from math import log2

WEEK = 7
CONVERSATION = 3
"""Days within which contacts are one conversation."""
TIE = 2
"""Contacts from which somebody is more than a stranger whom one met."""
ENOUGH, HABIT = 4, 2
"""Contacts from which a usual gap can be told, and gaps between their conversations: one gap is no habit yet."""
LAYERS = (7, 30, 90, 365)
"""The rhythms of the four layers of a network, in days (Dunbar; MacCarron et al. 2016)."""
HARD = 1.5
"""So many times the days of a rhythm one is overdue; after once the days one is due."""
QUIET, QUIET_DAYS = 2, 365
"""Usual gaps of silence after which a tie has gone quiet; days, where no gap is usual."""
DECAYED, DORMANT_DAYS = 8, 3 * 365
"""Usual gaps of silence after which a tie has most likely decayed (Navarro et al. 2017), and days after which any has
(Levin et al. 2011)."""


def conversations(days: Iterable[date]) -> list[date]:
    """The first days of conversations, ascending: a contact within three days of the one before belongs to it."""
    starts: list[date] = []
    before: date | None = None
    for day in sorted(days):
        if before is None or (day - before).days > CONVERSATION:
            starts.append(day)
        before = day
    return starts


def own_gaps(days: Collection[date]) -> list[int]:
    """Days between the conversations of a tie; none where there are too few contacts to tell a habit from."""
    if len(days) < ENOUGH:
        return []
    found = [(later - earlier).days for earlier, later in pairwise(conversations(days))]
    return found if len(found) >= HABIT else []


def usual_gap(gaps: Sequence[int]) -> float | None:
    """The median of a tie's own gaps, in days; None where it has none."""
    return float(statistics.median(gaps)) if gaps else None


@cache
def week_of(day: date) -> date:
    """The Monday on which its week began."""
    return day - timedelta(days=day.weekday())


@cache
def layer(rhythm: int) -> int:
    """Which of the four layers a rhythm belongs to, from 0: the nearest, the closer one where two are as near."""
    return min(range(len(LAYERS)), key=lambda place: abs(LAYERS[place] - rhythm))


def quiet_on(last: date, usual: float | None) -> date:
    """The last day on which a silence since `last` is nothing special: for two usual gaps, or a year."""
    return last + timedelta(days=int(QUIET * max(usual, 1.0)) if usual is not None else QUIET_DAYS)


def dormant_on(last: date, usual: float | None) -> date:
    """The last day on which a tie that is silent since `last` is not dormant: for eight usual gaps, three years at
    most."""
    gaps = int(DECAYED * max(usual, 1.0)) if usual is not None else DORMANT_DAYS
    return last + timedelta(days=min(gaps, DORMANT_DAYS - 1))


def reconnected_on(days: Sequence[date], within: int = WEEK) -> date | None:
    """The day on which a tie that had gone dormant was last taken up again, among those of the last contact and the
    `within` days before it; None where none of them was. The days of its contacts are given ascending."""
    for place in range(len(days) - 1, TIE - 1, -1):
        earlier, day = days[place - 1], days[place]
        if (days[-1] - day).days > within:
            return None
        if (day - earlier).days > DECAYED and day > dormant_on(earlier, usual_gap(own_gaps(days[:place]))):
            return day
    return None


def burstiness(gaps: Sequence[int]) -> float:
    """(sd - mean) / (sd + mean) of a tie's own gaps: -1 like a clock, 0 at random, towards 1 in bursts (Goh & Barabasi
    2008). 0 where it has none."""
    if not gaps:
        return 0.0
    mean, spread = statistics.fmean(gaps), statistics.pstdev(gaps)
    return (spread - mean) / (spread + mean)


def risk(silent: int, usual: float | None, burst: float = 0.0) -> float:
    """How much a tie is at risk after `silent` days, 0 to 1: min(1, log2(1 + silent/usual) / log2 9), 1 at eight times
    the usual gap, and up to a quarter more for bursty ties. 0 where no gap is usual."""
    if not usual or silent <= 0:
        return 0.0
    plain = log2(1 + silent / max(usual, 1.0)) / log2(1 + DECAYED)
    return min(1.0, plain * (1 + 0.25 * max(0.0, burst)))
