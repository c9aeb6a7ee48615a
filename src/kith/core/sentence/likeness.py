"""What a word is like: a given name, a family name, a plain word of another kind."""

from kith.core.names import PARTICLES
from kith.core.sentence.phrases import Sentence
from kith.core.sentence.words import cues, everyday, happenings, hobbies, orgs, places, roles
from kith.core.sentence.words.family import ENDINGS, FAMILY
from kith.core.sentence.words.given import GIVEN

LONGEST = 7
"""Words of the longest name."""


def given(low: str) -> bool:
    return low in GIVEN or ("-" in low and low.split("-", maxsplit=1)[0] in GIVEN)


def family(low: str) -> bool:
    return (
        low in FAMILY
        or (len(low) > 5 and low.endswith(ENDINGS))
        or (low.startswith(("o'", "d'", "mc")) and len(low) > 4)
    )


def sounds_like_a_name(low: str) -> bool:
    """Whether a word is, or is built like, a given or a family name."""
    return given(low) or family(low)


def plain_word(low: str) -> bool:
    """Whether `low` is a word of another kind: everyday, a role, a hobby, a spot; then it is no name by itself."""
    return (
        low in cues.STOP
        or low in cues.ACTIONS
        or low in cues.MEETING
        or low in cues.MESSAGE
        or low in cues.CALL
        or low in roles.HEADS
        or low in roles.MODIFIERS
        or low in roles.STUDIES
        or low in hobbies.WORDS
        or low in hobbies.DOERS
        or low in happenings.HEADS
        or low in happenings.KNOWN
        or low in places.SPOTS
        or low in orgs.WORDS
        or low in cues.RELATIONS
        or low in everyday.NOUNS
        or low in everyday.VERBS
    )


def is_verb(low: str) -> bool:
    """Whether `low` is an everyday verb, as it is or of a third person: "retires", "invested"."""
    return low in everyday.VERBS or (low.endswith("s") and (low[:-1] in everyday.VERBS or low[:-2] in everyday.VERBS))


def known_end(s: Sentence, at: int) -> int:
    """The end of a name that the book already holds, starting at `at`; `at` when none does."""
    for length in range(min(5, len(s) - at), 0, -1):
        if tuple(s.low[at : at + length]) in s.known and all(s.word(i) for i in range(at, at + length)):
            return at + length
    return at


def after_particles(s: Sentence, at: int) -> int:
    end = at
    while s.word(end) and s.low[end] in PARTICLES and end - at < 4:
        end += 1
    return end
