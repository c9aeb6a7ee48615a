"""How far opportunities came by the way in which they had come: counts, and how sure a share is.

The interval is Wilson's score interval of 95 % (E. B. Wilson, "Probable inference, the law of succession, and
statistical inference", J. Am. Stat. Assoc. 22, 1927), which keeps its promise for few tries, too, where the usual
plus-minus does not (Brown, Cai, DasGupta, Stat. Sci. 16, 2001).
"""

from collections.abc import Collection, Iterable
from dataclasses import dataclass
from math import sqrt

from .stages import OFFERED, TALKED, TRIED

FEWEST = 5
"""Tries under which a share tells nothing."""
_Z = 1.959963984540054
_PEOPLE = ("referral", "contact")


@dataclass(frozen=True, slots=True)
class Way:
    """What came of the opportunities of one source: how many were tried, led to a talk, led to an offer."""

    source: str
    tried: int = 0
    talks: int = 0
    offers: int = 0

    @property
    def too_few(self) -> bool:
        """Whether there are too few to tell."""
        return self.tried < FEWEST

    @property
    def interval(self) -> tuple[float, float]:
        """Between which shares of offers the true one lies, 0 to 1."""
        return wilson(self.offers, self.tried)


def wilson(hits: int, tries: int) -> tuple[float, float]:
    """The bounds of the share that `hits` of `tries` speak for, at 95 %; 0 to 1 where nothing was tried."""
    if tries <= 0:
        return 0.0, 1.0
    share, square = hits / tries, _Z * _Z
    middle = (share + square / (2 * tries)) / (1 + square / tries)
    half = _Z / (1 + square / tries) * sqrt(share * (1 - share) / tries + square / (4 * tries * tries))
    return max(0.0, min(middle - half, share)), min(1.0, max(middle + half, share))


def ways(facts: Iterable[tuple[str, Collection[str]]], sources: Collection[str]) -> list[Way]:
    """A row for each of the sources, from (source, stages it was at) of each opportunity; what was only found counts
    for nothing."""
    counts = {source: [0, 0, 0] for source in sources}
    for source, stages in facts:
        if source in counts:
            for place, wanted in enumerate((TRIED, TALKED, OFFERED)):
                counts[source][place] += not wanted.isdisjoint(stages)
    return [Way(source, *numbers) for source, numbers in counts.items()]


def sides(found: Iterable[Way]) -> tuple[Way, Way]:
    """The same in two: what came through people, and what did not."""
    rows = list(found)
    people, others = ([one for one in rows if (one.source in _PEOPLE) is through] for through in (True, False))
    return _sum("people", people), _sum("others", others)


def _sum(name: str, rows: list[Way]) -> Way:
    return Way(name, sum(one.tried for one in rows), sum(one.talks for one in rows), sum(one.offers for one in rows))
