"""What is to be done: "I'll send him my CV by Friday", "promised to lend her my ladder", "f/u 3 wks"."""

import re
from dataclasses import dataclass

from kith.core.sentence import titles
from kith.core.sentence.likeness import given
from kith.core.sentence.phrases import Sentence, phrases
from kith.core.sentence.reckoning import Day
from kith.core.sentence.words import cues, introducing, liking, promising

_NOUNS_TOO = frozenset("intro review post draft print read answer fix write show mail email get buy".split())

_OWN, _THEIRS = phrases(promising.OWN), phrases(promising.THEIRS)
_LIKES, _INTRODUCED = phrases(liking.LIKES), phrases(introducing.INTRODUCED)
_OPENERS = frozenset(", and then so please pls also to but or now just maybe should can next :".split())
_OBJECTS = frozenset(
    "him her them me it us back again re up in out with off both all you to about for asap around".split()
)
_CORE = frozenset(
    """
    linkedin send call ring phone email text message msg whatsapp ping dm reply respond follow f/u nudge chase
    remind bring lend give return share forward invite introduce connect reconnect check meet visit apply thank
    congratulate ask touch circle talk speak catch write contact reach drop buy get show book schedule arrange
    answer mail skype zoom submit
    """.split()
)
_NOUNLIKE = frozenset(
    (
        "linkedin email text message call talk visit meet ring phone mail skype zoom answer ask book drop get "
        "whatsapp check show touch catch reach reply dm contact"
    ).split()
)
_NOT_BEFORE = (
    cues.PREPOSITIONS
    | cues.ARTICLES
    | cues.POSSESSIVES
    | frozenset(
        (
            "'s no not good great quick nice long video phone zoom teams linkedin whatsapp had got did do does i "
            "we he she they who will would can could group conference cold open get"
        ).split()
    )
)
_SUBORDINATE = frozenset(
    "if when whether that where what how after before once as because until while what's which than".split()
)
_LEADING = re.compile(
    (
        r"^(?:(?:to|and|then|so|please|pls|also|that|but|just|now|,|:|i|we|i'll|i’ll|that i|will|must|should|"
        r"need to|have to|on|by|me to)\b[\s,:]*)+"
    ),
    re.IGNORECASE,
)
_THIRD = frozenset({"he", "she", "they", "who", "it"})


@dataclass(slots=True)
class Task:
    """Tokens [start:end) say that something is to be done; `own` when the writer took it on in words."""

    start: int
    end: int
    what: str
    day: Day | None
    own: bool
    gives: bool


def tasks(s: Sentence) -> list[Task]:
    """What is to be done, in the order of the sentence."""
    found: list[Task] = []
    at = 0
    while at < len(s):
        if s.claimed[at] or s.tokens[at].kind != "word":
            at += 1
            continue
        start = s.clause_start(at)
        task = _task(s, at, start)
        if task is None:
            at += 1
            continue
        found.append(task)
        at = max(task.end, at + 1)
    return found


def _task(s: Sentence, at: int, clause: int) -> Task | None:
    own, theirs = _own_length(s, at), _THEIRS.length(s, at)
    if theirs and theirs >= own:
        return _read(s, at, at + theirs, own=False, theirs=True)
    if own:
        third = s.is_in(at - 1, _THIRD) and s.low[at] not in {"i", "we"}
        return _read(s, at, at + own, own=not third, theirs=third)
    if _commands(s, at, clause):
        return _read(s, at, at, own=False, theirs=False)
    return None


def _own_length(s: Sentence, at: int) -> int:
    n = _OWN.length(s, at)
    if not n:
        return 0
    low, after = s.low[at], s.low[at + n] if at + n < len(s) else ""
    if (
        low in {"ill", "will", "agreed", "should", "please", "pls"}
        and n == 1
        and after not in cues.ACTIONS
        and after not in {"be", "do"}
    ):
        return 0
    if low == "must" and n == 1 and after in {"be", "have"}:
        return 0
    if low in {"todo", "to-do", "action", "to", "next", "uber", "promise"} and n == 1:
        return 0
    if after in {"love", "like", "know"} or (low == "owe" and at and s.low[at - 1] in _THIRD):
        return 0
    if low == "i" and s.low[at + n - 1] == "'d" and n == 2:
        return 0
    return n


