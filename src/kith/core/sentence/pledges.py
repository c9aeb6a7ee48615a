"""What others said they would do for whoever writes: "she will send me the slides", "er schickt mir die Folien".

By rule, beside what was learned: the weights tell what is to be done by oneself.
"""

from kith.core.folding import words
from kith.core.sentence.english_pledges import english
from kith.core.sentence.german_pledges import german
from kith.core.sentence.phrases import Sentence
from kith.core.sentence.reading import Pledge, Reading
from kith.core.sentence.spans import Span

_ALIKE = 0.6
"""Share of the words of the shorter from which two promises are one."""


def pledged(s: Sentence, plan: list[str], found: list[Span], reading: Reading) -> Pledge | None:
    """The first promise of somebody else. Where it is the follow-up or the promise that was read already, its words
    are the same; `plan` labels the tokens, `found` are the things that the sentence names."""
    names = {one.end for one in found if one.kind in ("person", "again", "by")}
    first = next((one for one in (*english(s, plan, names), *german(s)) if one.what), None)
    if first is None:
        return None
    later = reading.follow_up
    if later is not None and _alike(first.what, later.what):
        return Pledge(later.what, later.on)
    if reading.promise and _alike(first.what, reading.promise):
        return Pledge(reading.promise, None)
    return first


def _alike(one: str, other: str) -> bool:
    a, b = set(words(one)), set(words(other))
    return bool(a and b) and len(a & b) >= _ALIKE * min(len(a), len(b))
