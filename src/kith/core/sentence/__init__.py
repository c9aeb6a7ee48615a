"""The capture grammar: one sentence, typed or dictated, becomes people, a day, a channel and what is to be done."""

from kith.core.sentence.ahead import hour
from kith.core.sentence.attending import begun
from kith.core.sentence.grammar import LONGEST, read
from kith.core.sentence.lines import lines, notes
from kith.core.sentence.reading import Channel, Direction, FollowUp, Mention, Reading

__all__ = [
    "LONGEST",
    "Channel",
    "Direction",
    "FollowUp",
    "Mention",
    "Reading",
    "begun",
    "hour",
    "lines",
    "notes",
    "read",
]