def _commands(s: Sentence, at: int, clause: int) -> bool:
    """Whether a command or a planned occasion begins at `at` ("send deck fri", "coffee with her a week from today")."""
    low = s.low[at]
    if low not in cues.ACTIONS and low not in cues.OCCASION_NOUNS:
        return False
    if s.capital(at) and at > clause and s.low[at - 1] not in {",", ":"} and s.tokens[at - 1].kind != "day":
        return False
    end = _end(s, at + 1, clause)
    later = _later_day(s, at + 1, end) or _past_brackets(s, end)[0] or (_past_commas(s, end)[0] if at == 0 else None)
    starts = at == clause or s.is_in(at - 1, _OPENERS) or s.tokens[at - 1].kind in {"day", "contact"}
    if starts and s.is_in(at - 1, {"and"}) and s.low[at] in {"coffee", "tea", "phone", "drinks"}:
        starts = False
    if not starts:
        return later is not None and _mid_run(s, at)
    if titles.role_end(s, at, strict=False, until=_soft_end(s, at)) == _soft_end(s, at) > at + 1:
        return False
    first = clause == 0 and (at == 0 or not any(s.capital(i) or given(s.low[i]) for i in range(clause, at)))
    if later is not None:
        return not (first and low in {"first", "second", "next", "final"}) and not _is_past(s, at, later)
    return not first and low in cues.ACTIONS and low not in cues.MEALS and _takes_object(s, at)


def _takes_object(s: Sentence, at: int) -> bool:
    after = s.low[at + 1] if at + 1 < len(s) else ""
    if after in {"from", "at"}:
        return False
    if s.low[at] in cues.GIVING - _NOUNS_TOO:
        return (bool(after) and not s.mark(at + 1)) or s.low[at] in {"reply", "respond"}
    return after in _OBJECTS or after in cues.POSSESSIVES or after in cues.ARTICLES


def _is_past(s: Sentence, at: int, day: int) -> bool:
    """ "Coffee with Ben on Monday": an occasion on a weekday that may be over, told with nothing still to do."""
    found = s.tokens[day].day
    if found is None or found.past is None or s.low[at] not in cues.OCCASION_NOUNS or at != 0:
        return False
    return not (
        s.low[at] in cues.PLANNED or (s.low[at] in _CORE - cues.MEALS and not s.is_in(at + 1, {"with", "from"}))
    )


def _mid_run(s: Sentence, at: int) -> bool:
    """A command in dictated text, after other words without a mark between."""
    low, before = s.low[at], s.low[at - 1]
    after = s.low[at + 1] if at + 1 < len(s) else ""
    if before in _NOT_BEFORE or s.is_in(at + 1, {"from", "'s"}) or titles.role_end(s, at, strict=True) > at + 1:
        return False
    if low in cues.OCCASION_NOUNS and low not in _CORE:
        if any(s.is_in(k, {"at", "during", "after"}) for k in range(max(s.clause_start(at), at - 4), at)):
            return False  # "at the toastmasters meeting tonight"
        return (
            after in {"with", "again"}
            or low == "rematch"
            or (s.tokens[at + 1].kind == "day" if at + 1 < len(s) else False)
        )
    if low not in _CORE:
        return False
    if low in _NOUNLIKE:
        return (
            after in _OBJECTS - {"in", "for", "about"}
            or after in cues.POSSESSIVES | cues.ARTICLES
            or given(after)
            or (at + 1 < len(s) and s.tokens[at + 1].kind == "day")
        )
    return True


def _later_day(s: Sentence, start: int, end: int) -> int | None:
    for i in range(start, end):
        day = s.tokens[i].day
        if day is not None and day.future is not None and not s.claimed[i]:
            return i
    return None


def _soft_end(s: Sentence, at: int) -> int:
    while at < len(s) and not s.mark(at):
        at += 1
    return at


def _end(s: Sentence, at: int, clause: int) -> int:
    """Where the words of a task that began before `at` end."""
    limit = s.clause_end(at)
    i = at
    while i < limit:
        if s.claimed[i] or (i > at and _breaks(s, i, clause)):
            return i
        i += 1
    return limit


