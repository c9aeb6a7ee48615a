"""How an introduction goes: both are asked, both say yes, then it is made, and one hears what came of it.

A no closes it, and so does silence of 14 days while an answer is awaited. What it was that closed it is told to nobody:
the state says only that it is closed.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date, timedelta

ONE, OTHER = "one", "other"
SIDES = (ONE, OTHER)
ASKED, YES, NO, MADE, REPORTED = "asked", "yes", "no", "introduced", "reported"
DRAFT, ASKED_ONE, ASKED_OTHER, BOTH_YES, CLOSED = "draft", "asked_one", "asked_other", "both_yes", "closed"
STATES = (DRAFT, ASKED_ONE, ASKED_OTHER, BOTH_YES, MADE, REPORTED, CLOSED)
PATIENCE = timedelta(days=14)
NOTE = 120
"""Words of a note to forward, at most."""


@dataclass(frozen=True, slots=True)
class Step:
    """What happened; `side` is whose asking or answer it is, empty for what is of both."""

    kind: str
    side: str
    on: date


def state(steps: Sequence[Step], begun: date, today: date) -> str:
    """One of `STATES`. Of both asked, the other's turn is what is told."""
    kinds = {(one.kind, one.side) for one in steps}
    if any(kind == NO for kind, _side in kinds):
        return CLOSED
    for last in (REPORTED, MADE):
        if (last, "") in kinds:
            return last
    if all((YES, side) in kinds for side in SIDES):
        return BOTH_YES
    if today - max([begun, *(one.on for one in steps)]) > PATIENCE:
        return CLOSED
    if (ASKED, OTHER) in kinds:
        return ASKED_OTHER
    return ASKED_ONE if (ASKED, ONE) in kinds else DRAFT


def possible(steps: Sequence[Step], begun: date, today: date) -> list[tuple[str, str]]:
    """What may happen next on that day, as (kind, side)."""
    now, kinds = state(steps, begun, today), {(one.kind, one.side) for one in steps}
    if now in (CLOSED, REPORTED):
        return []
    if now == MADE:
        return [(REPORTED, "")]
    found = [(MADE, "")] if now == BOTH_YES else []
    for side in SIDES:
        if (ASKED, side) not in kinds:
            found.append((ASKED, side))
        elif (YES, side) not in kinds:
            found += [(YES, side), (NO, side)]
        else:
            found.append((NO, side))  # a yes may be taken back until it is made
    return found


def in_words(sentences: Iterable[str], most: int = NOTE) -> str:
    """Sentences as one text of at most so many words; what does not fit is left away, the last one that begins to fit
    ends in an ellipsis."""
    kept: list[str] = []
    for sentence in sentences:
        words = sentence.split()
        left = most - sum(len(one.split()) for one in kept)
        if len(words) > left:
            kept += [" ".join(words[:left]).rstrip(".,;: ") + "…"] if left > 0 else []
            break
        kept += [" ".join(words)] if words else []
    return " ".join(kept)
