"""What a list of the day keeps places for, by what the owner is after: quotas, never scores.

Of jobs found through a contact, 16.7 % came from people seen often, 55.6 % from people seen occasionally and 27.8 %
from people seen rarely (Granovetter 1974): who looks for work is led to the last two. Contacts inside the employer do
most for a career there (Wolff & Moser 2009). What has no source is a convention of ours.
"""

import math
from collections.abc import Callable
from dataclasses import dataclass

from .ranking import Ranked

OFTEN = 30.0
"""The longest usual gap, in days, of people one sees often. Granovetter's is half a week; by the stricter one more are
often seen, so that a list that keeps this keeps his, too."""


FOR_THE_GOAL = 2
"""Places of a list, at most, for people for whom the goal alone speaks, while others have a reason: a convention."""


@dataclass(frozen=True)
class Quota:
    """At least so many `places`, and such a `share` of the list, for those of whom `holds` is true, where there are
    any. A `firm` one comes even before what does not wait."""

    holds: Callable[[Ranked], bool]
    places: int = 0
    share: float = 0.0
    firm: bool = False

    def wanted(self, limit: int) -> int:
        """How many of a list so long."""
        return max(self.places, math.ceil(self.share * limit))

    def missing(self, chosen: list[Ranked], limit: int) -> int:
        """How many more it wants."""
        return self.wanted(limit) - sum(map(self.holds, chosen))


def seldom(one: Ranked) -> bool:
    """An occasional or rare tie: seen less than once in 30 days or too few times to say, or silent for long."""
    return one.dormant or one.facts.usual is None or one.facts.usual > OFTEN


def inside(one: Ranked) -> bool:
    """Somebody in the owner's own organisation."""
    return one.facts.inside is True


def outside(one: Ranked) -> bool:
    """Somebody who belongs elsewhere."""
    return one.facts.inside is False


BALANCE = (Quota(inside, places=1), Quota(outside, places=1))
OF_MODE = {
    "student": (Quota(seldom, share=0.4), *BALANCE),
    "seeking": (Quota(seldom, share=0.5, firm=True), *BALANCE),
    # Two of each day's list, so that a week has two, whoever stays on it.
    "employed": (Quota(inside, places=2), Quota(outside, places=1)),
    "changing": (Quota(seldom, share=0.5, firm=True), Quota(outside, places=2), Quota(inside, places=1)),
    "senior": (Quota(inside, places=2), Quota(outside, places=2)),
}


def of_mode(mode: str) -> tuple[Quota, ...]:
    """The quotas of a mode; without one, a place for inside and one for outside."""
    return OF_MODE.get(mode, BALANCE)
