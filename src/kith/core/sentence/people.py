"""Where a personal name begins and ends in a sentence, with capitals or without."""

import re

from kith.core.names import PARTICLES, PLAIN_HONORIFICS, SUFFIXES, is_honorific
from kith.core.sentence import titles
from kith.core.sentence.phrases import Sentence
from kith.core.sentence.words import cues, everyday, happenings, hobbies, orgs, places, roles
from kith.core.sentence.words.family import ENDINGS, FAMILY
from kith.core.sentence.words.given import GIVEN, WORDS_TOO

_HAN = re.compile(r"[\u3040-\u30ff\u4e00-\u9fff\uac00-\ud7af]")
_LONGEST = 7
_QUOTES = frozenset("\" “ ” ' ‘ ’ „ « »".split())
_ENGLISH_ENDINGS = ("ed", "ing", "ly", "tion", "ness", "ment", "able", "ful", "ous", "ive", "ity", "less")
_CAPITAL_CUES = frozenset(
    """
    telephone tel received excellency honour honor lordship class nothing everything quick chai thanks invite
    via another cc looking heading walked visited hello dear breakfast supper played worked studied exchanged
    met meet meeting coffee lunch dinner drinks breakfast call called zoom skype teams phoned spoke talked talk
    chat chatted chatting had have great good quick nice lovely brief ran bumped caught saw seen sat shook
    stopped hosted visited
    email emails emailed exchanged whatsapp linkedin text texted message messaged video phone telegram at on in
    the a an my our i we he she they this that today yesterday last next two three tonight tomorrow
    follow send ping ask add owe remind interests interest hobbies both also introduced intro after during over
    through via old new ex uncle aunt auntie reconnected catch catching interview invited joined remember please
    no not yes just another some met-up
    likes loves enjoys into wants knows works runs from with and but so or who had's hiking wrote got rang dm
    signal slack facetime sync mtg need should must will promised said told when where while if for about re
    note ps fyi todo ok hey hi sent gave took brought paid read found began came went made heard told asked showed
    bought sold won lost drove flew rode hit wrote passed handed
    their his her its your monday tuesday wednesday thursday friday saturday sunday january february march june
    july august september october november december heard everyone everybody somebody someone nobody finally
    """.split()
)


def given(low: str) -> bool:
    return low in GIVEN or ("-" in low and low.split("-", maxsplit=1)[0] in GIVEN)


def _family(low: str) -> bool:
    return (
        low in FAMILY
        or (len(low) > 5 and low.endswith(ENDINGS))
        or (low.startswith(("o'", "d'", "mc")) and len(low) > 4)
    )


def sounds_like_a_name(low: str) -> bool:
    """Whether a word is, or is built like, a given or a family name."""
    return given(low) or _family(low)


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


def known_end(s: Sentence, at: int) -> int:
    """The end of a name that the book already holds, starting at `at`; `at` when none does."""
    for length in range(min(5, len(s) - at), 0, -1):
        if tuple(s.low[at : at + length]) in s.known and all(s.word(i) for i in range(at, at + length)):
            return at + length
    return at


def name_end(s: Sentence, at: int, *, due: bool) -> int:
    """The end of the personal name that starts at `at`, or `at` where none does.

    `due` says that the grammar expects somebody here ("met ..."), so that an unknown word may be a name.
    """
    if not s.word(at):
        return at
    known = known_end(s, at)
    if known > at + 1 or (known > at and (due or s.capital(at))):
        return known
    start = _after_honorifics(s, at, due=due)
    titled = start > at
    if not s.word(start):
        return at
    end = _capital_end(s, start, due=due or titled) if s.capital(start) else _small_end(s, start, due=due or titled)
    return end if end > start else at


def _after_honorifics(s: Sentence, at: int, *, due: bool) -> int:
    end = at
    while s.word(end) and is_honorific(s.tokens[end].low) and s.word(end + 1):
        bare = s.tokens[end].low.rstrip(".")
        if not (s.capital(end) and s.capital(end + 1)) and bare not in PLAIN_HONORIFICS:
            break
        if s.is_in(end + 1, cues.STOP) and not s.capital(end + 1):
            break
        if (
            bare in {"sister", "chief", "judge", "captain", "sheikh"}
            and not s.capital(end + 1)
            and not given(s.low[end + 1])
        ):
            break
        if s.capital(end) and not s.capital(end + 1) and not given(s.low[end + 1]) and s.low[end + 1] not in PARTICLES:
            break
        end += 1
    return end if end == at or due or s.capital(at) or s.tokens[at].low.rstrip(".") in PLAIN_HONORIFICS else at


def _capital_end(s: Sentence, at: int, *, due: bool) -> int:
    if not _may_begin(s, at, due=due):
        return at
    end = at + 1
    while end < len(s) and end - at < _LONGEST:
        end = _after_nickname(s, end)
        if not s.word(end):
            break
        token = s.tokens[end]
        if _HAN.search(token.text):
            break
        if token.capital:
            if token.low == "i" or _is_role(s, end, end - at):
                break
            end += 1
        elif token.low.rstrip(".") in SUFFIXES and end > at:
            end += 1
        else:
            after = _after_particles(s, end)
            if after == end or not s.capital(after):
                break
            end = after + 1
    while end - 1 > at and s.low[end - 1] in PARTICLES and not s.capital(end - 1):
        end -= 1
    return end


