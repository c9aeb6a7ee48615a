"""Which way a contact went: whether they reached out, or the owner did."""

from kith.core.names import fold
from kith.core.sentence.phrases import Sentence
from kith.core.sentence.reading import Direction, Reading
from kith.core.sentence.words import cues

_OUT = frozenset("called phoned rang emailed messaged texted wrote whatsapped dmed pinged".split())
_THEY = frozenset({"he", "she", "they"})
_ME = frozenset({"me", "us"})


def direction(s: Sentence, reading: Reading) -> Direction:
    """ "Ana emailed me" came in, "emailed Ana" went out; anything else went both ways."""
    last_names = {fold(one.name).split()[-1] for one in reading.people}
    for at, low in enumerate(s.low):
        before, after = s.low[at - 1] if at else "", s.low[at + 1] if at + 1 < len(s) else ""
        written = low in cues.EMAIL or low in cues.MESSAGE or low in cues.CALL or low in cues.IN_WORDS
        if written and (after == "from" or (after in _ME and before not in {"i", "we"})):
            return "in"
        if low in cues.IN_WORDS and (before in _THEY or before in last_names):
            return "in"
        if low in _OUT and (at == 0 or before in {"i", "we", ".", ";"}):
            return "out"
    return "both"
