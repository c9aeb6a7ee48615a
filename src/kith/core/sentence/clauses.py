"""The words of a promise in a sentence: where they begin and end, and the day among them."""

from collections.abc import Collection
from datetime import date

from kith.core.sentence.phrases import Sentence

_NEW_SUBJECT = frozenset("i we he she they ich wir er sie is was no".split())
_JOINING = frozenset("and but so then if und aber dann".split())
_GOES_ON = frozenset("the a an my our his her their for to of with and".split())
"""Behind these nothing new begins."""
_STOPPING = frozenset({",", "because", "since", "who", "weil", "denn"})
_EDGES = " ,.;:-–—!&+"
_LEFT_OVER = frozenset("by on until till in before bis am noch and und".split())


def start_of(s: Sentence, at: int) -> int:
    """The index after the last mark before `at`."""
    start = s.clause_start(at)
    return next((i + 1 for i in range(at - 1, start - 1, -1) if s.low[i] == ","), start)


def end_of(s: Sentence, at: int, plan: list[str] | None = None, others: Collection[int] = ()) -> int:
    """Where the words of a promise that begins at `at` end: at a mark, at a new subject, at the next thing to do;
    `others` are where somebody is named of whom a promise follows."""
    for i in range(at, s.clause_end(at)):
        joined = s.low[i] in _JOINING and i + 1 < len(s) and (s.low[i + 1] in _NEW_SUBJECT or i + 1 in others)
        begins = plan is not None and i > at and plan[i] in ("task", "promise") and s.low[i - 1] not in _GOES_ON
        if joined or begins or s.low[i] in _STOPPING:
            return i
    return s.clause_end(at)


def told(s: Sentence, at: list[int]) -> str:
    """The tokens in their order as typed, without days and without what is left over of them."""
    at = [i for i in at if s.tokens[i].day is None]
    while at and s.low[at[-1]] in _LEFT_OVER and _before_a_day(s, at[-1]):
        at.pop()
    pieces: list[str] = []
    for before, i in zip([None, *at], at, strict=False):
        near = before is not None and s.tokens[before].end == s.tokens[i].start
        pieces.append(s.tokens[i].text if near or before is None else f" {s.tokens[i].text}")
    return "".join(pieces).strip(_EDGES)


def _before_a_day(s: Sentence, at: int) -> bool:
    return at + 1 < len(s) and s.tokens[at + 1].day is not None


def due(s: Sentence, start: int, end: int) -> date | None:
    """The first day to come among tokens [start:end)."""
    days = (s.tokens[i].day for i in range(start, end))
    return next((day.future for day in days if day is not None and day.future is not None), None)
