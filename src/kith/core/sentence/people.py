"""Where a personal name begins and ends in a sentence, with capitals or without."""

import re

from kith.core.names import PARTICLES, PLAIN_HONORIFICS, SUFFIXES, is_honorific
from kith.core.sentence import titles
from kith.core.sentence.likeness import (
    LONGEST,
    after_particles,
    given,
    known_end,
    plain_word,
    sounds_like_a_name,
)
from kith.core.sentence.phrases import Sentence
from kith.core.sentence.small_names import small_end
from kith.core.sentence.words import cues, everyday, happenings, roles
from kith.core.sentence.words.family import FAMILY
from kith.core.sentence.words.given import GIVEN, WORDS_TOO

_HAN = re.compile(r"[\u3040-\u30ff\u4e00-\u9fff\uac00-\ud7af]")
QUOTES = frozenset("\" “ ” ' ‘ ’ „ « »".split())
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
    note ps fyi todo ok hey hi said sent gave took brought paid read found began came went made heard told asked showed
    bought sold won lost drove flew rode hit wrote passed handed
    their his her its your monday tuesday wednesday thursday friday saturday sunday january february march june
    july august september october november december heard everyone everybody somebody someone nobody finally
    """.split()
)


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
    end = _capital_end(s, start, due=due or titled) if s.capital(start) else small_end(s, start, due=due or titled)
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
    while end < len(s) and end - at < LONGEST:
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
            after = after_particles(s, end)
            if after == end or not s.capital(after):
                break
            end = after + 1
    while end - 1 > at and s.low[end - 1] in PARTICLES and not s.capital(end - 1):
        end -= 1
    return end


def _after_nickname(s: Sentence, at: int) -> int:
    """ "Oluwaseun "Seun" Adebayo", "Steph (Stephanie) Lombardi": past a name in between, with a family name behind."""
    quoted = (s.is_in(at, QUOTES) and s.is_in(at + 2, QUOTES)) or (s.is_in(at, {"("}) and s.is_in(at + 2, {")"}))
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
    if (
        low in roles.ACRONYMS
        or (s.tokens[at].text.isupper() and low in roles.DEPARTMENTS)
        or (low in roles.HEADS and low not in GIVEN and not due)
    ):
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
    if at == 0 and s.is_in(1, {"with"}) and not given(low) and s.capital(2) and given(s.low[2]):
        return True  # "Carpool with Dwayne Harris"
    if low in WORDS_TOO and s.is_in(at + 1, everyday.NOUNS - {"something"}) and not s.capital(at + 1):
        return True  # "Long day, very tired", but "Josh something"
    if sounds_like_a_name(low):
        return False
    if low.endswith("s") and titles.is_head(low[:-1]) and s.capital(at + 1) and given(s.low[at + 1]):
        return True  # "Panelists Rosa Trujillo (World Bank), ..."
    if at == s.clause_start(at) and low.endswith(("ed", "ing")) and len(low) > len("coded") - 1:
        return True  # "Thanked Prof. Ncube", "Interviewing with ..."
    label = at == s.clause_start(at) and s.is_in(at + 1, {":"}) and low.endswith("s")
    return label or (s.is_in(at - 1, {"the"}) and not s.is_in(at - 2, {"met"}))


def _leads(s: Sentence, at: int) -> bool:
    """Whether what follows a lone capital at the start of a clause can follow a name."""
    return (
        s.mark(at + 1)
        or (s.is_in(at + 1, {"the"}) and at + 2 < len(s) and titles.is_head(s.low[at + 2]))
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
