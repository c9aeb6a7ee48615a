"""The stages of an opportunity, in the order in which they are usually gone through."""

from datetime import date

FOUND, ASKED, APPLIED, TALKING, INTERVIEW, OFFER = "found", "asked", "applied", "talking", "interview", "offer"
ACCEPTED, DECLINED, CLOSED = "accepted", "declined", "closed"
WAY = (FOUND, ASKED, APPLIED, TALKING, INTERVIEW, OFFER)
ENDS = (ACCEPTED, DECLINED, CLOSED)
STAGES = (*WAY, *ENDS)
WAITING = (ASKED, APPLIED, TALKING, INTERVIEW)
"""Stages at which the others are to answer."""
TALKED = frozenset({TALKING, INTERVIEW, OFFER, ACCEPTED, DECLINED})
"""Stages that tell that there was a talk; what was declined had been offered."""
OFFERED = frozenset({OFFER, ACCEPTED, DECLINED})
TRIED = frozenset({ASKED, APPLIED}) | TALKED
WARNED = (7, 2)
"""Days before a deadline on which it is told: from the first on quietly, from the second on in earnest."""
SILENT = 10
"""Days after which an application that nobody answers is told."""


def is_own(name: str) -> bool:
    """Whether a stage is one that the owner named."""
    return name not in STAGES


def next_of(name: str) -> str:
    """The stage that usually follows; empty after an offer, an end, and a stage of the owner's own."""
    place = WAY.index(name) + 1 if name in WAY else len(WAY)
    return WAY[place] if place < len(WAY) else ""


def to_apply(stage: str) -> bool:
    """Whether one has yet to apply."""
    return stage not in ENDS and (stage not in TRIED or stage == ASKED)


def closes_in(stage: str, deadline: date | None, today: date) -> int | None:
    """Days until one can apply no more, within `WARNED`; None where that is far, over, or no question any more."""
    if deadline is None or not to_apply(stage):
        return None
    days = (deadline - today).days
    return days if 0 <= days <= WARNED[0] else None


def silent_for(stage: str, last: date, today: date) -> int | None:
    """Days without an answer, from `SILENT` on; `last` is when anything was done or came last."""
    days = (today - last).days
    return days if stage in WAITING and days >= SILENT else None
