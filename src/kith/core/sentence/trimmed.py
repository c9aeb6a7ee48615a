"""Names without what only stands beside them: the verb that a German sentence begins with ("Treffe Anna Berg"), and the
day ("coffee with Anna and Tom tomorrow").

By rule, beside what was learned: German writes names as it writes any word that begins a sentence.
"""

from kith.core.sentence.coming import verb
from kith.core.sentence.phrases import Sentence
from kith.core.sentence.tagging import NOTHING
from kith.core.sentence.words import german


def trimmed(s: Sentence, told: list[str]) -> list[str]:
    """The labels of the tokens, without those of a verb and of a day within a name."""
    for at, label in enumerate(told):
        if _is_a_day(s, at) and (label == "+person" or (label == "+organisation" and s.capital(at - 1))):
            told = [*told[:at], NOTHING, *told[at + 1 :]]
    begins = 0 if len(s) and s.low[0] in german.I_DO else verb(s)
    if begins is None or told[begins : begins + 2] != ["person", "+person"]:
        return told
    return [*told[:begins], NOTHING, "person", *told[begins + 2 :]]


def _is_a_day(s: Sentence, at: int) -> bool:
    """Whether a token is a day in small letters, with which no name goes on; but firms are called "wind and sun"."""
    token = s.tokens[at]
    return token.day is not None and token.text[:1].islower()
