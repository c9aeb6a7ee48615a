"""Pages of what the owner is after, and of who knows whom."""

from .goals import goal, skip
from .knowing import rating, tie, ties

__all__ = ["goal", "rating", "skip", "tie", "ties"]
