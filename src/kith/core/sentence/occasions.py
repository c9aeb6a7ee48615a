"""Events and places: what a phrase after "at" or before a colon names."""

import re

from kith.core.sentence.words import cues, happenings, orgs, places, roles

_YEAR = re.compile(r"^(?:19|20)\d\d$")
_THERE = frozenset(
    "speaker speakers host organiser organizer attendee attendees guest coach moderator panelist".split()
)
"""Who is at an event: "the keynote speaker"."""
_SHORT_NAMES = frozenset(
    (
        "university universidad politecnico universite universitat uni univ hm nhs tu eth epfl uc ucl lse mit kth ntnu "
        "iit fh unhcr unicef"
    ).split()
)
"""What names of universities and agencies begin with."""
_NAMED_SPOTS = frozenset("cafe bar restaurant hotel terminal gate platform".split())
"""Spots whose names begin with what they are: "Café Central", "Gate 12"."""
_LEADING = re.compile(
    r"^(?:(?:the|a|an|this|that|my|our|their|his|her|its|your|some|local|annual|yearly|old)\s+)+", re.IGNORECASE
)


def bare(phrase: str) -> str:
    """`phrase` without its article."""
    return re.sub(
        r"^(?:(?:on|in|at)\s+)?(?:the|an?|this|that|his|her|their|our|my)\s+",
        "",
        phrase.strip(" ,.;:-–—"),
        flags=re.IGNORECASE,
    ).strip()


def words_of(low: str) -> list[str]:
    return [word for word in re.findall(r"[\w'’.:/+-]+", low) if word not in {"'", "’"}]


def is_event(low: str, *, capital: bool = False) -> bool:
    """Whether the folded phrase `low` names an event; `capital` says that it is written with capitals."""
    words = words_of(_LEADING.sub("", low))
    if not words:
        return False
    while len(words) > 1 and _YEAR.match(words[-1]):
        words.pop()
        if words[-1] not in places.SPOTS and words[0] != "class" and (capital or _heads(words)):
            return True
    if any(" ".join(words[i : i + 2]) in happenings.PAIRS for i in range(len(words) - 1)):
        return True
    if words[0] in happenings.KNOWN or "-".join(words) in happenings.KNOWN or words[-1] in happenings.KNOWN:
        return True
    if _heads(words):
        return True
    last = words[-1]
    return (
        len(last) > 5
        and last.endswith(happenings.ENDINGS)
        and last not in {"falcon", "silicon", "bacon", "beacon", "icon", "balcony", "lexicon"}
        and len(words) < 4
    )


def _heads(words: list[str]) -> bool:
    for i, word in enumerate(words):
        if word not in happenings.HEADS or (word == "opening" and i and words[i - 1] in roles.HEADS):
            continue
        ends = i == len(words) - 1
        if not ends and words[i + 1] in orgs.WORDS | places.SPOTS | _THERE:
            continue
        if word in happenings.LOOSE:
            if (i > 0 and (ends or word not in cues.MEALS)) or (
                (not ends and words[i + 1] in {"of", "for", "with", "on"})
                and word not in {"day", "session", "class", "course"}
            ):
                return True
            continue
        return True
    return False


def is_journey(low: str) -> bool:
    """Whether an occasion is a journey ("train to Utrecht"), which says nothing of the channel."""
    words = words_of(low)
    return len(words) > 1 and words[0] in places.RIDES and words[1] in {"to", "from"}


def is_place(low: str) -> bool:
    """Whether the folded phrase `low` names a spot or a city."""
    words = words_of(_LEADING.sub("", low))
    if not words:
        return False
    head = next(
        (
            words[:i]
            for i, w in enumerate(words)
            if i and w in {"by", "in", "at", "on", "of", "near", "to", "behind", "next", "outside"}
        ),
        words,
    )
    return (
        (bool(head) and (head[-1] in places.SPOTS or head[0] in _NAMED_SPOTS))
        or is_city(low)
        or "-".join(head) in places.SPOTS
    )


def is_city(low: str) -> bool:
    """Whether every word of `low` belongs to the name of a city, a country or a region we know."""
    words = words_of(_LEADING.sub("", low))
    return bool(words) and all(w in places.CITIES or w in places.COUNTRIES for w in words) and words != ["new"]


def is_organisation(low: str) -> bool:
    """Whether a word of `low` marks an organisation."""
    words = words_of(_LEADING.sub("", low))
    if not words:
        return False
    return (
        words[-1].rstrip(".") in orgs.WORDS
        or words[-1] in orgs.WORDS
        or (len(words) > 2 and words[0] in orgs.STARTS and words[1] in {"of", "for", "de", "di", "du"})
        or words[0] in _SHORT_NAMES
    )
