"""How often two people are in touch, read from the days on which they were."""

import statistics
from collections.abc import Iterable, Sequence
from datetime import date, timedelta
from itertools import pairwise
from math import log2

CONVERSATION = 3
"""Days within which contacts are one conversation."""
ENOUGH = 4
"""Contacts from which a usual gap can be told."""
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


def gaps(starts: Sequence[date]) -> list[int]:
    """Days between conversations."""
    return [(later - earlier).days for earlier, later in pairwise(starts)]


def usual_gap(starts: Sequence[date]) -> float | None:
    """The median gap in days; None for fewer than four conversations."""
    return float(statistics.median(gaps(starts))) if len(starts) >= ENOUGH else None


def quiet_on(last: date, usual: float | None) -> date:
    """The last day on which a silence since `last` is nothing special: for two usual gaps, or a year."""
    return last + timedelta(days=int(QUIET * max(usual, 1.0)) if usual is not None else QUIET_DAYS)


def dormant_on(last: date, usual: float | None) -> date:
    """The last day on which a tie that is silent since `last` is not dormant: for eight usual gaps, three years at
    most."""
    gaps = int(DECAYED * max(usual, 1.0)) if usual is not None else DORMANT_DAYS
    return last + timedelta(days=min(gaps, DORMANT_DAYS - 1))


def burstiness(starts: Sequence[date]) -> float:
    """(sd - mean) / (sd + mean) of the gaps: -1 like a clock, 0 at random, towards 1 in bursts (Goh & Barabasi 2008).

    0 for fewer than four conversations.
    """
    if len(starts) < ENOUGH:
        return 0.0
    found = gaps(starts)
    mean, spread = statistics.fmean(found), statistics.pstdev(found)
    return (spread - mean) / (spread + mean)


def risk(silent: int, usual: float | None, burst: float = 0.0) -> float:
    """How much a tie is at risk after `silent` days, 0 to 1: min(1, log2(1 + silent/usual) / log2 9), 1 at eight times
    the usual gap, and up to a quarter more for bursty ties. 0 where no gap is usual."""
    if not usual or silent <= 0:
        return 0.0
    plain = log2(1 + silent / max(usual, 1.0)) / log2(1 + DECAYED)
    return min(1.0, plain * (1 + 0.25 * max(0.0, burst)))
