"""Every part of a score in words, with its number and the sum that it came from."""

from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from . import ranking
from .goal import Fit, bridge
from .ranking import Facts, Ranked
from .wording import Tell, clause, plain, sentence


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
        Explained(name, number, _words(name, ranked.facts, today, tell), _sum(name, ranked.facts, today, tell))
        for name, number in ranked.parts.items()
    ]


def _words(name: str, facts: Facts, today: date, tell: Tell) -> str:
    if name == "unanswered":
        count = facts.unanswered
        return tell("%(number)s contact without an answer.", "%(number)s contacts without an answer.", count)
    return sentence(clause(name, facts, today, tell))


def _sum(name: str, facts: Facts, today: date, tell: Tell) -> str:
    """Only where there is one: the others are what their weight is."""
    if name == "upkeep":
        risk, importance = _exact(ranking.at_risk(facts, today), ".2f"), _exact(ranking.importance(facts))
        weight = _exact(ranking.UPKEEP)
        return tell(
            "%(weight)s × risk %(risk)s × importance %(importance)s", weight=weight, risk=risk, importance=importance
        )
    if name == "dormant":
        count = facts.encounters
        return tell(
            "0.4, and 0.05 for the encounter", "0.4, and 0.05 for each of %(number)s encounters, at most 1", count
        )
    if name == "goal" and facts.goal is not None:
        return _sum_of_goal(facts.goal, tell)
    if name == "unanswered":
        return tell("−%(weight)s for each", weight=_exact(-ranking.UNANSWERED))
    return ""


def _sum_of_goal(fit: Fit, tell: Tell) -> str:
    return tell(
        "%(weight)s × fit %(fit)s × %(bridge)s, by %(number)s person in common",
        "%(weight)s × fit %(fit)s × %(bridge)s, by %(number)s people in common",
        fit.mutual,
        weight=_exact(ranking.GOAL),
        fit=_exact(fit.share, ".2f"),
        bridge=_exact(bridge(fit.mutual), ".2f"),
    )


def _exact(number: float, form: str = "g") -> Decimal:
    """A number with the places that are told, which a face writes as its language does."""
    return Decimal(format(number, form))
