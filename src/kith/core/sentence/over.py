"""A day that fits the past and the future, where the sentence tells of what was: "met Ann at the Book Fair on 12 May".

By rule, beside what was learned: whoever "met" or "had coffee" on a day was there, whatever else the words between are
like. Only the first clause is looked at, and only while nothing in it begins anew.
"""

from kith.core.sentence.phrases import Sentence
from kith.core.sentence.spans import Span
from kith.core.sentence.tagging import DAYS, NOTHING
from kith.core.sentence.words import cues

_MET = frozenset(
    "met saw spoke talked chatted called rang phoned emailed wrote messaged texted bumped ran caught had lunched dined "
    "visited skyped zoomed".split()
)
_BEFORE = frozenset("i we just finally also then so".split())
_ANEW = frozenset(
    "who that which he she it they we i you me is are will 'll 's 'd would should must to about re regarding for "
    "before by until till as because if when starts starting joins joining moves moving leaves leaving speaks "
    "speaking".split()
) | {",", "(", ")"}


def over(s: Sentence, plan: list[str], found: list[Span]) -> list[str]:
    """The labels of the tokens as they are, or with the one day that is due as the day on which one met."""
    first = next((at for at, word in enumerate(s.low) if word and word not in _BEFORE), None)
    days = [at for at, label in enumerate(plan) if label in DAYS]
    if first is None or s.low[first] not in _MET or len(days) != 1 or plan[days[0]] != "due":
        return plan
    day = s.tokens[days[0]].day
    begins = next((at for at in range(first, days[0]) if plan[at] != NOTHING), None)
    torn = begins is not None and any(one.kind == "person" and one.start < begins < one.end for one in found)
    between = range(first + 1, begins if begins is not None and torn else days[0])  # no plan begins within a name
    anew = any(s.hard[at] or (s.low[at] in _ANEW and not s.capital(at)) for at in between)
    if anew or day is None or day.past is None:
        return plan
    if begins is not None and not _belongs(s, first, begins, found):
        return plan
    label = plan[begins].lstrip("+") if begins is not None else "due"
    return [*[NOTHING if one.lstrip("+") == label else one for one in plan[: days[0]]], "when", *plan[days[0] + 1 :]]


def _belongs(s: Sentence, first: int, begins: int, found: list[Span]) -> bool:
    """Whether what was taken for a plan is what one had, or a name of who or what was there."""
    if all(word in cues.ARTICLES for word in s.low[first + 1 : begins]):
        return True
    return any(one.start <= begins < one.end and one.kind in {"person", "event", "place"} for one in found)
