"""Questions about rhythms, pauses, snoozes and what needs no answer."""

from .cadences import Cadence, cadence, due, standing_of, usually_due
from .coming import Due, all_days, any_rhythm, coming_due, due_between, in_time, of_circles
from .hanging import hanging_since, left_hanging, unanswered_by_me
from .pauses import all_rest, budget, going_on, pause_of_all, paused_beyond
from .resting import passed_over, passed_over_reasons, pause_end, resting, resting_until

__all__ = [
    "Cadence",
    "Due",
    "all_days",
    "all_rest",
    "any_rhythm",
    "budget",
    "cadence",
    "coming_due",
    "due",
    "due_between",
    "going_on",
    "hanging_since",
    "in_time",
    "left_hanging",
    "of_circles",
    "passed_over",
    "passed_over_reasons",
    "pause_end",
    "pause_of_all",
    "paused_beyond",
    "resting",
    "resting_until",
    "standing_of",
    "unanswered_by_me",
    "usually_due",
]
