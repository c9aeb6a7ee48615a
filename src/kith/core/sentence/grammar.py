"""Reads one sentence: its tokens are labelled by what was learned, and the labels become a reading."""

import re
from collections.abc import Collection
from dataclasses import replace
from datetime import date
from functools import lru_cache, partial

from kith.core.names import capitals, fold
from kith.core.sentence.ahead import been, is_ahead
from kith.core.sentence.apart import told_apart
from kith.core.sentence.belonging import mentions
from kith.core.sentence.channels import begun_by, direction
from kith.core.sentence.coming import coming
from kith.core.sentence.interests import listed_after
from kith.core.sentence.introducers import introducers
from kith.core.sentence.joined import joined
from kith.core.sentence.learned import channels, people, plans
from kith.core.sentence.over import over
from kith.core.sentence.phrases import Names, Sentence
from kith.core.sentence.planning import planned
from kith.core.sentence.pledges import pledged
from kith.core.sentence.reading import Channel, Reading
from kith.core.sentence.spans import Span, said, spans
from kith.core.sentence.tagging import NOTHING, PLANS, Tagger
from kith.core.sentence.tokens import flat, tokens
from kith.core.sentence.traits import channel_traits, traits
from kith.core.sentence.trimmed import trimmed

LONGEST = 2000
"""Characters that are read; what follows is kept with the sentence but not understood."""
_PEOPLE, _PLANS, _CHANNELS = (Tagger(one.LABELS, one.WEIGHTS, one.STEPS) for one in (people, plans, channels))
_ARTICLE = re.compile(r"^(?:the|an?|my|our|his|her|their|this|der|die|das|dem|den|einem?|einer)\s+", re.IGNORECASE)


def read(text: str, *, today: date, known: Collection[str] = ()) -> Reading:
    """What `text` says, as far as rules can tell; any text gives a reading, an empty one asks only "about whom?".

    `known` are names of people in the book: they are recognised more readily. A `frozenset` is prepared once and
    remembered.
    """
    text = text[:LONGEST].replace("\u00a0", " ")
    if _in_another_script(text):
        return Reading(when=today)
    s = Sentence.of(text, tokens(text, today), _folded(frozenset(known)) if known else frozenset())
    seen = traits(s)
    plan = _PLANS.tag(seen, partial(_may_be_planned, s))
    told = _PEOPLE.tag(seen, partial(_may_be_told, s) if any(s.known_at) else None)
    found = _about_somebody(introducers(s, joined(s, told_apart(s, spans(trimmed(s, told))))))
    reading = Reading(when=today, people=mentions(s, found))
    _tell(reading, s, found)
    plan = coming(s, over(s, plan, found), found)
    planned(reading, s, plan, today)
    reading.theirs = pledged(s, plan, found, reading)
    if not reading.event:
        reading.channel = _channel(s, plan)
    reading.direction = direction(s, reading)
    if is_ahead(s, reading, plan, found):
        _ahead(reading, s, today)
    return reading


def _ahead(reading: Reading, s: Sentence, today: date) -> None:
    """All that is told is a contact to come, or one that has been where its day is just over."""
    channel: Channel = "event" if reading.event else _channel(s, [NOTHING] * len(s))
    past = been(s, reading.follow_up.on, today) if reading.follow_up else None
    if past is None:
        reading.ahead = channel
    else:
        reading.when, reading.said_on, reading.channel, reading.follow_up = past, True, channel, None


def _in_another_script(text: str) -> bool:
    """Whether most of its letters are none that the lessons are written in: nothing was learned of such sentences."""
    letters = [letter for letter in text if letter.isalpha()]
    return 2 * sum(flat(letter).isascii() for letter in letters) < len(letters)


@lru_cache(maxsize=4)
def _folded(known: frozenset[str]) -> Names:
    return frozenset(tuple(fold(name).split()) for name in known if name.strip())


def _about_somebody(found: list[Span]) -> list[Span]:
    """Who introduced nobody is whom the sentence is about: "thanks to Ana"."""
    if any(one.kind == "person" for one in found):
        return found
    return [replace(one, kind="person") if one.kind == "by" else one for one in found]


def _may_be_told(s: Sentence, at: int, label: str) -> bool:
    """Several words that are a name of the book are no plain words; a single one ("Rose", "Will") may be."""
    beside = s.known_at[max(at - 1, 0) : at] + s.known_at[at + 1 : at + 2]
    return label != NOTHING or not (s.known_at[at] and any(beside))


def _may_be_planned(s: Sentence, at: int, label: str) -> bool:
    """A day that is over cannot be due, one to come is no day of an encounter, and neither is any other word."""
    day = s.tokens[at].day
    if label == "due":
        return day is not None and day.future is not None
    if label == "when":
        return day is not None and day.past is not None
    return day is None or label.lstrip("+") not in PLANS


def _tell(reading: Reading, s: Sentence, found: list[Span]) -> None:
    """Everything but the people themselves."""
    for one in found:
        told = said(s, one)
        if one.kind == "by" and capitals(told) not in [who.name for who in reading.people]:
            reading.introduced_by = reading.introduced_by or capitals(told)
        elif one.kind == "event" and not _is_all(s, one):
            reading.event = reading.event or _ARTICLE.sub("", told, count=1)
        elif one.kind == "place":
            reading.place = reading.place or _ARTICLE.sub("", told, count=1)
        elif one.kind == "interest":
            _like(reading, [told, *listed_after(s, one.end)])
    if reading.event:
        reading.channel = "event"


def _is_all(s: Sentence, one: Span) -> bool:
    """Whether a thing is the whole text: a sentence in words that are not known is no event."""
    words = [at for at, token in enumerate(s.tokens) if token.kind == "word"]
    return not words or (len(words) > 1 and one.start <= words[0] and one.end > words[-1])


def _like(reading: Reading, liked: list[str]) -> None:
    reading.interests += [one for one in liked if fold(one) not in map(fold, reading.interests)]


def _channel(s: Sentence, plan: list[str]) -> Channel:
    """How one was in touch, by the words that are not about what is still to come."""
    ahead = [label.lstrip("+") in PLANS or label == "due" for label in plan]
    told: Channel = _CHANNELS.tag([channel_traits(s, ahead)])[0]  # type: ignore[assignment]
    return begun_by(s) or told
