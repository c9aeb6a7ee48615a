"""Who made the introduction: "introduced by Peter Otieno", "Helena introduced me to ...", "intro by Prof Han"."""

from dataclasses import dataclass

from kith.core.names import is_honorific
from kith.core.sentence.likeness import given
from kith.core.sentence.people import name_end
from kith.core.sentence.phrases import Sentence, phrases
from kith.core.sentence.words import cues, introducing

_BEFORE_PARTICIPLES = frozenset("was were got she he they through via an been we i".split())

_BY, _TO = phrases(introducing.INTRODUCED), phrases(introducing.INTRODUCES)
_LOOSE = frozenset({"via", "through", "thanks", "uber", "suggested", "presented", "hat", "h/t", "courtesy", "at", "on"})
_BETWEEN = (
    frozenset(
        (
            "mutual old dear good close kindly just also then has very our common fellow former ex new great long-time"
        ).split()
    )
    | cues.RELATIONS
    | cues.POSSESSIVES
    | cues.ARTICLES
)
_ADVERBS = frozenset("kindly just also then has had very kindly actually recently kindly, who".split())


@dataclass(frozen=True, slots=True)
class Introduction:
    """Tokens [start:end) name the introducer at [name_start:name_end); the introduced one follows `end` when `to`."""

    start: int
    end: int
    name_start: int
    name_end: int
    to: bool


def introductions(s: Sentence) -> list[Introduction]:
    """The introductions a sentence speaks of (at most one is kept by the grammar)."""
    speaks = any(low in {"introduced", "intro", "introduction", "introd", "intro'd"} for low in s.low)
    found = []
    for at in range(len(s)):
        made = _passive(s, at) or _active(s, at) or (_plain_by(s, at) if speaks else None)
        if made:
            found.append(made)
    return found[:1]


def _passive(s: Sentence, at: int) -> Introduction | None:
    n = _BY.length(s, at)
    if not n:
        return None
    begin = _skip(s, at + n)
    end = name_end(s, begin, due=s.low[at] not in _LOOSE)
    if end == begin or (s.low[at] in _LOOSE and not _sure(s, begin, end)):
        return None
    start = at
    while start > 0 and s.low[start - 1] in _BEFORE_PARTICIPLES:
        start -= 1
    return Introduction(start, end, begin, end, to=s.is_in(end, {"to"}))


def _skip(s: Sentence, at: int) -> int:
    """Passes over "my friend", "our mutual friend", "email by"."""
    if s.is_in(at, {"email", "phone", "e-mail", "mail", "message", "whatsapp", "linkedin", "text"}) and s.is_in(
        at + 1, {"by", "from"}
    ):
        at += 2
    while (
        at < len(s)
        and s.word(at)
        and s.low[at] in _BETWEEN
        and not (s.capital(at) and is_honorific(s.low[at]) and s.capital(at + 1))
    ):
        at += 1
    return at


def _sure(s: Sentence, begin: int, end: int) -> bool:
    """After a word that need not introduce ("via Zoom", "through Rotary"), only a plain personal name counts."""
    first = begin + 1 if is_honorific(s.low[begin]) and begin + 1 < end else begin
    return given(s.low[first]) or first > begin


def _active(s: Sentence, at: int) -> Introduction | None:
    n = _TO.length(s, at)
    if not n:
        return None
    stop = at
    while stop > 0 and s.low[stop - 1] in _ADVERBS:
        stop -= 1
    for begin in range(max(s.clause_start(at), stop - 7), stop):
        titled = is_honorific(s.low[begin]) and s.capital(begin)
        if s.tokens[begin].kind != "word" or (s.low[begin] in _BETWEEN and not titled):
            continue
        end = name_end(s, begin, due=True)
        if end == stop or (end > begin and s.is_in(end, {"from", "at"}) and not any(map(s.mark, range(end, stop)))):
            return Introduction(begin, at + n, begin, end, to=True)  # "Jess from work set me up with ..."
    return None


def _plain_by(s: Sentence, at: int) -> Introduction | None:
    """ "Introduced to Kwame Mensah by Ruth Addo over email"."""
    if s.low[at] != "by" or not any(low in {"introduced", "intro", "introduction"} for low in s.low[:at]):
        return None
    begin = _skip(s, at + 1)
    end = name_end(s, begin, due=True)
    return Introduction(at, end, begin, end, to=False) if end > begin else None