def _breaks(s: Sentence, i: int, clause: int) -> bool:
    low = s.low[i]
    joined = low in {",", "and", "but", "so"}
    k = i + 1 if joined else i
    if k >= len(s):
        return False
    if low == "," and s.is_in(k, {"and", "but", "so"}):
        k += 1
    if s.is_in(k, cues.SUBJECTS - {"both", "it"}) and not s.is_in(k - 1, _SUBORDINATE):
        return joined or s.low[k] in {"he", "she", "they", "i"} or s.low[k] == "who"
    if (
        _LIKES.length(s, k)
        and s.low[k] not in {"like", "love", "into", "play", "learning", "interest"}
        and not s.is_in(k - 1, cues.PREPOSITIONS | {"her", "his"})
    ):
        return True
    if _INTRODUCED.length(s, k) > 1 or (joined and (_own_length(s, k) or _THEIRS.length(s, k))):
        return True
    if low == ",":
        return _comma_breaks(s, k, clause)
    after_day = s.tokens[i - 1].kind == "day"
    return (
        (after_day and low in _CORE | {"met"})
        or low == "met"
        or (joined and s.is_in(k, {"met", "is", "'s", "works", "runs", "has", "wants"}))
    )


def _comma_breaks(s: Sentence, k: int, clause: int) -> bool:
    if (
        s.is_in(k, {"met", "who", "intro", "interests", "works", "runs", "due", "likes", "loves", "into", "love"})
        and s.low[k] != "due"
    ):
        return True
    end = _soft_end(s, k)
    if titles.role_end(s, k, strict=True) > k:
        return True
    return _commands(s, k, clause) if k < end else False


def _read(s: Sentence, at: int, begin: int, *, own: bool, theirs: bool) -> Task | None:
    end = _end(s, begin, s.clause_start(at)) if begin < len(s) else begin
    on = _later_day(s, at, end)
    if on is None:
        on, end = _past_brackets(s, end)
    if on is None and at == 0 and not own:
        on, end = _past_commas(s, end)
    start = at
    if on is None:
        on = _day_before(s, at)
        start = on if on is not None else at
    if theirs and on is None:
        return None
    first = s.low[begin] if begin < len(s) else ""
    if s.low[at] == "owe" or s.low[at : at + 2] == ["i", "owe"]:
        begin = at + (s.low[at] == "i")
    what = _what(s, begin, end, on) or (s.slice(at, begin) if theirs else "")
    if not what:
        return None
    day = s.tokens[on].day if on is not None else None
    return Task(start, end, what, day, own, first in cues.GIVING)


def _past_brackets(s: Sentence, end: int) -> tuple[int | None, int]:
    """The day right behind brackets: "follow up with Marcus (Deloitte) on Thursday", and where the task ends then."""
    if not s.is_in(end, {"("}):
        return None, end
    close = next((k for k in range(end, len(s)) if s.low[k] == ")"), end)
    on = _later_day(s, close + 1, min(close + 2, len(s)))
    return on, end if on is None else on + 1


def _past_commas(s: Sentence, end: int) -> tuple[int | None, int]:
    """The same behind who somebody is: "follow up with Grace, officer at USAID, in July"."""
    until = s.clause_end(end)
    on = _later_day(s, end, until) if s.is_in(end, {","}) else None
    if on is None or any(s.is_in(k, cues.PAST_VERBS) for k in range(end, on)):
        return None, end
    return on, on + 1


def _day_before(s: Sentence, at: int) -> int | None:
    """The day that opens a task: "tomorrow I'll call him", "by Friday send the deck"."""
    i = at - 1
    while i >= 0 and (s.is_in(i, {",", "and", "so", "then", "i", "we", "to"}) and not s.hard[i]):
        i -= 1
    if i < 0 or s.hard[i] or s.claimed[i]:
        return None
    day = s.tokens[i].day
    if day is None or day.future is None or (day.loose and s.is_in(i + 1, {","})):
        return None
    encounter = any(s.is_in(k, cues.PAST_VERBS) for k in range(s.clause_start(i), i))
    return (
        None
        if day.past is not None
        and (encounter or i == s.clause_start(i))
        and not s.tokens[i].low.startswith(("by ", "before ", "until "))
        else i
    )


def _what(s: Sentence, begin: int, end: int, on: int | None) -> str:
    pieces = []
    if on is None or not begin <= on < end:
        pieces.append(s.slice(begin, end))
    else:
        pieces = [s.slice(begin, on), s.slice(on + 1, end)]
    text = " ".join(" ".join(p.split()) for p in pieces if p.strip(" ,;:-"))
    text = _LEADING.sub("", text.strip(" ,.;:-–—!&")) if text.split(" ")[0].lower() not in {"on", "by"} else text
    text = re.sub(r"\s+(?:and|so|but|then|on|by|due|,)$", "", text.strip(" ,.;:-–—!&+"))
    return re.sub(r"\s+([,;:.])", r"\1", text)
