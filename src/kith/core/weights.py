"""How much each reason counts in a score, and what “not this one” takes off. The weights are ours; the reasons behind
them are cited where they stand."""

from collections.abc import Mapping
from typing import NamedTuple

PROMISE, REPLY, NEW_TIE, DATED, UPKEEP, GOAL, DORMANT = 5.0, 4.0, 3.0, 2.5, 2.0, 2.0, 1.0
ASKED, UNANSWERED = -2.0, -1.5
URGENT = frozenset({"promise", "reply", "new_tie"})
"""The parts that do not wait: they count even within a week of the last contact."""
AGAINST = ("asked", "unanswered", "passed_over")
"""The parts that speak against suggesting somebody."""
TAUGHT = ("dated", "upkeep", "goal", "dormant")
"""The reasons that “not this one” teaches about: those that can wait."""
LESSON_DAYS = 365
"""How long a “not this one” is remembered; what it teaches is ours."""
PASSED_OVER, PASSED_OVER_MOST = 0.2, 3
"""What is taken off the reasons that can wait, for each “not this one” about a person, and for how many at most."""
KIND, KIND_MOST = 0.03, 10
"""What is taken off the weight of a reason for each “not this one” that it was shown with, and for how many."""


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
