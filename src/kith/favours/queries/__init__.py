"""Questions about what is promised, asked and given."""

from .asks import Between, asked_at, between, favours, helped_at, neglected, open_asks, owed_thanks, with_ended
from .promises import (
    Ledger,
    Open,
    awaited,
    ended_promises,
    how_many_kept,
    made_at,
    most_telling,
    of_person,
    open_promises,
)

__all__ = [
    "Between",
    "Ledger",
    "Open",
    "asked_at",
    "awaited",
    "between",
    "ended_promises",
    "favours",
    "helped_at",
    "how_many_kept",
    "made_at",
    "most_telling",
    "neglected",
    "of_person",
    "open_asks",
    "open_promises",
    "owed_thanks",
    "with_ended",
]
