"""Which way a contact went: whether they reached out, or the owner did."""

from kith.core.sentence.kinds import CHANNELS, kinds
from kith.core.sentence.phrases import Sentence
from kith.core.sentence.reading import Channel, Direction, Reading
from kith.core.sentence.tokens import flat
from kith.core.sentence.words import cues, german

_OUT = frozenset("called phoned rang emailed messaged texted wrote whatsapped dmed pinged".split()) | german.WROTE
_THEY = frozenset({"he", "she", "they", "er", "sie"})
_ME = frozenset({"me", "us", "mich", "mir", "uns"})
_LEADS = frozenset({"an", "von", "to", "from"})
_HAS, _HAVE = "hat", frozenset({"habe", "hab", "haben"})
_CLAUSE = 8
"""Tokens before a German participle among which its "hat" or "habe" stands."""


def begun_by(s: Sentence) -> Channel | None:
    """The channel that the first word names with whom it led to or came from: "E-Mail an Jürgen Groß von Siemens"."""
    named = [one for one in CHANNELS if one in kinds(s.low[0])] if len(s) > 1 and s.low[1] in _LEADS else []
    return named[0] if len(named) == 1 else None


def direction(s: Sentence, reading: Reading) -> Direction:
    """ "Ana emailed me" came in, "emailed Ana" went out; anything else went both ways."""
    last_names = {flat(one.name).split()[-1] for one in reading.people}
    for at, low in enumerate(s.low):
        before, after = s.low[at - 1] if at else "", s.low[at + 1] if at + 1 < len(s) else ""
        written = low in cues.IN_WORDS or not CHANNELS.isdisjoint(kinds(low))
        if written and after == "an" and low not in german.WROTE:
            return "out"
        if low in german.IN_WORDS:
            return _german(s.low[max(at - _CLAUSE, 0) : at])
        if written and (after in {"from", "von"} or (after in _ME and before not in cues.SELF)):
            return "in"
        if low in cues.IN_WORDS and (before in _THEY or before in last_names):
            return "in"
        if low in _OUT and (at == 0 or before in {*cues.SELF, ".", ";"} or after in cues.SELF):
            return "out"
    return "both"


def _german(before: list[str]) -> Direction:
    """ "Ana hat mir geschrieben" came in, "Ana geschrieben" and "habe ihr geschrieben" went out, "mit Ana" is both."""
    if _HAS in before:
        return "in"
    return "both" if "mit" in before and not _HAVE & {*before} else "out"
