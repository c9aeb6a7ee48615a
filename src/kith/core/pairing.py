"""Which of many names may be one person's, without comparing all with all: names are put into small blocks first."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from itertools import combinations, permutations

from .folding import words
from .matching import families, names_contradict
from .names import bare

SAME, ORDER, SHORT, INITIAL = "same", "order", "short", "initial"
"""How two names agree: word for word, in another order, over short forms or names left out, or by initials alone."""
MOST = 12
"""People in one block: a name that more have tells of nobody."""
_MOST_WORDS = 5


def alike(one: str, other: str) -> str:
    """How two names agree, or nothing where they do not, or one is a single word that more may bear."""
    a, b = _parts(one), _parts(other)
    if a == b:
        return SAME if a else ""
    if sorted(a) == sorted(b):
        return ORDER
    if min(len(a), len(b)) < 2 or _numbers(a) != _numbers(b) or names_contradict(one, other):
        return ""
    if not any(len(word) > 1 for word in set(a) & set(b)):
        return ""
    return SHORT if _spelled_out(a, b) > 1 or not _has_initial(a + b) else INITIAL


def may_be_one(names: Mapping[int, str]) -> Iterator[tuple[int, int]]:
    """Pairs (lower id first) whose names are worth comparing; bounded by the number of names, not of pairs."""
    blocks: dict[str, list[int]] = defaultdict(list)
    short: set[int] = set()
    for pk, name in names.items():
        parts = _parts(name)[:_MOST_WORDS]
        if _has_initial(parts):
            short.add(pk)
        for key in _keys(parts):
            blocks[key].append(pk)
    seen: set[tuple[int, int]] = set()
    for key, some in blocks.items():
        if len(some) <= MOST:
            pairs = _with_initials(some, short) if key.endswith(".") else combinations(sorted(some), 2)
            seen.update(pairs)
    yield from sorted(seen)


def anchors(name: str) -> list[str]:
    """The words of a name, folded, one of which a name must have as well to be worth comparing."""
    parts = _parts(name)[:_MOST_WORDS]
    return [word for word in parts if len(word) > 1] or parts


def _with_initials(some: Iterable[int], short: set[int]) -> Iterator[tuple[int, int]]:
    return ((a, b) for a, b in combinations(sorted(some), 2) if a in short or b in short)


def _keys(parts: list[str]) -> set[str]:
    """The blocks of a name: each of its words with each other one, spelled out, as a short form, as an initial."""
    if len(parts) == 1:
        return set(parts)
    keys = set()
    for anchor, other in permutations(parts, 2):
        if len(anchor) > 1:
            keys.add(f"{anchor} {other[0]}.")
            if len(other) > 1:
                keys.add(f"{anchor} {other}")
                keys.update(f"{anchor} {number}" for number in families(other))
    return keys


def _parts(name: str) -> list[str]:
    return list(dict.fromkeys(words(bare(name))))


def _spelled_out(a: list[str], b: list[str]) -> int:
    """How many words of one the other has as well, or a short form of them."""
    met = (word for word in a if any(word == other or families(word) & families(other) for other in b))
    return sum(len(word) > 1 for word in met)


def _numbers(parts: list[str]) -> set[str]:
    """What tells entries of one name apart: Desk 1, Desk 12."""
    return {word for word in parts if word.isdecimal()}


def _has_initial(parts: list[str]) -> bool:
    return any(len(word) == 1 for word in parts)
