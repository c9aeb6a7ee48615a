"""What is to be seen of each token of a sentence: the word, its shape, its kinds, and what stands around it.

`tagging` judges by these traits alone, with the weights of `learned`. A trait is a short text such as "w=met" or
"k-1=given"; after any change here the lessons want to be learned anew (`make lessons`).
"""

from dataclasses import dataclass, field

from kith.core.sentence.kinds import kinds
from kith.core.sentence.phrases import Sentence, phrases
from kith.core.sentence.words import happenings, introducing, liking, promising

Traits = list[str]
"""The traits of one token."""

_PHRASES = {
    "likes": phrases(liking.LIKES),
    "own": phrases(promising.OWN),
    "theirs": phrases(promising.THEIRS),
    "introduced": phrases(introducing.INTRODUCED),
    "introduces": phrases(introducing.INTRODUCES),
    "happening": phrases(tuple(sorted(happenings.PAIRS))),
}
_DAY_LEADS = frozenset("on by next last before until this in the end".split())
_JOINING = frozenset("of the and & de du di la le for ' 's der des y".split())
"""Small words inside a name in capitals."""
_ENDING = frozenset({"preposition", "subject", "article", "possessive", "being"})
"""Kinds of words at which a run of small words ends."""
_TELLING = frozenset(
    (
        "given family head organisation brand happening known-happening spot city hobby meeting call email message "
        "meal relation subject role-verb action being preposition"
    ).split()
)
"""Kinds that say what a part of a sentence is about."""
_INNER = frozenset({"&", "'", "+", "/"})
"""Marks that part no phrases."""


@dataclass(slots=True)
class Sight:
    """One token: its word (or what stands for it), shape, kinds, and the phrases it is part of."""

    word: str
    shape: str
    kinds: tuple[str, ...]
    phrases: list[str] = field(default_factory=list)
    is_word: bool = False
    parts: bool = False


_BEFORE, _AFTER = Sight("<", "<", ("edge",)), Sight(">", ">", ("edge",))


def traits(s: Sentence) -> list[Traits]:
    """The traits of every token, in order."""
    sights = _sights(s)
    found = [_own(s, sights, i) + _around(sights, i) for i in range(len(sights))]
    _see_runs(s, sights, found)
    _see_parts(sights, found)
    return found


def channel_traits(s: Sentence, planned: list[bool]) -> Traits:
    """The traits of a whole sentence that tell how one was in touch; words of what is `planned` are marked as such."""
    found = ["all"]
    before = "<"
    for i, sight in enumerate(_sights(s)):
        ahead = "+" if planned[i] else ""
        found.append(f"{ahead}w={sight.word}")
        found.append(f"{ahead}ww={before}|{sight.word}")
        found += [f"{ahead}k={kind}" for kind in sight.kinds if kind in _TELLING]
        if i < 3:
            found.append(f"at{i}={sight.word}")
        before = sight.word
    return found


def _sights(s: Sentence) -> list[Sight]:
    sights = [_sight(s, i) for i in range(len(s))]
    for name, table in _PHRASES.items():
        for i in range(len(s)):
            length = table.length(s, i)
            for k in range(length):
                sights[i + k].phrases.append(f"{name}{min(k, 1)}{'e' if k == length - 1 else ''}")
    return sights


def _sight(s: Sentence, i: int) -> Sight:
    token = s.tokens[i]
    if token.day:
        lead = token.low.split(maxsplit=1)[0]
        sides = ("p" if token.day.past else "") + ("f" if token.day.future else "") + ("b" if token.day.bare else "")
        return Sight("<day>", f"D{sides}", ("day", f"day-{lead if lead in _DAY_LEADS else ''}"), parts=True)
    if token.contact:
        return Sight(f"<{token.contact.kind}>", "C", ("contact",), parts=True)
    if token.kind == "mark":
        inner = token.text in _INNER or (token.text == "-" and not s.hard[i])
        return Sight(token.text, "M", ("hard" if s.hard[i] else "mark",), parts=not inner)
    known = ("known",) if s.known_at[i] else ()
    return Sight(s.low[i], _shape(token.text), kinds(s.low[i]) + known, is_word=True)


def _shape(text: str) -> str:
    if text.isdigit():
        return "9"
    if text.isupper():
        return "X" if len(text) == 1 else "XX"
    if text[:1].isupper():
        return "Xx" if text[1:].islower() else "XxX"
    return "x" if text.islower() else "x9" if any(c.isdigit() for c in text) else "?"


