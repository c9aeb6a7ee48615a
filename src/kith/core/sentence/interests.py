"""More of what somebody likes, where one thing of a list was told."""

from kith.core.sentence.kinds import kinds
from kith.core.sentence.phrases import Sentence

_JOINTS = frozenset({",", "and", "/"})
_MOST = 3
"""Words of one thing."""


def listed_after(s: Sentence, at: int) -> list[str]:
    """ "likes cycling, books and sea swimming": the hobbies that follow one that ends at `at`, each on its own."""
    found: list[str] = []
    while at < len(s) and s.low[at] in _JOINTS:
        start = at + 1 + (s.low[at : at + 2] == [",", "and"])
        end = start
        while end < len(s) and s.tokens[end].kind == "word" and s.low[end] not in _JOINTS and end - start < _MOST:
            end += 1
        whole = end == len(s) or s.tokens[end].kind != "word" or s.low[end] in _JOINTS
        if end == start or not whole or "hobby" not in kinds(s.low[end - 1]):
            break
        found.append(s.slice(start, end))
        at = end
    return found
