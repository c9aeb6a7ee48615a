"""How a talk goes in which one asks somebody for advice: one asks, agrees on a day, talks, gives thanks within a day,
and tells them later what came of it.

What was talked about is told back when it was used, when what it was about has ended, or after six weeks.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, timedelta

ASKED, NO, AGREED, HELD, USED, REPORTED = "asked", "no", "agreed", "held", "used", "reported"
KINDS = (ASKED, NO, AGREED, HELD, USED, REPORTED)
THANKED = "thanked"
"""A step, too, though no row of its own tells of it: who talked with one did one a favour, and that is thanked for."""
DRAFT, TO_REPORT, CLOSED = "draft", "to_report", "closed"
STATES = (DRAFT, ASKED, AGREED, HELD, THANKED, TO_REPORT, REPORTED, CLOSED)
OVER = frozenset({REPORTED, CLOSED})
UNANSWERED = timedelta(days=7)
"""How long an ask may wait before it is told that it does."""
PATIENCE = timedelta(days=30)
THANKS_WITHIN = timedelta(days=1)
REPORT_AFTER = timedelta(days=42)


@dataclass(frozen=True, slots=True)
class Step:
    """What happened on a day; of what was agreed, `day` is when one meets."""

    kind: str
    on: date
    day: date | None = None


def state(steps: Sequence[Step], today: date, *, thanked: bool, ended: date | None = None) -> str:
    """One of `STATES`. `thanked` says that no thanks are due; `ended` is when what it was about was over."""
    found = {one.kind: one for one in steps}
    for last, means in ((REPORTED, REPORTED), (NO, CLOSED)):
        if last in found:
            return means
    if HELD in found:
        if not thanked:
            return HELD
        due = report_on(steps, ended)
        return TO_REPORT if due and due <= today else THANKED
    if AGREED in found:
        return AGREED
    if ASKED in found:
        return CLOSED if today - found[ASKED].on > PATIENCE else ASKED
    return DRAFT


def possible(steps: Sequence[Step], *, thanked: bool) -> list[str]:
    """What may happen next, the likeliest first. Who did not answer for long may still do so; another day may be agreed
    on until one has talked."""
    kinds = {one.kind for one in steps}
    if kinds & {REPORTED, NO}:
        return []
    if HELD in kinds:
        return [*([] if thanked else [THANKED]), *([] if USED in kinds else [USED]), REPORTED]
    if AGREED in kinds:
        return [HELD, AGREED, NO]
    return [AGREED, HELD, NO] if ASKED in kinds else [ASKED, AGREED, HELD]


def report_on(steps: Sequence[Step], ended: date | None = None) -> date | None:
    """From when on they should hear what came of it; None where one has not talked, or they did."""
    days = {one.kind: one.on for one in steps}
    if HELD not in days or REPORTED in days:
        return None
    reasons = [days[HELD] + REPORT_AFTER]
    reasons += [days[USED]] if USED in days else []
    reasons += [max(ended, days[HELD])] if ended else []
    return min(reasons)


def waits(steps: Sequence[Step], today: date) -> int:
    """Days without an answer, from `UNANSWERED` on; else 0."""
    days = {one.kind: one.on for one in steps}
    if ASKED not in days or days.keys() & {NO, AGREED, HELD}:
        return 0
    gone = today - days[ASKED]
    return gone.days if UNANSWERED <= gone <= PATIENCE else 0
