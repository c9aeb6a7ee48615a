"""Names without capitals: "met hiroshi", "ran into amir hosseini"."""

from kith.core.names import PARTICLES, SUFFIXES
from kith.core.sentence.likeness import LONGEST, after_particles, family, given, plain_word
from kith.core.sentence.phrases import Sentence
from kith.core.sentence.words import cues, everyday, places
from kith.core.sentence.words.family import FAMILY
from kith.core.sentence.words.given import GIVEN, WORDS_TOO

_ENGLISH_ENDINGS = ("ed", "ing", "ly", "tion", "ness", "ment", "able", "ful", "ous", "ive", "ity", "less")


def small_end(s: Sentence, at: int, *, due: bool) -> int:
    run = _small_run(s, at, due=due)
    if run == at:
        return at
    first = s.low[at]
    if not due:
        sure = (given(first) and first not in WORDS_TOO) or (
            first in FAMILY and not plain_word(first) and run > at + 1 and given(s.low[at + 1])
        )
        if not sure or not _confirmed(s, at, run):
            return at
    return _trimmed(s, at, run)


def _small_run(s: Sentence, at: int, *, due: bool) -> int:
    if not _small_begins(s, at, due=due):
        return at
    end = at + 1
    while s.word(end) and end - at < LONGEST and not _capitals_begin(s, at, end):
        after = after_particles(s, end)
        if after > end and _particles_join(s, end, after):
            end = after + 1
            continue
        if not _small_goes_on(s, at, end):
            break
        end += 1
    return end


def _small_begins(s: Sentence, at: int, *, due: bool) -> bool:
    """Whether a word without a capital can be the first of a name."""
    first = s.low[at]
    if (
        first in cues.PREPOSITIONS | cues.ARTICLES | cues.POSSESSIVES
        or len(first) == 1
        or first[0].isdigit()
        or first.startswith("ex-")
    ):
        return False
    if not given(first):
        if (not due or plain_word(first)) and not (first in FAMILY and not plain_word(first)):
            return False
        if first not in FAMILY and not family(first) and _only_unknown(s, at):
            return False
    if first not in WORDS_TOO:
        return True
    if not due and not (at + 1 < len(s) and given(s.low[at + 1])):
        return False
    if s.is_in(at - 1, cues.ARTICLES | everyday.NOUNS) or s.is_in(at + 1, {"to", "garden", "that"}):
        return False  # "pay the bill", "hope to see"
    return not (first in cues.STOP or first in cues.ACTIONS) or _family_follows(s, at + 1)


def _only_unknown(s: Sentence, at: int) -> bool:
    """An unknown word that is built like another kind, or stands like one: "handshake message from ..."."""
    first = s.low[at]
    if at == s.clause_start(at) and s.is_in(at + 1, cues.MEETING | cues.CALL | cues.EMAIL | cues.MESSAGE):
        return True
    return len(first) > 5 and first.endswith(_ENGLISH_ENDINGS)


def _capitals_begin(s: Sentence, at: int, end: int) -> bool:
    """Where capitals begin behind small words, the name is over."""
    return s.capital(end) and not s.capital(at) and s.cased and not given(s.low[at])


def _particles_join(s: Sentence, end: int, after: int) -> bool:
    """Whether "de la", "van der" at `end` lead on to a family name at `after`."""
    alone = s.low[end] == "la" and after == end + 1
    return s.word(after) and not plain_word(s.low[after]) and not alone and not _english(s, end, after)


def _small_goes_on(s: Sentence, at: int, end: int) -> bool:
    low = s.low[end]
    if (
        low in cues.SUBJECTS | cues.POSSESSIVES
        or low in cues.PREPOSITIONS
        or (low in cues.ARTICLES and low not in FAMILY)
    ):
        return False
    if s.capital(end) and not s.capital(at):
        return False
    if low in SUFFIXES or (len(low) == len("j.") and low.endswith(".")):
        return True
    if (low in GIVEN and not (low in WORDS_TOO and plain_word(low))) or (family(low) and not _is_verbish(s, end)):
        return True
    return not (plain_word(low) or (low in places.CITIES and low not in FAMILY) or low[0].isdigit())


def _english(s: Sentence, at: int, after: int) -> bool:
    """Particles that are English words here ("e" and "do" are; "ten", "as", "los angeles")."""
    return s.low[at] in {"as", "do", "op", "ad", "am", "i", "ten", "al."} and not (
        s.low[at] == "do" and given(s.low[at - 1]) and not plain_word(s.low[after])
    )


def _is_verbish(s: Sentence, at: int) -> bool:
    low = s.low[at]
    return (
        low in FAMILY
        and plain_word(low)
        and not s.mark(at + 1)
        and not s.is_in(at + 1, cues.PREPOSITIONS | {"and", "who", "'s"})
    )


def _family_follows(s: Sentence, at: int) -> bool:
    return s.word(at) and (family(s.low[at]) or s.low[at] in PARTICLES) and not plain_word(s.low[at])


def _confirmed(s: Sentence, at: int, end: int) -> bool:
    """Whether an unexpected name is one: two known names, or one and what follows people."""
    if end - at > 1 and any(given(s.low[i]) or family(s.low[i]) for i in range(at + 1, end)):
        return True
    return s.is_in(end, {"from", "who", "(", "is", "'s", "works", "at"})


def _trimmed(s: Sentence, at: int, end: int) -> int:
    """Cuts a run of words without capitals where the name ends and an organisation may begin."""
    solid = [i for i in range(at, end) if s.low[i] not in PARTICLES]
    unknown = [i for i in solid if not given(s.low[i]) and not family(s.low[i])]
    if len(solid) < 3 or not unknown:
        return end
    last = solid[-1]
    followed = not s.mark(end) and s.low[end] not in cues.STOP
    family_before = any(family(s.low[i]) for i in solid[1:] if i < last)
    if last in unknown and ((followed and (family_before or len(solid) > 3)) or (family_before and len(solid) > 3)):
        return last
    if len(unknown) > 2:
        return solid[2] if len(solid) > 2 else end
    return end
