"""Pages of what is promised, asked and given."""

from .asks import answer, asks, keep, strike, thanks
from .promises import all_let_go, due, make, outcome, promises

__all__ = ["all_let_go", "answer", "asks", "due", "keep", "make", "outcome", "promises", "strike", "thanks"]
