"""Who introduced somebody that was named before: "Anna stellte sie mir vor", "Anna introduced her to me".

By rule, beside what was learned: there the one who is introduced is named behind.
"""

from dataclasses import replace

from kith.core.sentence.phrases import Sentence
from kith.core.sentence.spans import Span

_NAMED = frozenset({"person", "again"})
_WHOM = frozenset("ihn sie uns einander".split())
_TO_WHOM = frozenset("mir uns mich ihm ihr ihnen einander".split())
_STELLTE = frozenset("stellte stellt hat".split())
_VOR = frozenset("vor vorgestellt".split())
_RELATIVE = frozenset("die den das".split())
_INTRODUCED = frozenset("introduced intro'd".split())
_THEM = frozenset("her him them".split())
_FAR = 4
"""Tokens in which the verb has to end: "... gestern am Stand vor"."""


def introducers(s: Sentence, found: list[Span]) -> list[Span]:
    """The things that a sentence names, with those who introduced somebody told as "by"."""
    return [replace(one, kind="by") if one.kind in _NAMED and _introduced(s, one) else one for one in found]


def _introduced(s: Sentence, one: Span) -> bool:
    """Whether they did: by the words right behind the name, or around it in a relative clause."""
    after, before = s.low[one.end : one.end + 3], s.low[max(one.start - 2, 0) : one.start]
    if len(after) > 1 and after[0] in _INTRODUCED and after[1] in _THEM:
        return True
    if after[:1] in (["vorstellte"], ["vorgestellt"]):
        return len(before) > 1 and before[0] in _RELATIVE and before[1] in _TO_WHOM
    goes_on = s.low[one.end + 3 : s.clause_end(one.end)]
    pair = len(after) > 2 and after[1] in _WHOM | _TO_WHOM and after[2] in _TO_WHOM | _WHOM
    return pair and after[0] in _STELLTE and not _VOR.isdisjoint(goes_on[:_FAR])
