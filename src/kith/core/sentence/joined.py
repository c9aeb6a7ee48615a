"""Whoever stands beside somebody by a given name alone: "coffee with Anna and Tom on Monday".

By rule, beside what was learned: before a day, "and Tom" is like what begins anew ("and call Tom on Monday"), or like
another word for somebody who was named.
"""

from kith.core.sentence.kinds import is_given
from kith.core.sentence.phrases import Sentence
from kith.core.sentence.spans import Span
from kith.core.sentence.words import cues
from kith.core.sentence.words.given import WORDS_TOO


def joined(s: Sentence, found: list[Span]) -> list[Span]:
    """The things that a sentence names, with those who were left out behind somebody."""
    people = [one for one in found if one.kind == "person"]
    named = {word for one in people for word in s.low[one.start : one.end]}
    others = {at for one in found if one.kind != "again" for at in range(one.start, one.end)}
    ends, more = {one.end for one in people}, set()
    for at in range(1, len(s) - 1):
        name = at + 1
        behind = at in ends or (s.low[at - 1] == "," and at - 1 in ends)
        if behind and s.low[at] in cues.AND and name not in others and _is_name(s, name) and s.low[name] not in named:
            more.add(Span("person", name, name + 1))
            ends.add(name + 1)
    rest = [one for one in found if one.kind != "again" or all(one.start != new.start for new in more)]
    return sorted([*rest, *more], key=lambda one: one.start) if more else found


def _is_name(s: Sentence, at: int) -> bool:
    """Whether it is a given name behind which nothing is told of them alone."""
    small = not s.cased and s.low[at] not in WORDS_TOO  # all in small letters, as on a phone
    if not (s.capital(at) or small) or s.tokens[at].day or not is_given(s.low[at]):
        return False
    after = at + 1
    ends = after == len(s) or s.tokens[after].kind == "mark" or s.tokens[after].day is not None
    return ends or s.low[after] in cues.PREPOSITIONS | cues.AND
