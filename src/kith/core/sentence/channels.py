"""Which way a contact went: whether they reached out, or the owner did."""

from kith.core.names import fold
from kith.core.sentence.phrases import Sentence
from kith.core.sentence.reading import Direction, Reading
from kith.core.sentence.words import cues, german

_OUT = frozenset("called phoned rang emailed messaged texted wrote whatsapped dmed pinged".split())
_THEY = frozenset({"he", "she", "they"})
_ME = frozenset({"me", "us"})
_HAS, _HAVE = "hat", frozenset({"habe", "hab", "haben"})
_CLAUSE = 8
"""Tokens before a German participle among which its "hat" or "habe" stands."""


def direction(s: Sentence, reading: Reading) -> Direction:
    """ "Ana emailed me" came in, "emailed Ana" went out; anything else went both ways."""
    last_names = {fold(one.name).split()[-1] for one in reading.people}
    for at, low in enumerate(s.low):
        before, after = s.low[at - 1] if at else "", s.low[at + 1] if at + 1 < len(s) else ""
        written = low in cues.EMAIL or low in cues.MESSAGE or low in cues.CALL or low in cues.IN_WORDS
        if written and after == "an":
            return "out"
        if low in german.IN_WORDS:
            return _german(s.low[max(at - _CLAUSE, 0) : at])
        if written and (after in {"from", "von"} or (after in _ME and before not in {"i", "we"})):
            return "in"
        if low in cues.IN_WORDS and (before in _THEY or before in last_names):
            return "in"
        if low in _OUT and (at == 0 or before in {"i", "we", ".", ";"}):
            return "out"
    return "both"


def _german(before: list[str]) -> Direction:
    """ "Ana hat mir geschrieben" came in, "Ana geschrieben" and "habe ihr geschrieben" went out, "mit Ana" is both."""
    if _HAS in before:
        return "in"
    return "both" if "mit" in before and not _HAVE & {*before} else "out"
