"""How much there is to say for contacting somebody today: what is known of people on a day becomes scores with their
parts.

The weights are named and ours; the reasons behind them are cited where they stand. Every function is pure: the same
facts give the same scores. `choosing` makes the short list of them.
"""

from collections.abc import Collection, Iterable, Mapping
from datetime import date, timedelta
from functools import cache
from typing import NamedTuple

from . import cadence
from .dated import Dated, holds
from .facts import Facts, Helped

PROMISE, REPLY, NEW_TIE, DATED, UPKEEP, GOAL, DORMANT = 5.0, 4.0, 3.0, 2.5, 2.0, 2.0, 1.0
ASKED, UNANSWERED = -2.0, -1.5
URGENT = frozenset({"promise", "reply", "new_tie"})
"""The parts that do not wait: they count even within a week of the last contact."""
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
GOAL_REST = 30
"""Days after a contact in which nobody is named for the goal: it is there every day, and who may help is not to be
asked again and again. “Not this one” rests as long. A month is a convention of ours."""
BELOW = 0.01
"""By how much the goal keeps below a late promise."""
IMPORTANCE = (1.0, 0.75, 0.5, 0.25)
"""By the layer that the rhythm one wants puts a person in; without a rhythm the last."""
BRIDGE = 1.5
"""How much more important it is to keep somebody through whom alone one knows a group: nine of ten such ties of this
year are gone next year (Burt 2002)."""
BRIDGE_RHYTHM = 0.5
"""The share of the rhythm one chose by which the silence of such a tie is measured (the same)."""
DORMANT_A_WEEK = 2
BEGINNING = 0.25
"""The risk of a tie that one chose and that has not begun."""
ASK_DAYS = 90
"""Days after one asked somebody for something in which they are suggested less."""
LESSON_DAYS = 365
"""How long a “not this one” is remembered; what it teaches is ours."""
PASSED_OVER, PASSED_OVER_MOST = 0.2, 3
"""What is taken off the reasons that can wait, for each “not this one” about a person, and for how many at most."""
KIND, KIND_MOST = 0.03, 10
"""What is taken off the weight of a reason for each “not this one” that it was shown with, and for how many."""
TAUGHT = ("dated", "upkeep", "goal", "dormant")
"""The reasons that “not this one” teaches about: those that can wait."""


class Weights(NamedTuple):
    """How much each part of a score counts: by the owner's own word, else as the formula has it."""

    promise: float = PROMISE
    reply: float = REPLY
    new_tie: float = NEW_TIE
    dated: float = DATED
    upkeep: float = UPKEEP
    goal: float = GOAL
    dormant: float = DORMANT
    asked: float = ASKED
    unanswered: float = UNANSWERED

    def taught(self, passed_over: Mapping[str, int]) -> "Weights":
        """A little less for each reason that was passed over so many times."""
        lower = {name: 1 - KIND * min(passed_over.get(name, 0), KIND_MOST) for name in TAUGHT}
        return self._replace(**{name: round(getattr(self, name) * share, 3) for name, share in lower.items()})


DEFAULTS = Weights()


AGAINST = ("asked", "unanswered", "passed_over")
"""The parts that speak against suggesting somebody."""


class Ranked(NamedTuple):
    """A person with a reason: the score is the sum of its parts, by name, as the `weights` have them."""

    facts: Facts
    parts: dict[str, float]
    weights: Weights = DEFAULTS

    @property
    def score(self) -> float:
        """The sum of the parts, to two places."""
        return round(sum(self.parts.values()), 2)

    @property
    def loudest(self) -> str:
        """The part that counts most."""
        return max(self.parts, key=lambda name: self.parts[name])

    @property
    def dormant(self) -> bool:
        """Whether they are here to be reconnected with."""
        return "dormant" in self.parts

    @property
    def for_the_goal(self) -> bool:
        """Whether nothing but the goal speaks for them."""
        return self.parts.keys() <= {"goal", *AGAINST}

    @property
    def urgent(self) -> bool:
        """Whether something does not wait."""
        return not URGENT.isdisjoint(self.parts)


def rank(
    everybody: Iterable[Facts],
    today: date,
    *,
    excluded: Collection[int] = (),
    reconnects: int = DORMANT_A_WEEK,
    weights: Weights = DEFAULTS,
) -> list[Ranked]:
    """Everybody with a reason, the highest score first, among equals whom one met most, then by id; nobody excluded.
    Of the dormant ties, as many as the week still has `reconnects`."""
    known = [facts for facts in everybody if facts.person not in excluded]
    weeks = reconnecting(known, today, reconnects)
    known = [facts._replace(reconnect=True) if facts.person in weeks else facts for facts in known]
    found = (weigh(facts, today, weights) for facts in known)
    return sorted((one for one in found if one), key=by_score)