def _after_nickname(s: Sentence, at: int) -> int:
    """ "Oluwaseun "Seun" Adebayo", "Steph (Stephanie) Lombardi": past a name in between, with a family name behind."""
    quoted = (s.is_in(at, _QUOTES) and s.is_in(at + 2, _QUOTES)) or (s.is_in(at, {"("}) and s.is_in(at + 2, {")"}))
    return at + 3 if quoted and s.capital(at + 1) and s.capital(at + 3) else at


def _may_begin(s: Sentence, at: int, *, due: bool) -> bool:
    """Whether a capital word can be the first of a name."""
    low, text = s.low[at], s.tokens[at].text
    if known_end(s, at) > at:
        return True
    if low in _CAPITAL_CUES and not (low in GIVEN and (s.capital(at + 1) or s.is_in(at - 1, cues.RELATIONS))):
        return False
    if _HAN.search(text):
        return True
    if _is_other(s, at) or (text.isupper() and len(text) > 3 and low not in GIVEN and s.cased and not due):
        return False
    if low in roles.ACRONYMS or (low in roles.HEADS and low not in GIVEN and not due):
        return False
    if at == s.clause_start(at) and not given(low):
        lone = not s.capital(at + 1) and (plain_word(low) or not _leads(s, at))
        if lone or low in cues.ACTIONS:
            return False
    return due or given(low) or at == 0


def _is_other(s: Sentence, at: int) -> bool:
    """A capital that begins something else: "I", "Long talk", "Interviewers: ...", "the Lindt factory", a fair."""
    low = s.low[at]
    if low == "i" or (low in happenings.HEADS and not given(low)):
        return True
    if s.tokens[at].text.isupper() and low in everyday.NOUNS:
        return True  # "Sent CV to Marek"
    if (low in WORDS_TOO or not given(low)) and s.is_in(at + 1, cues.MEETING | cues.CALL) and not given(s.low[at + 1]):
        return True
    if low in WORDS_TOO and s.is_in(at + 1, everyday.NOUNS) and not s.capital(at + 1):
        return True  # "Long day, very tired"
    if sounds_like_a_name(low):
        return False
    if at == s.clause_start(at) and low.endswith(("ed", "ing")) and len(low) > len("coded") - 1:
        return True  # "Thanked Prof. Ncube", "Interviewing with ..."
    label = at == s.clause_start(at) and s.is_in(at + 1, {":"}) and low.endswith("s")
    return label or (s.is_in(at - 1, {"the"}) and not s.is_in(at - 2, {"met"}))


def _leads(s: Sentence, at: int) -> bool:
    """Whether what follows a lone capital at the start of a clause can follow a name."""
    return (
        s.mark(at + 1)
        or s.is_in(at + 1, {"from", "of", "at", "who", "and", "is", "'s", "works", "runs", "with"})
        or s.low[at + 1] in PARTICLES
    )


def _is_role(s: Sentence, at: int, length: int) -> bool:
    low = s.low[at]
    if low in roles.ACRONYMS and s.tokens[at].text.isupper():
        return True
    if low in happenings.KNOWN:
        return True
    if length < 2 or low in FAMILY or low in GIVEN:
        return False
    return (low in roles.MODIFIERS or low in roles.HEADS) and titles.role_end(s, at, strict=True) > at + 1


def _after_particles(s: Sentence, at: int) -> int:
    end = at
    while s.word(end) and s.low[end] in PARTICLES and end - at < 4:
        end += 1
    return end


def _small_end(s: Sentence, at: int, *, due: bool) -> int:
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
    while s.word(end) and end - at < _LONGEST and not _capitals_begin(s, at, end):
        after = _after_particles(s, end)
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
    if first in cues.PREPOSITIONS | cues.ARTICLES | cues.POSSESSIVES or len(first) == 1 or first[0].isdigit():
        return False
    if not given(first):
        if (not due or plain_word(first)) and not (first in FAMILY and not plain_word(first)):
            return False
        if first not in FAMILY and not _family(first) and _only_unknown(s, at):
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
    if (low in GIVEN and not (low in WORDS_TOO and plain_word(low))) or (_family(low) and not _is_verbish(s, end)):
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
    return s.word(at) and (_family(s.low[at]) or s.low[at] in PARTICLES) and not plain_word(s.low[at])


def _confirmed(s: Sentence, at: int, end: int) -> bool:
    """Whether an unexpected name is one: two known names, or one and what follows people."""
    if end - at > 1 and any(given(s.low[i]) or _family(s.low[i]) for i in range(at + 1, end)):
        return True
    return s.is_in(end, {"from", "who", "(", "is", "'s", "works", "at"})


def _trimmed(s: Sentence, at: int, end: int) -> int:
    """Cuts a run of words without capitals where the name ends and an organisation may begin."""
    solid = [i for i in range(at, end) if s.low[i] not in PARTICLES]
    unknown = [i for i in solid if not given(s.low[i]) and not _family(s.low[i])]
    if len(solid) < 3 or not unknown:
        return end
    last = solid[-1]
    followed = not s.mark(end) and s.low[end] not in cues.STOP
    family_before = any(_family(s.low[i]) for i in solid[1:] if i < last)
    if last in unknown and ((followed and (family_before or len(solid) > 3)) or (family_before and len(solid) > 3)):
        return last
    if len(unknown) > 2:
        return solid[2] if len(solid) > 2 else end
    return end
