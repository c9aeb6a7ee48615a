"""Pages of rhythms: of one person or of some, and of all."""

from .of_all import budget, circle, layer, page, pause
from .of_people import all_answered, answered, left_hanging, not_this_one, pause_person, rhythm, rhythms, snooze

__all__ = [
    "all_answered",
    "answered",
    "budget",
    "circle",
    "layer",
    "left_hanging",
    "not_this_one",
    "page",
    "pause",
    "pause_person",
    "rhythm",
    "rhythms",
    "snooze",
]
