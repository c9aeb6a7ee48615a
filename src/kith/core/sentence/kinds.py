"""What kinds of word a word is: a given name, the noun of a title, a city, a word of encounter ..."""

from collections.abc import Callable, Collection
from functools import lru_cache

from kith.core.names import PARTICLES, SUFFIXES, is_honorific
from kith.core.sentence.reading import Channel
from kith.core.sentence.words import brands, cues, everyday, happenings, hobbies, orgs, places, roles
from kith.core.sentence.words.family import ENDINGS, FAMILY
from kith.core.sentence.words.given import GIVEN, WORDS_TOO

_LISTED: dict[str, Collection[str]] = {
    "name-or-word": WORDS_TOO,
    "particle": PARTICLES,
    "suffix": SUFFIXES,
    "rank": roles.MODIFIERS,
    "opener": roles.OPENERS,
    "acronym": roles.ACRONYMS,
    "department": roles.DEPARTMENTS,
    "study": roles.STUDIES,
    "organisation": orgs.WORDS,
    "organisation-start": orgs.STARTS,
    "brand": brands.NAMES,
    "spot": places.SPOTS,
    "city": places.CITIES,
    "country": places.COUNTRIES,
    "ride": places.RIDES,
    "happening": happenings.HEADS,
    "known-happening": happenings.KNOWN,
    "loose-happening": happenings.LOOSE,
    "hobby": hobbies.WORDS,
    "before-hobby": hobbies.BEFORE,
    "fan": hobbies.FANS,
    "call": cues.CALL,
    "email": cues.EMAIL,
    "message": cues.MESSAGE,
    "meeting": cues.MEETING,
    "meal": cues.MEALS,
    "action": cues.ACTIONS,
    "giving": cues.GIVING,
    "occasion": cues.OCCASION_NOUNS,
    "subject": cues.SUBJECTS,
    "possessive": cues.POSSESSIVES,
    "article": cues.ARTICLES,
    "relation": cues.RELATIONS,
    "role-verb": cues.ROLE_VERBS,
    "own-verb": cues.OWN_ORG_VERBS,
    "stop": cues.STOP,
    "preposition": cues.PREPOSITIONS,
    "being": cues.BEING,
    "past": cues.PAST_VERBS,
    "former": cues.FORMER,
    "planned": cues.PLANNED,
    "past-hint": cues.PAST_HINTS,
    "nowhere": cues.NOWHERE,
    "colleague": cues.COLLEAGUES,
    "noun": everyday.NOUNS,
    "verb": everyday.VERBS,
}


CHANNELS: frozenset[Channel] = frozenset({"call", "email", "message"})
"""Kinds of words that tell by which channel one was in touch."""


def is_given(low: str) -> bool:
    """Whether the folded word is somebody's given name; of a double one, the first part tells."""
    return low in GIVEN or ("-" in low and low.split("-", maxsplit=1)[0] in GIVEN)


def is_family(low: str) -> bool:
    """Whether the folded word is a family name, or built like one."""
    built = (len(low) > 5 and low.endswith(ENDINGS)) or (len(low) > 4 and low.startswith(("o'", "d'", "mc")))
    return built or low in FAMILY


def is_head(low: str) -> bool:
    """Whether the folded word can be the noun of a title: manager, nurses, hydrologist, vice-president."""
    low = low.rstrip("'.").replace("/", "-").rsplit("-", 1)[-1]
    if low in roles.HEADS or (low.endswith(roles.SUFFIXES) and low not in {"master", "smith"}):
        return True
    return low.endswith("s") and low[:-1] in roles.HEADS and low[:-1] not in everyday.VERBS


_BUILT: dict[str, Callable[[str], bool]] = {
    "given": is_given,
    "family": is_family,
    "head": is_head,
    "honorific": is_honorific,
}


@lru_cache(maxsize=4096)
def kinds(low: str) -> tuple[str, ...]:
    """The names of the kinds that the folded word belongs to; most words have one or two; what no
    list holds is "other"."""
    built = [name for name, holds in _BUILT.items() if holds(low)]
    listed = [name for name, words in _LISTED.items() if low in words]
    return (*built, *listed, *_compounded(low, listed)) or ("other",)


def _compounded(low: str, listed: Collection[str]) -> list[str]:
    """By which channel, where only a part of the word tells: "teams-call", "whatsapp-nachricht", "zoom-termin"."""
    parts = low.split("-") if "-" in low and not listed else []
    return [name for name in sorted(CHANNELS) if any(part in _LISTED[name] for part in parts)]
