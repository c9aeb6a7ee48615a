"""What is known of a person comes to this on a day: how long the silence is and by what it is measured, what is due,
what rests. `ranking` makes scores of it, `wording` reasons."""

from datetime import date

from . import cadence
from .dated import Dated, holds
from .facts import Facts, Helped

TOUCHES = (2, 14, 42)
"""Days after a first encounter by which a new tie gets a light touch (Vergara Hidd et al. 2023; intervals ours)."""
REPLY_DAYS = (2, 30)
"""How long ago they wrote, where a reply is owed."""
RECENT = 7
"""Days after a contact in which nobody is suggested again."""
THANKS_DAYS = 30
"""Days after a favour in which thanks that are due lift the rest of a week; those that are older wait."""
PAUSE_AFTER, PAUSE_DAYS = 3, 180
"""Contacts without an answer after which suggestions pause, and for how long (Raeder et al. 2011)."""
ASK_DAYS = 90
"""Days after one asked somebody for something in which they are suggested less."""
IMPORTANCE = (1.0, 0.75, 0.5, 0.25)
"""By the layer that the rhythm one wants puts a person in; without a rhythm the last."""
BRIDGE = 1.5
"""How much more important it is to keep somebody through whom alone one knows a group: nine of ten such ties of this
year are gone next year (Burt 2002)."""
BRIDGE_RHYTHM = 0.5
"""The share of the rhythm one chose by which the silence of such a tie is measured (the same)."""
WRITTEN = frozenset({"email", "message"})
BEGINNING = 0.25
"""The risk of a tie that one chose and that has not begun."""


def silence(facts: Facts, today: date) -> int | None:
    """Days since the last contact; None when there never was one."""
    return (today - facts.last).days if facts.last and facts.last <= today else None


def usual(facts: Facts) -> float | None:
    """The gap that silence is measured by: the tie's own, or the rhythm that one wants, whichever is shorter.

    Measured by its own gap alone, a friend of once a year whom one now wants to see monthly would not be told of for
    a year; measured by the rhythm alone, a tie that lives by the week would be let slip.
    """
    wanted = rhythm(facts)
    if facts.usual and wanted:
        return min(float(facts.usual), wanted)
    return float(facts.usual or wanted or 0) or None


def rhythm(facts: Facts) -> float | None:
    """The rhythm that one wants, half of it with whom a group hangs on; None where one chose none."""
    if not facts.rhythm:
        return None
    return max(facts.rhythm * BRIDGE_RHYTHM, 1.0) if facts.bridge else float(facts.rhythm)


def due_touch(facts: Facts, today: date) -> int | None:
    """Which touch of a new tie is due: the days after the first encounter by which it should have come."""
    if facts.first is None or facts.last is None or not 0 < (today - facts.first).days <= TOUCHES[-1]:
        return None
    age, touched = (today - facts.first).days, (facts.last - facts.first).days
    due = [days for days in TOUCHES if age >= days - 1]
    if not due or touched >= due[-1] / 2 or (due[-1] == TOUCHES[0] and wrote_on_the_first_day(facts)):
        return None
    return due[-1]


def wrote_on_the_first_day(facts: Facts) -> bool:
    """Whether there was a line on the day of the first encounter: one beside it, or the owner's own where it was in
    writing."""
    return facts.encounters > 1 or (facts.channel in WRITTEN and facts.last_out == facts.first)


def perhaps_in_writing(facts: Facts) -> bool:
    """Whether a new tie may have been in writing alone, so that nothing tells that one met."""
    return facts.channel in WRITTEN and (facts.encounters == 1 or facts.last != facts.first)


def touch_is_due(facts: Facts, today: date) -> bool:
    """Whether to be in touch with somebody just met: on the day that a follow-up was put down for, and not before it,
    however new the tie is; else by when a new tie is due a touch, the first of which a follow-up has been."""
    if facts.follow_up is not None and not facts.follow_up.done:
        return facts.follow_up.due <= today
    return due_touch(facts, today) not in ((None, TOUCHES[0]) if facts.follow_up else (None,))


def owes_reply(facts: Facts, today: date) -> bool:
    """They wrote last, two to thirty days ago."""
    return facts.wrote is not None and REPLY_DAYS[0] <= (today - facts.wrote).days <= REPLY_DAYS[1]


def rests(facts: Facts, today: date) -> bool:
    """Nobody twice within seven days."""
    silent = silence(facts, today)
    return silent is not None and silent < RECENT


def thanks_due(facts: Facts, today: date) -> list[Helped]:
    """The favours of the last days for which thanks are due: from the day after, the oldest first."""
    found = [one for one in facts.helped if 0 < (today - one.on).days <= THANKS_DAYS]
    return sorted(found, key=lambda one: (one.on, one.what))


def reasons_with_a_day(facts: Facts, today: date) -> list[Dated]:
    """Those that are reasons today: on a new job nobody is congratulated after one was in touch, having seen it."""
    return [one for one in facts.dated if holds(one, facts.last, today)]


def importance(facts: Facts) -> float:
    """By the layer that the rhythm puts a person in, 1 to 0.25; half again for a bridge."""
    layer = IMPORTANCE[-1] if facts.rhythm is None else IMPORTANCE[cadence.layer(facts.rhythm)]
    return layer * BRIDGE if facts.bridge else layer


def overdue(facts: Facts, today: date) -> bool:
    """Whether the hard limit of the rhythm that one chose is over: one and a half times its days."""
    began = facts.last or facts.since
    return bool(facts.rhythm and began and (today - began).days >= cadence.HARD * facts.rhythm)


def at_risk(facts: Facts, today: date) -> float:
    """R, 0 to 1, of a tie that has a usual gap; for somebody with a rhythm but never met, since it was set, from
    `BEGINNING` on: whom one chose to stay close to is somebody to write to."""
    gap, began = usual(facts), facts.last or (facts.since if facts.rhythm else None)
    if gap is None or began is None or began > today:
        return 0.0
    risk = cadence.risk((today - began).days, gap, facts.burst)
    return risk if facts.last else max(risk, BEGINNING)


def was_dormant(facts: Facts, day: date) -> bool:
    """Whether a tie that was one had on that day been silent for three years (Levin et al. 2011) or eight usual gaps
    (Navarro et al. 2017). The longer of the two gaps counts here, and a rhythm counts from when it was set: a wish
    that is fresh is no tie that has decayed."""
    if facts.last is None or facts.encounters < cadence.TIE:
        return False
    if not facts.rhythm:
        return day > cadence.dormant_on(facts.last, facts.usual or None)
    began = max(facts.last, facts.since) if facts.since else facts.last
    return day > cadence.dormant_on(began, max(facts.usual or 0, facts.rhythm))


def was_asked(facts: Facts, today: date) -> bool:
    """Whether the owner asked them for something in the last 90 days."""
    return facts.asked is not None and 0 <= (today - facts.asked).days < ASK_DAYS


def unanswered(facts: Facts) -> int:
    """Contacts without an answer that are held against suggesting somebody: a pause that is over has settled them."""
    return facts.unanswered if facts.unanswered < PAUSE_AFTER else 0


def paused(facts: Facts, today: date) -> bool:
    """Three contacts without an answer: rest for 180 days, whatever else there is."""
    if facts.unanswered < PAUSE_AFTER or facts.last_out is None:
        return False
    return (today - facts.last_out).days < PAUSE_DAYS
