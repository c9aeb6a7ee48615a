"""Who could help with what somebody asks for: by the words of it that their work, notes or meetings hold.

score = sum over the words of weight(column) / (how many have the word), and `OFFER` for who offered something.
"""

from collections import defaultdict
from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass

from .folding import words

MOST = 10
WORDS = 8
OFFER = 0.2
WEIGHTS = {"work": 3.0, "notes": 2.0, "met": 1.0}
_PLAIN = frozenset(
    """a an the to for of in at on with and or my me i is as by from about some any help contact introduction intro
    introduce somebody someone read look get
    ein eine einen einem einer der die das den dem zu zum zur fur von in im am mit und oder mein meine meinen mich mir
    bei beim hilfe kontakt vorstellung jemand jemanden uber""".split()
)


@dataclass(frozen=True, slots=True)
class CouldHelp:
    """Somebody who could help: `found` are (word, column), what speaks for them; `offered`: they offered something."""

    person: int
    score: float
    found: tuple[tuple[str, str], ...]
    offered: bool = False


def telling_words(what: str) -> list[str]:
    """The words of an ask that tell what it is about, folded, at most `WORDS`."""
    return [one for one in dict.fromkeys(words(what)) if len(one) > 1 and one not in _PLAIN][:WORDS]


def ranked(hits: Mapping[str, Iterable[tuple[int, str]]], offered: Collection[int] = ()) -> list[CouldHelp]:
    """The best `MOST`, the likeliest first; `hits` are the (person, column) of each word."""
    scores: dict[int, float] = defaultdict(float)
    found: dict[int, list[tuple[str, str]]] = defaultdict(list)
    for word, people in hits.items():
        telling = [(pk, column) for pk, column in people if column in WEIGHTS]
        for pk, column in telling:
            scores[pk] += WEIGHTS[column] / len(telling)
            found[pk].append((word, column))
    some = [CouldHelp(pk, scores[pk] + OFFER * (pk in offered), tuple(found[pk]), pk in offered) for pk in found]
    return sorted(some, key=lambda one: (-one.score, one.person))[:MOST]
