"""What is planned, and on which day it was or will be."""

import re
from datetime import date

from kith.core.promising import is_theirs
from kith.core.sentence.clauses import start_of
from kith.core.sentence.phrases import Sentence
from kith.core.sentence.reading import FollowUp, Reading
from kith.core.sentence.spans import Span, spans
from kith.core.sentence.tagging import DAYS
from kith.core.sentence.words import pledging

_LEADING = re.compile(
    r"^(?:(?:to|and|then|so|please|pls|also|that|but|i|we|i['’]ll|will|must|should|need to|have to|on|by)\b[\s,:]*)+",
    re.IGNORECASE,
)
_WHOM = re.compile(
    r"^(?:her|him|them|ihr|ihm|ihnen)\s+(?=(?:the|a|an|my|our|some|den|die|das|eine?n?|meine?n?|unsere?n?)\b)",
    re.IGNORECASE,
)
"""In "promised her the slides" the slides are what was promised."""
_TRAILING = re.compile(r"\s+(?:and|so|but|then|on|by|due)$", re.IGNORECASE)
_AROUND = re.compile(r"^(?:he|she|they|we|i|and|so|is|are|['’]s)(?:['’]ll)?\s+(?:will\s+)?", re.IGNORECASE)
_DENYING = 4
"""Tokens at the beginning of a task among which it may be denied."""
_EDGES = " ,.;:-–—!&+"


def planned(reading: Reading, s: Sentence, plan: list[str], today: date) -> None:
    """Gives `reading` its day, the follow-up and the promise that `plan`, the labels of the tokens, tells of."""
    _date(reading, s, plan, today)
    todo = _tasks(plan)
    due = _due(plan, todo)
    task = _nearest(todo, due) if due is not None else None
    if due is not None and not (task and _is_refused(s, task)):
        day = s.tokens[due].day
        if day and day.future:
            reading.follow_up = FollowUp(day.future, (_words(s, task, plan) if task else "") or _around(s, due))
    rest = [one for one in todo if one is not task and not _is_refused(s, one)]
    own = next((one for one in rest if one.kind == "promise"), None) or (rest[0] if rest and due is None else None)
    reading.promise = _words(s, own, plan) or None if own else None


def _date(reading: Reading, s: Sentence, plan: list[str], today: date) -> None:
    for at, label in enumerate(plan):
        day = s.tokens[at].day
        if label == "when" and day and day.past:
            reading.when, reading.said_on = min(day.past, today), True
            return


def _tasks(plan: list[str]) -> list[Span]:
    """What is to be done, in order; a day in the middle does not part it."""
    found: list[Span] = []
    for one in spans([label if label not in DAYS else "" for label in plan]):
        goes_on = plan[one.start].startswith("+") and found and found[-1].kind == one.kind
        if goes_on:
            last = found.pop()
            found.append(Span(one.kind, last.start, one.end))
        else:
            found.append(one)
    return found


def _due(plan: list[str], todo: list[Span]) -> int | None:
    """Of several days to come the one that stands by something to do: not "a gig on Friday. Call her Monday"."""
    days = [at for at, label in enumerate(plan) if label == "due"]
    return min(days, key=lambda at: min((_apart(one, at) for one in todo), default=0), default=None)


def _apart(one: Span, at: int) -> int:
    """Tokens between a task and a day; 0 for a day within it or right beside it."""
    return max(one.start - at - 1, at - one.end, 0)


def _nearest(todo: list[Span], due: int) -> Span | None:
    """The task that a day belongs to: the one around it, else the closest, of two the one before it."""
    return min(todo, key=lambda one: (_apart(one, due), one.start > due), default=None)


def _is_refused(s: Sentence, one: Span) -> bool:
    """ "She can't send me the slides", "er kann mir die Folien nicht schicken": what others will not do for whoever
    writes is nothing to wait for. "Don't forget to send me" is no refusal."""
    before = s.low[start_of(s, one.start) : one.start]
    told = s.low[one.start : one.end]
    denied = not pledging.DENIED.isdisjoint(before + told[:_DENYING]) or not pledging.VERNEINT.isdisjoint(before + told)
    return denied and is_theirs(" ".join(told)) and pledging.FORGETTING.isdisjoint(before + told)


def _words(s: Sentence, task: Span, plan: list[str]) -> str:
    """The words of a task without the days in it."""
    pieces, begun = [], task.start
    for at in range(task.start, task.end + 1):
        if at == task.end or plan[at] in DAYS:
            pieces.append(s.slice(begun, at))
            begun = at + 1
    text = " ".join(" ".join(pieces).split()).strip(_EDGES)
    text = _TRAILING.sub("", _WHOM.sub("", _LEADING.sub("", text))).strip(_EDGES)
    return re.sub(r"\s+([,;:.])", r"\1", text)


def _around(s: Sentence, due: int) -> str:
    """The words of the part of the sentence that a lone day stands in."""
    start = s.clause_start(due)
    comma = next((at + 1 for at in range(due - 1, start - 1, -1) if s.low[at] == ","), start)
    words = " ".join((s.slice(comma, due) + " " + s.slice(due + 1, s.clause_end(due))).split())
    return _AROUND.sub("", words).strip(_EDGES) or "follow up"