def _own(s: Sentence, sights: list[Sight], i: int) -> Traits:
    """Of the token itself, and where it stands."""
    here = sights[i]
    case = "c" if s.cased else "s"
    found = ["all", f"w={here.word}", f"s={here.shape}{case}"]
    if here.is_word:
        found += [f"e2={here.word[-2:]}", f"e3={here.word[-3:]}", f"b3={here.word[:3]}"]
        if len(here.word) > 4:
            found.append(f"e4={here.word[-4:]}")
    for kind in here.kinds:
        found += [f"k={kind}", f"ks={kind}{here.shape}"]
    found += [f"p={name}" for name in here.phrases]
    if i < 4:
        found.append(f"at{i}")
    return found


def _around(sights: list[Sight], i: int) -> Traits:
    """Of its neighbours, alone and in pairs."""
    near = {d: _at(sights, i + d) for d in (-3, -2, -1, 0, 1, 2, 3)}
    here, before, after = near[0], near[-1], near[1]
    found = []
    for d in (-3, -2, -1, 1, 2, 3):
        found.append(f"w{d}={near[d].word}")
        found += [f"k{d}={kind}" for kind in near[d].kinds]
        if abs(d) < 3:
            found.append(f"s{d}={near[d].shape}")
            found += [f"p{d}={name}" for name in near[d].phrases]
    found += [
        f"w-0={before.word}|{here.word}",
        f"w0+={here.word}|{after.word}",
        f"w--={near[-2].word}|{before.word}",
        f"w++={after.word}|{near[2].word}",
        f"ws={before.word}|{here.shape}",
        f"sw={here.shape}|{after.word}",
        f"sss={before.shape}{here.shape}{after.shape}",
        f"ssss={before.shape}{here.shape}{after.shape}{near[2].shape}",
    ]
    found += [f"kk={one}|{other}" for one in before.kinds or ("",) for other in here.kinds or ("",)]
    found += [f"kks={one}|{here.shape}" for one in before.kinds]
    found += [f"wk={before.word}|{one}" for one in here.kinds]
    return found


def _at(sights: list[Sight], i: int) -> Sight:
    return _BEFORE if i < 0 else _AFTER if i >= len(sights) else sights[i]


def _see_runs(s: Sentence, sights: list[Sight], found: list[Traits]) -> None:
    """Words that stand together, all in capitals or all small: the last one often says what the whole is."""
    start = 0
    while start < len(sights):
        end = _run_end(s, sights, start)
        if end == start:
            start += 1
            continue
        last, case = sights[end - 1], "c" if s.capital(start) else "s"
        sides = f"{_at(sights, start - 1).word}|{_at(sights, end).word}"
        shared = [f"rl={last.word}", f"rn={min(end - start, 4)}", f"r|={sides}", f"r>={_at(sights, end).word}"]
        shared += [f"r<={_at(sights, start - 1).word}"]
        shared += [f"rk={kind}{case}" for kind in last.kinds] + [f"rf={kind}" for kind in sights[start].kinds]
        for i in range(start, end):
            found[i] += shared
            found[i].append(f"rp={min(i - start, 2)}{min(end - 1 - i, 2)}")
        start = end


def _run_end(s: Sentence, sights: list[Sight], at: int) -> int:
    if not sights[at].is_word:
        return at
    end = at + 1
    if not s.capital(at):
        while end < len(sights) and sights[end].is_word and not s.capital(end) and not _ENDING & {*sights[end].kinds}:
            end += 1
        return end
    while end < len(sights):
        after = end
        while after < len(sights) and after - end < 3 and sights[after].word in _JOINING and not s.capital(after):
            after += 1
        if not (after < len(sights) and s.capital(after)):
            break
        end = after + 1
    return end


def _see_parts(sights: list[Sight], found: list[Traits]) -> None:
    """The part between marks that a token stands in, and the parts before and after it."""
    bounds = _parts(sights)
    told = [sorted({k for i in range(*part) for k in sights[i].kinds if k in _TELLING}) for part in bounds]
    bracket = False
    for n, (start, end) in enumerate(bounds):
        opening, closing = _at(sights, start - 1), _at(sights, end)
        bracket = opening.word == "(" or (bracket and opening.word != ")")
        shared = [f"in={kind}" for kind in told[n]] + [f"n={min(end - start, 5)}", f"nth={min(n, 4)}"]
        shared += [f"m<={opening.word}", f"m>={closing.word}"]
        shared += [f"in<={kind}" for kind in (told[n - 1] if n else ("edge",))]
        shared += [f"in>={kind}" for kind in (told[n + 1] if n + 1 < len(told) else ("edge",))]
        if bracket:
            shared.append("bracket")
        for i in range(start, end):
            found[i] += shared
            found[i].append(f"np={min(i - start, 3)}{min(end - 1 - i, 3)}")


def _parts(sights: list[Sight]) -> list[tuple[int, int]]:
    """The [start, end) of what stands between marks, days and addresses."""
    found, start = [], 0
    for i, sight in enumerate(sights):
        if sight.parts:
            if i > start:
                found.append((start, i))
            start = i + 1
    if start < len(sights):
        found.append((start, len(sights)))
    return found
