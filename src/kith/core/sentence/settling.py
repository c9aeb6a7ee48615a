"""Days that no task claimed: either when it happened or what lies ahead."""

import re
from datetime import date

from kith.core.sentence.phrases import Sentence
from kith.core.sentence.reading import FollowUp, Reading
from kith.core.sentence.reckoning import Day
from kith.core.sentence.scan import Scan
from kith.core.sentence.words import cues

_SHORT = 3
"""Words of a note that something is planned."""
_BOUND = re.compile(r"(?:last|next|by|before)\b")


def settle_day(reading: Reading, s: Sentence, used: set[int], scan: Scan, today: date) -> None:
    """Gives `reading` its day, and a follow-up where a day ahead stands alone."""
    for at, token in enumerate(s.tokens):
        day = token.day
        if day is None or id(day) in used or (day.loose and not _BOUND.match(token.low)):
            continue
        if _is_past(s, at, day, reading, today):
            if day.past and not reading.said_on:
                reading.when, reading.said_on = min(day.past, today), True
        elif (
            day.future
            and reading.follow_up is None
            and not (day.bare and scan.people and at + 1 < len(s) and not s.hard[at + 1] and not s.mark(at + 1))
        ):
            if day.bare and not _asks(s, at) and not re.match(r"(?:by|until|till|before)\b", token.low):
                continue
            reading.follow_up = FollowUp(day.future, _around(s, at) or "follow up")


def _asks(s: Sentence, at: int) -> bool:
    return any(s.is_in(i, cues.ACTIONS | cues.OCCASION_NOUNS) for i in range(s.clause_start(at), at))


def _is_past(s: Sentence, at: int, day: Day, reading: Reading, today: date) -> bool:
    if day.future is None:
        return True
    if day.past is None:
        return False
    if day.past == day.future == today:
        return True
    start, end = s.clause_start(at), s.clause_end(at)
    if any(
        s.is_in(i, {"by", "until", "till", "before", "due", "next", "deadline"}) for i in range(max(start, at - 1), at)
    ) or re.match(r"(?:by|until|till|before|due)\b", s.tokens[at].low):
        return False
    near = abs((day.past - today).days) <= 7 and abs((day.future - today).days) <= 7
    if not near and day.nearest(today) == day.future:  # "got off a call with Ana, start date 6 July"
        start = next((i for i in range(at - 1, start, -1) if s.low[i] == ","), start)
    if any(s.is_in(i, cues.PAST_VERBS) for i in range(start, end)):
        return True
    return _told(s, start, at, reading) if near else day.nearest(today) == day.past


def _told(s: Sentence, start: int, at: int, reading: Reading) -> bool:
    """A weekday without a verb: an encounter that was told, unless its noun is one that is planned."""
    if reading.follow_up is not None:
        return True
    if any(s.is_in(i, cues.PAST_HINTS) for i in range(start, at)):
        return True
    if start > 0 and 1 < at - start <= _SHORT and any(s.is_in(i, cues.OCCASION_NOUNS) for i in range(start, at)):
        return False  # "... Group dinner Friday"
    opening = [*range(min(3, len(s))), *range(start, at)]
    return not any(s.is_in(i, cues.PLANNED | {"starts", "start", "interview", "meets"}) for i in opening)


def _around(s: Sentence, at: int) -> str:
    """The words of the part of the sentence that the day stands in."""
    start = s.clause_start(at)
    comma = next((i + 1 for i in range(at - 1, start - 1, -1) if s.low[i] == ","), start)
    end = s.clause_end(at)
    words = " ".join((s.slice(comma, at) + " " + s.slice(at + 1, end)).split())
    words = re.sub(r"^(?:he|she|they|we|i|and|so|is|are|'s|’s)\s+", "", words, flags=re.IGNORECASE)
    return words.strip(" ,.;:-–—")
