"""What others said they would do for whoever writes: "she will send me the slides", "er schickt mir die Folien".

By rule, beside what was learned: the weights tell what is to be done by oneself.
"""

from dataclasses import replace
from datetime import date

from kith.core.folding import words
from kith.core.names import capitals
from kith.core.sentence.english_pledges import english
from kith.core.sentence.german_pledges import german
from kith.core.sentence.phrases import Sentence
from kith.core.sentence.reading import Pledge, Reading
from kith.core.sentence.spans import Span, said

_ALIKE = 0.6
"""Share of the words of the shorter from which two promises are one."""


def pledged(s: Sentence, plan: list[str], found: list[Span], reading: Reading) -> list[Pledge]:
    """The promises of others in their order, each once. Where one is the follow-up or the promise that was read
    already, its words are the same; `plan` labels the tokens, `found` are the things that the sentence names."""
    people = [one for one in found if one.kind in ("person", "again", "by")]
    names = {one.end: capitals(said(s, one)) for one in people}
    pledges: list[Pledge] = []
    for at, one in sorted([*english(s, plan, people), *german(s)], key=lambda told: told[0]):
        if one.what and not any(one.what in other.what or other.what in one.what for other in pledges):
            pledges.append(replace(one, who=names.get(at, "")))
    later, taken = reading.follow_up, -1
    if later is not None:
        taken = _take(pledges, later.what, later.on)
    if reading.promise:
        _take(pledges, reading.promise, None, but=taken)
    return pledges


def _take(pledges: list[Pledge], what: str, on: date | None, *, but: int = -1) -> int:
    """Let the one that is most like it have these words and this day; its place, -1 where none is."""
    alike = [at for at, one in enumerate(pledges) if at != but and _alike(one.what, what)]
    if not alike:
        return -1
    best = max(alike, key=lambda at: len({*words(pledges[at].what)} & {*words(what)}))
    pledges[best] = replace(pledges[best], what=what, on=on)
    return best


def _alike(one: str, other: str) -> bool:
    a, b = set(words(one)), set(words(other))
    return bool(a and b) and len(a & b) >= _ALIKE * min(len(a), len(b))
