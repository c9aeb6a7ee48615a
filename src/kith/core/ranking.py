"""How much there is to say for contacting somebody today: what is known of people on a day becomes scores with their
parts.

What is due on a day stands in `due`, how much each reason counts in `weights`. Every function is pure: the same facts
give the same scores. `choosing` makes the short list of them.
"""

from collections.abc import Collection, Iterable, Mapping
from datetime import date
from typing import NamedTuple

from . import due
from .cadence import week_of
from .facts import Facts
from .weights import AGAINST, DEFAULTS, PASSED_OVER, PASSED_OVER_MOST, TAUGHT, URGENT, Weights

GOAL_REST = 30
"""Days after a contact in which nobody is named for the goal: it is there every day, and who may help is not to be
asked again and again. “Not this one” rests as long. A month is a convention of ours."""
BELOW = 0.01
"""By how much the goal keeps below a late promise."""
DORMANT_A_WEEK = 2


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
        if due.was_dormant(one, monday)
        and not (one.all_rest or due.unanswered(one) or due.paused(one, today) or due.was_asked(one, monday))
    ]
    gone.sort(key=lambda one: (-one.encounters, one.person))
    return {one.person for one in gone[:places]}


def weigh(facts: Facts, today: date, weights: Weights = DEFAULTS) -> Ranked | None:
    """The parts of a person's score; None when there is no reason to contact them today, or one not to. A late promise
    stays one, whatever speaks against them, and so does a rhythm over its hard limit: a mail that was not answered does
    not end what the owner chose."""
    urgent = _urgent(facts, today, weights)
    if due.paused(facts, today) or (due.rests(facts, today) and not (urgent or due.thanks_due(facts, today))):
        return None
    parts = urgent | _dated(facts, today, weights) | _dormant_or_upkeep(facts, today, weights)
    parts |= _goal(facts, today, parts, weights)
    if not parts:
        return None
    parts |= _against(facts, today, parts, weights)
    told = {name: rounded for name, value in parts.items() if (rounded := round(value, 3))}
    found = Ranked(facts, told, weights)
    stays = "promise" in told or ("upkeep" in told and due.overdue(facts, today))
    return found if found.score > 0 or stays else None


def _urgent(facts: Facts, today: date, weights: Weights) -> dict[str, float]:
    parts = {}
    if any(one.due < today for one in facts.late):
        parts["promise"] = weights.promise
    if due.owes_reply(facts, today):
        parts["reply"] = weights.reply
    if due.touch_is_due(facts, today):
        parts["new_tie"] = weights.new_tie
    return parts


def _dated(facts: Facts, today: date, weights: Weights) -> dict[str, float]:
    return _worth("dated", weights.dated) if due.reasons_with_a_day(facts, today) else {}


def _goal(facts: Facts, today: date, others: Mapping[str, float], weights: Weights) -> dict[str, float]:
    """The fit by what it may bring; it lifts nobody above a late promise, who was not above it before."""
    silent = due.silence(facts, today)
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
    if due.was_dormant(facts, week_of(today)):
        value = weights.dormant * min(1.0, 0.4 + facts.encounters / 20)
        return _worth("dormant", value) if facts.reconnect else {}
    return _worth("upkeep", weights.upkeep * due.at_risk(facts, today) * due.importance(facts))


def _against(facts: Facts, today: date, parts: Mapping[str, float], weights: Weights) -> dict[str, float]:
    """What speaks against suggesting them; a “not this one” only against what can wait."""
    found = {}
    if due.was_asked(facts, today) and weights.asked:
        found["asked"] = weights.asked
    if due.unanswered(facts) and weights.unanswered:
        found["unanswered"] = weights.unanswered * due.unanswered(facts)
    waits = sum(parts.get(name, 0.0) for name in TAUGHT)
    if facts.passed_over and waits:
        found["passed_over"] = -PASSED_OVER * min(facts.passed_over, PASSED_OVER_MOST) * waits
    return found


def _worth(name: str, value: float) -> dict[str, float]:
    return {name: value} if value > 0 else {}
