"""Whom one may want to stay close to, guessed from what is known of people: the best guesses first.

How strong a tie is shows best in how often, how lately and how mutually two people are in touch (Gilbert & Karahalios
2009; Raeder et al. 2011). The weights are ours. Nobody gets a rhythm by a guess: it only orders a list.
"""

import math
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

BOTH_WAYS, RECOMMENDED, TOGETHER, SHARED, WANTED = 2.0, 2.0, 1.5, 1.0, 1.5
NOTED = {"birthday": 1.0, "address": 0.75, "note": 0.5}
"""What somebody's facts in a phone tell: one does not note the birthday of a stranger."""
CONNECTED = 0.5
"""What a connection made today counts; as a contact does, by its age."""
RECENCY, RECENT = 2.0, 365.0
"""What a contact today counts, and the days after which it counts half."""
MOST = 4.0
"""The most that the number of contacts counts; it counts by its logarithm."""
STEPS = (7, 30, 91, 365)
FEW = 3


@dataclass(frozen=True, slots=True)
class Hint:
    """What speaks for a person: contacts, the first and the last of them, whether both reached out; an
    organisation `shared` with the owner, at the same time when `together`; one that the owner wants to get into.
    `recommended` is "in" when they recommended the owner, "out" the other way round. `noted` are facts that the owner
    keeps of them, by the names of NOTED, and `connected` is the day since which they are in the book of a network."""

    person: int
    contacts: int = 0
    first: date | None = None
    last: date | None = None
    both_ways: bool = False
    recommended: str = ""
    shared: str = ""
    together: bool = False
    wanted: str = ""
    noted: tuple[str, ...] = ()
    connected: date | None = None


def score(hint: Hint, today: date) -> float:
    """How good a guess somebody is; 0 for whom nothing speaks."""
    found = min(MOST, math.log2(1 + hint.contacts)) + BOTH_WAYS * hint.both_ways
    found += RECOMMENDED * bool(hint.recommended) + WANTED * bool(hint.wanted)
    found += (TOGETHER if hint.together else SHARED) * bool(hint.shared)
    found += sum(NOTED[one] for one in hint.noted)
    return found + RECENCY * _fading(hint.last, today) + CONNECTED * _fading(hint.connected, today)


def _fading(day: date | None, today: date) -> float:
    """1 for today, half of it after `RECENT` days; 0 for no day."""
    return 2.0 ** (-max((today - day).days, 0) / RECENT) if day else 0.0


def best(hints: Iterable[Hint], today: date) -> list[Hint]:
    """Those for whom anything speaks, the best guess first, among equals by id."""
    scored = [(score(one, today), one) for one in hints]
    return [one for number, one in sorted(scored, key=lambda pair: (-pair[0], pair[1].person)) if number > 0]


def interval(hint: Hint, today: date) -> int:
    """The rhythm to propose, in days: the step that is nearest, by ratio, to twice as often as there was a contact
    since the first, for who is chosen is to be closer; quarterly where there was hardly any."""
    if hint.first is None or hint.contacts < FEW:
        return STEPS[2]
    gap = max((today - hint.first).days, 1) / hint.contacts / 2
    return min(STEPS, key=lambda days: abs(math.log(days / gap)))
