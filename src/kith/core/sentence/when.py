"""Days in a text: "yesterday", "last thu", "in two weeks", "by the end of the month", "on the fifteenth of December".

Many phrases fit the past as well as the future ("on Tuesday", "14 July"); a `Day` then carries both dates and the
grammar chooses by what the clause speaks of. `phrasings` holds the phrases.
"""

import re
from datetime import date
from functools import cache

from kith.core.sentence.meanings import Meaning
from kith.core.sentence.phrasings import NEVER, PHRASES
from kith.core.sentence.reckoning import Day


def days(low: str, today: date) -> list[Day]:
    """The day phrases of the folded text `low`, in order, without overlaps; the longest of two wins."""
    blocked = [m.span() for m in NEVER.finditer(low)]
    found: list[tuple[int, int, Day]] = []
    for pattern, meaning in _phrases():
        for match in pattern.finditer(low):
            start, end = match.span()
            if any(start < e and s < end for s, e in blocked):
                continue
            day = _safely(meaning, match, today)
            if day:
                found.append((start, end, Day(start, end, day.past, day.future, day.bare, day.loose)))
    found.sort(key=lambda f: (f[0] - f[1], f[0]))
    kept: list[Day] = []
    for start, end, day in found:
        if not any(start < k.end and k.start < end for k in kept):
            kept.append(day)
    return sorted(kept, key=lambda d: d.start)


def _safely(meaning: Meaning, match: re.Match[str], today: date) -> Day | None:
    """A phrase that leads out of the calendar ("in 9999 years", "31 February") is no day."""
    try:
        return meaning(match, today)
    except (ValueError, OverflowError):
        return None


@cache
def _phrases() -> list[tuple[re.Pattern[str], Meaning]]:
    return [(re.compile(pattern), meaning) for pattern, meaning in PHRASES]