def by_score(one: Ranked) -> tuple[float, int, int]:
    """The order of those who have a reason."""
    return -one.score, -one.facts.encounters, one.facts.person


def reconnecting(everybody: Iterable[Facts], today: date, places: int = DORMANT_A_WEEK) -> set[int]:
    """Whom of the dormant this week is for: those worth most among who was dormant when the week began, so that it is
    the same people on each of its days."""
    monday = week_of(today)
    gone = [
        one
        for one in everybody
        if was_dormant(one, monday)
        and not (one.all_rest or _unanswered(one) or _paused(one, today) or was_asked(one, monday))
    ]
    gone.sort(key=lambda one: (-one.encounters, one.person))
    return {one.person for one in gone[:places]}


@cache
def week_of(day: date) -> date:
    """The Monday on which its week began."""
    return day - timedelta(days=day.weekday())


def weigh(facts: Facts, today: date, weights: Weights = DEFAULTS) -> Ranked | None:
    """The parts of a person's score; None when there is no reason to contact them today, or one not to."""
    urgent = _urgent(facts, today, weights)
    if _paused(facts, today) or (rests(facts, today) and not (urgent or thanks_due(facts, today))):
        return None
    parts = urgent | _dated(facts, today, weights) | _dormant_or_upkeep(facts, today, weights)
    parts |= _goal(facts, today, parts, weights)
    if not parts:
        return None
    parts |= _against(facts, today, parts, weights)
    told = {name: rounded for name, value in parts.items() if (rounded := round(value, 3))}
    found = Ranked(facts, told, weights)
    return found if found.score > 0 else None


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
    return due[-1] if due and touched < due[-1] / 2 else None


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


def _urgent(facts: Facts, today: date, weights: Weights) -> dict[str, float]:
    parts = {}
    if any(one.due < today for one in facts.late):
        parts["promise"] = weights.promise
    if owes_reply(facts, today):
        parts["reply"] = weights.reply
    if touch_is_due(facts, today):
        parts["new_tie"] = weights.new_tie
    return parts


def _unanswered(facts: Facts) -> int:
    """Contacts without an answer that are held against suggesting somebody: a pause that is over has settled them."""
    return facts.unanswered if facts.unanswered < PAUSE_AFTER else 0


def _paused(facts: Facts, today: date) -> bool:
    """Three contacts without an answer: rest for 180 days, whatever else there is."""
    if facts.unanswered < PAUSE_AFTER or facts.last_out is None:
        return False
    return (today - facts.last_out).days < PAUSE_DAYS


def _dated(facts: Facts, today: date, weights: Weights) -> dict[str, float]:
    return _worth("dated", weights.dated) if reasons_with_a_day(facts, today) else {}


def _goal(facts: Facts, today: date, others: Mapping[str, float], weights: Weights) -> dict[str, float]:
    """The fit by what it may bring; it lifts nobody above a late promise, who was not above it before."""
    silent = silence(facts, today)
    if facts.goal is None or (silent is not None and silent < GOAL_REST):
        return {}
    value = weights.goal * facts.goal.brings
    if "promise" not in others:
        value = min(value, weights.promise - BELOW - sum(others.values()))
    return _worth("goal", value)


def _dormant_or_upkeep(facts: Facts, today: date, weights: Weights) -> dict[str, float]:
    """R x importance, until the tie moves to the dormant ones, on a Monday; then, in its week, the more the more there
    was. Nothing of both while all rhythms pause, whatever a tie is measured by."""
    if facts.all_rest:
        return {}
    if was_dormant(facts, week_of(today)):
        value = weights.dormant * min(1.0, 0.4 + facts.encounters / 20)
        return _worth("dormant", value) if facts.reconnect else {}
    return _worth("upkeep", weights.upkeep * at_risk(facts, today) * importance(facts))


def _against(facts: Facts, today: date, parts: Mapping[str, float], weights: Weights) -> dict[str, float]:
    """What speaks against suggesting them; a “not this one” only against what can wait."""
    found = {}
    if was_asked(facts, today) and weights.asked:
        found["asked"] = weights.asked
    if _unanswered(facts) and weights.unanswered:
        found["unanswered"] = weights.unanswered * _unanswered(facts)
    waits = sum(parts.get(name, 0.0) for name in TAUGHT)
    if facts.passed_over and waits:
        found["passed_over"] = -PASSED_OVER * min(facts.passed_over, PASSED_OVER_MOST) * waits
    return found


def _worth(name: str, value: float) -> dict[str, float]:
    return {name: value} if value > 0 else {}
