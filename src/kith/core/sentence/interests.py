"""What somebody likes: "keen on chess and baroque music", "interests: knitting, Gaelic football", "chess nut"."""

import re
from dataclasses import dataclass

from kith.core.sentence import titles
from kith.core.sentence.occasions import is_city
from kith.core.sentence.phrases import Sentence, phrases
from kith.core.sentence.words import cues, hobbies, liking

_BEFORE_LIKES = frozenset(": - – really very much also = a is are include".split())

_LIKES = phrases(liking.LIKES)
_MOTION = frozenset(
    (
        "ran bumped moved got went came going look looking looked walked stumbled turned back tapped run bump "
        "drove crashed checked settled broke straight well"
    ).split()
)
_ENDS = frozenset(
    """
    at from with for since after before when because but so too as to in on he she they i we who where while
    which like now again together apparently is are was has had have works work runs teaches studies lives wants
    asked promised said told about during every
    met via through over by asks needs helps introduced left moved both until if although whose or also works
    especially particularly mostly mainly near outside tonight today will would can not
    """.split()
)
_LEADING = re.compile(
    (
        r"^(?:(?:really|very|also|the|a|an|his|her|their|all|anything|everything|things|to|of|on|in|into|about|some|"
        r"doing|going|both|lots|plenty|good|like|such as|playing the|playing|collecting|just|her own|his own|"
        r"any kind of|all kinds of)\s+)+"
    ),
    re.IGNORECASE,
)
_WEAK = frozenset({"guy", "girl", "person", "player", "partner", "buddy", "collector"})
_DOES = frozenset(
    (
        "run runs does do play plays ride rides practise practises practice practices race races brew brews paint "
        "paints write writes teach grows keeps breeds sings"
    ).split()
)
_KEEN = frozenset(
    (
        "keen big avid huge serious passionate amateur fellow hobby enthusiastic ardent lifelong mad competitive "
        "weekend devoted"
    ).split()
)


@dataclass(frozen=True, slots=True)
class Liking:
    """Tokens [start:end) name `items` that somebody likes."""

    start: int
    end: int
    items: list[str]


def likings(s: Sentence) -> list[Liking]:
    """Interests that a cue announces, in the order of the sentence."""
    found: list[Liking] = []
    at = 0
    while at < len(s):
        liking = None if s.claimed[at] else _announced(s, at) or _fan(s, at) or _done(s, at)
        if liking is None:
            at += 1
            continue
        found.append(liking)
        at = liking.end
    return found


def is_hobby(low: str) -> bool:
    """Whether the folded phrase `low` is something people do for love: "cricket", "sea swimming"."""
    words = low.replace("-", " ").split()
    if not words or len(words) > 3:
        return False
    if low in hobbies.WORDS or low.replace(" ", "-") in hobbies.WORDS:
        return True
    return words[-1] in hobbies.WORDS and all(w in hobbies.BEFORE or w in hobbies.WORDS for w in words[:-1])


def _announced(s: Sentence, at: int) -> Liking | None:
    n = _LIKES.length(s, at)
    if not n or not _is_cue(s, at, n):
        return None
    begin = at + n
    while begin < len(s) and s.low[begin] in _BEFORE_LIKES:
        begin += 1
    end, items = _items(s, begin)
    if s.is_in(at - 1, {"not", "n't", "never"}):
        items = []
    return Liking(at, end, items) if items or end > begin else None


def _is_cue(s: Sentence, at: int, n: int) -> bool:
    low, before, after = s.low[at], s.low[at - 1] if at else "", s.low[at + n] if at + n < len(s) else ""
    if n > 1:
        return low != "interest" and not (low in {"took", "goes"} and after in cues.STOP)
    if low in {"like", "love", "enjoy", "adore", "play"}:
        return (
            before in {"they", "both", "all", "two", "three", "also", "really", "and", "who"}
            or (low != "play" and s.clause_start(at) == at and at > 0)
            or (low == "love" and before in {",", ")"})
        )
    if low == "into":
        return before not in _MOTION
    if low in {"interest", "hobby", "interests", "hobbies"}:
        return after in {":", "-", "–", "=", "in", "is", "are", "include"} or (
            low in {"interests", "hobbies"} and not s.mark(at + 1)
        )
    if low in {"learning", "practising", "practicing"}:
        return before in {"is", "'s", "are", "'re"} and titles.role_end(s, at, strict=True) == at
    if low in {"mag", "keen"}:
        return before in {"er", "sie"}
    if low == "goes":
        return after.endswith("ing")
    if low in {"aime", "gusta"}:
        return True
    if low == "plays":
        return after not in {"in", "for", "a", "at"} or after == "in"
    return True


