"""Every part of a score in words, with its number and the sum that it came from."""

from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from . import due
from .facts import Facts
from .goal import Fit, bridge
from .ranking import Ranked
from .weights import DORMANT, PASSED_OVER, PASSED_OVER_MOST
from .wording import Tell, clause, lifting, plain, sentence


@dataclass(frozen=True, slots=True)
class Explained:
    """One part of a score: its name, its number, the reason in words, and how the number came about."""

    name: str
    number: float
    words: str
    sum: str


def explained(ranked: Ranked, today: date, tell: Tell = plain) -> list[Explained]:
    """The parts of the score of one person, in the order in which they are told."""
    return [
        Explained(name, number, _words(name, ranked.facts, today, tell), _sum(name, ranked, today, tell))
        for name, number in ranked.parts.items()
    ]


def beside(ranked: Ranked, today: date, tell: Tell = plain) -> list[str]:
    """What counts nothing and is why somebody is there all the same, each in one sentence."""
    return [sentence(one) for one in lifting(ranked, today, tell)]


def _words(name: str, facts: Facts, today: date, tell: Tell) -> str:
    if name == "unanswered":
        count = facts.unanswered
        return tell("%(number)s contact without an answer.", "%(number)s contacts without an answer.", count)
    if name == "asked" and facts.asked:
        days = (today - facts.asked).days
        return tell(
            "You asked them for something %(number)s day ago.",
            "You asked them for something %(number)s days ago.",
            days,
        )
    if name == "passed_over":
        count = facts.passed_over
        return tell(
            "You said “not this one” of them %(number)s time within a year.",
            "You said “not this one” of them %(number)s times within a year.",
            count,
        )
    return sentence(clause(name, facts, today, tell))


def _sum(name: str, ranked: Ranked, today: date, tell: Tell) -> str:
    """Only where there is one: the others are what their weight is."""
    facts, weights = ranked.facts, ranked.weights
    if name == "upkeep":
        risk, importance = _exact(due.at_risk(facts, today), ".2f"), _exact(due.importance(facts))
        weight = _exact(weights.upkeep)
        numbers = {"weight": weight, "risk": risk, "importance": importance}
        if facts.bridge:
            return tell("%(weight)s × risk %(risk)s × importance %(importance)s, half again for a bridge", **numbers)
        return tell("%(weight)s × risk %(risk)s × importance %(importance)s", **numbers)
    if name == "dormant":
        count = facts.encounters
        if weights.dormant != DORMANT:
            return tell(
                "%(weight)s × (0.4, and 0.05 for the encounter)",
                "%(weight)s × (0.4, and 0.05 for each of %(number)s encounters, at most 1)",
                count,
                weight=_exact(weights.dormant),
            )
        return tell(
            "0.4, and 0.05 for the encounter", "0.4, and 0.05 for each of %(number)s encounters, at most 1", count
        )
    if name == "goal" and facts.goal is not None:
        return _sum_of_goal(facts.goal, weights.goal, tell)
    if name == "unanswered":
        return tell("−%(weight)s for each", weight=_exact(-weights.unanswered))
    if name == "passed_over":
        share = min(facts.passed_over, PASSED_OVER_MOST) * round(100 * PASSED_OVER)
        return tell("−%(share)s %% of the reasons that can wait", share=share)
    return ""


def _sum_of_goal(fit: Fit, weight: float, tell: Tell) -> str:
    numbers = {
        "weight": _exact(weight),
        "fit": _exact(fit.share, ".2f"),
        "bridge": _exact(bridge(fit.mutual, digital=fit.digital), ".2f"),
    }
    if not fit.digital:
        return tell(
            "%(weight)s × fit %(fit)s × %(bridge)s, by %(number)s person in common, in a field that is not digital",
            "%(weight)s × fit %(fit)s × %(bridge)s, by %(number)s people in common, in a field that is not digital",
            fit.mutual,
            **numbers,
        )
    return tell(
        "%(weight)s × fit %(fit)s × %(bridge)s, by %(number)s person in common",
        "%(weight)s × fit %(fit)s × %(bridge)s, by %(number)s people in common",
        fit.mutual,
        **numbers,
    )


def _exact(number: float, form: str = "g") -> Decimal:
    """A number with the places that are told, which a face writes as its language does."""
    return Decimal(format(number, form))
