"""Which of many names may be one person's, without comparing all with all: names are put into small blocks first."""

from collections import Counter, defaultdict
from collections.abc import Collection, Iterator, Mapping
from itertools import chain, combinations, permutations

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
    named = {pk: _parts(name)[:_MOST_WORDS] for pk, name in names.items()}
    borne = Counter(chain.from_iterable(named.values()))
    initials = {key for parts in named.values() if _has_initial(parts) for key in _with_initial(parts)}
    blocks: dict[str, list[int]] = defaultdict(list)
    for pk, parts in named.items():
        for key in _keys(parts, [word for word in parts if borne[word] > 1], initials):
            blocks[key].append(pk)
    pairs = (combinations(sorted(some), 2) for some in blocks.values() if 1 < len(some) <= MOST)
    yield from sorted(set(chain.from_iterable(pairs)))


def anchors(name: str) -> list[str]:
    """The words of a name, folded, one of which a name must have as well to be worth comparing."""
    parts = _parts(name)[:_MOST_WORDS]
    return [word for word in parts if len(word) > 1] or parts


def _keys(parts: list[str], shared: list[str], initials: Collection[str]) -> set[str]:
    """The blocks of a name: each of its words that others have as well with each other one, spelled out, as a short
    form, and as an initial where a name of the book has that."""
    if len(parts) == 1:
        return set(shared)
    keys = set()
    for anchor in shared:
        if len(anchor) > 1:
            for other in parts:
                if other != anchor:
                    keys.add(f"{anchor} {other}")
                    keys.update(f"{anchor} {number}" for number in families(other))
                    if (initial := f"{anchor} {other[0]}.") in initials:
                        keys.add(initial)
    return keys


def _with_initial(parts: list[str]) -> Iterator[str]:
    """The blocks of a name in which an initial stands for a word."""
    return (f"{anchor} {other}." for anchor, other in permutations(parts, 2) if len(anchor) > 1 == len(other))


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
