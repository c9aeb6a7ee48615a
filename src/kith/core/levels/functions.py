"""The broad function that a title belongs to: what tells would-be peers from people who work beside them."""

from functools import cache, lru_cache

from kith.core.levels.forms import COMMA, HARD, POSSESSIVE, SOFT, parted
from kith.core.levels.lexicon import canonical
from kith.core.levels.words.fields import ADJACENT, FIELDS, PHRASES

FUNCTIONS = tuple(FIELDS)
"""Every function: engineering, data, design, product, sales, marketing, finance, people ..."""

_EMPLOYER = frozenset(("@", "at", "bei", "beim", "chez"))
_PARTING = frozenset((HARD, COMMA, SOFT))
_PHRASE, _DOER, _FIELD = 4, 3, 2
_ADDED = frozenset(("administration", "leadership", "consulting", "operations"))
"""Functions that weigh less where the title names another: a legal assistant works at law."""
_ANYWHERE = frozenset(("analyst$", "analista$", "analyste$"))
"""Words that every function has, and that tell only where nothing else does."""


def function(title: str) -> str | None:
    """The function of a job title, one of FUNCTIONS; None where no word of it tells. Never raises."""
    best, weight = None, 0.0
    for part in _parts(title):
        found, told = _of_part(part)
        if told > weight:
            best, weight = found, told
    return best


def adjacent(one: str | None, other: str | None) -> bool:
    """Whether people of two different functions commonly work side by side; False for one and the same."""
    return one is not None and other is not None and frozenset((one, other)) in _beside()


@cache
def _beside() -> frozenset[frozenset[str]]:
    return frozenset(frozenset(pair.split("|") if "|" in pair else pair.split()) for pair in ADJACENT)


def _parts(title: str) -> list[list[str]]:
    """The words of each part of a title, without employers."""
    parts: list[list[str]] = [[]]
    passing = False
    for word in canonical(parted(title[:400])):
        if word in _PARTING:
            passing = passing and word == SOFT
            parts.append([])
        elif word in _EMPLOYER:
            passing = True
        elif not passing and word != POSSESSIVE:
            parts[-1].append(word)
    return [part for part in parts if part]


def _of_part(words: list[str]) -> tuple[str | None, float]:
    best, weight = None, 0.0
    for at, word in enumerate(words):
        phrase = next((PHRASES[key] for size in (3, 2) if (key := " ".join(words[at : at + size])) in PHRASES), None)
        found, told = (phrase, float(_PHRASE)) if phrase else _of_word(word)
        if found and told >= weight:
            best, weight = found, told
    return best, weight


@lru_cache(maxsize=4096)
def _of_word(word: str) -> tuple[str | None, float]:
    """The function that a word tells, and how much it weighs: the whole word first, then the longest beginning."""
    whole, begins, ends = _index()
    if word in whole:
        return whole[word]
    for size in range(len(word), 2, -1):
        if word[:size] in begins:
            return begins[word[:size]]
    return next((ends[word[size:]] for size in range(1, len(word) - 2) if word[size:] in ends), (None, 0.0))


_Index = dict[str, tuple[str | None, float]]


@cache
def _index() -> tuple[_Index, _Index, _Index]:
    whole: _Index = {}
    begins: _Index = {}
    ends: _Index = {}
    for name, texts in FIELDS.items():
        for text, told in zip(texts, (_DOER, _FIELD), strict=True):
            for word in text.split():
                weight = 1.0 if word in _ANYWHERE else told - 0.5 - (told == _DOER) if name in _ADDED else float(told)
                into = ends if word.startswith("-") else whole if word.endswith("$") else begins
                into.setdefault(word.strip("-$"), (name, weight))
    return whole, begins, ends