def _items(s: Sentence, at: int) -> tuple[int, list[str]]:
    """The listed things from `at` on, and where the list ends."""
    items: list[str] = []
    begin = i = at
    while i <= len(s):
        stop = (
            i >= len(s)
            or s.mark(i)
            or (s.is_in(i, _ENDS) and not (i == begin and s.low[i] in {"to", "in", "like", "all"}))
            or i - begin > 5
        )
        joint = not stop and s.low[i] in {"and", "or"}
        if not stop and not joint and _cue_breaks(s, i, begin):
            stop = True
        if not stop and not joint:
            i += 1
            continue
        item = _clean(s.slice(begin, i))
        if item:
            items.append(item)
        after = _next_item(s, i, first=not items)
        if after is None:
            return i, items
        begin = i = after
    return len(s), items


def _next_item(s: Sentence, at: int, *, first: bool) -> int | None:
    """Where the next thing of a list starts after the joint at `at`, None when the list is over."""
    if at >= len(s) or s.claimed[at] or first or s.low[at] not in {",", "and", "or", "/"}:
        return None
    comma = s.low[at] == ","
    k = at + 1
    if comma and s.is_in(k, {"and", "or"}):
        k += 1
        comma = False
    if not s.word(k) or (
        s.is_in(k, _ENDS | cues.SUBJECTS | cues.ROLE_VERBS | cues.ARTICLES | cues.POSSESSIVES)
        and not s.is_in(k, {"all", "the", "running", "writing", "teaching", "building"})
    ):
        return None
    end = k
    while not s.mark(end) and s.low[end] not in _ENDS | {"and", "or"}:
        end += 1
    low = " ".join(s.low[k:end])
    if is_hobby(low):
        return k
    if (
        is_city(low)
        or titles.role_end(s, k, strict=False, until=end) > k
        or _LIKES.length(s, k)
        or s.low[k] in cues.ACTIONS | cues.MEETING
        or s.low[k].isdigit()
    ):
        return None
    return (
        k
        if end - k <= 3
        and not any(
            s.low[i] in _ENDS or s.low[i] in cues.PREPOSITIONS or s.low[i] in cues.SUBJECTS for i in range(k, end)
        )
        else None
    )


def _cue_breaks(s: Sentence, i: int, begin: int) -> bool:
    """Another part of the sentence begins inside a list dictated without commas."""
    low = s.low[i]
    if i == begin:
        return low in cues.SUBJECTS
    return (
        low in cues.SUBJECTS
        or low in {"follow", "f/u", "send", "ping", "call", "email", "'s", "who"}
        or (_LIKES.length(s, i) > 0 and low not in {"like", "love", "play", "interest", "into", "learning"})
    )


def _clean(text: str) -> str:
    text = " ".join(text.split()).strip(" ,.;:-–—'\"“”!")
    text = _LEADING.sub("", text + " ").strip()
    text = re.sub(
        r"\s+(?:a lot|very much|nut|fan|fanatic|freak|too|these days|things|stuff|etc)$", "", text, flags=re.IGNORECASE
    )
    return "" if text.casefold() in cues.STOP else text


def _done(s: Sentence, at: int) -> Liking | None:
    """ "runs marathons", "does yoga": a plain verb with a hobby right behind it."""
    if s.low[at] not in _DOES:
        return None
    for end in (at + 3, at + 2):
        if end <= len(s) and (s.mark(end) or s.low[end] in _ENDS) and is_hobby(" ".join(s.low[at + 1 : end])):
            return Liking(at, end, [s.slice(at + 1, end)])
    return None


def _fan(s: Sentence, at: int) -> Liking | None:
    """ "chess nut", "a fly fishing guy", "big golfer"."""
    low = s.low[at]
    if low in hobbies.DOERS and at and s.low[at - 1] in _KEEN:
        return Liking(at - 1, at + 1, [hobbies.DOERS[low]])
    if low not in hobbies.FANS or not at or s.mark(at - 1):
        return None
    start = at
    while (
        start > 0
        and s.word(start - 1)
        and at - start < 3
        and s.low[start - 1] not in cues.STOP
        and s.low[start - 1] not in _KEEN
    ):
        start -= 1
    if start == at:
        return None
    for begin in range(start, at):
        if is_hobby(" ".join(s.low[begin:at])):
            return Liking(begin, at + 1, [s.slice(begin, at)])
    if low in _WEAK or titles.is_head(s.low[at - 1]):
        return None
    return Liking(start, at + 1, [s.slice(start, at)])
