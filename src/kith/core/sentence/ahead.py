"""Whether a sentence tells of nothing but a contact to come: "coffee with Daniel Osei tomorrow at 14:00"."""

import re
from datetime import date, timedelta

from kith.core.names import fold
from kith.core.sentence.phrases import Sentence
from kith.core.sentence.reading import Reading
from kith.core.sentence.spans import Span
from kith.core.sentence.tagging import DAYS, PLANS
from kith.core.sentence.words import cues

_CONTACT = (
    cues.MEALS
    | cues.PLANNED
    | frozenset(
        "meet meeting call see seeing phone ring chat catch-up catchup visit visiting treffen treffe anruf telefonat "
        "besuch besuche besuchen sehe sehen".split()
    )
)
"""What begins the words of a contact to come; "send", "ask" and the like begin a promise."""
_TO_ARRANGE = frozenset("book schedule arrange organise organize plan set confirm prepare move ask".split())
"""What comes before a contact of which it is not sure yet that it will be."""
_BETWEEN = cues.PREPOSITIONS | cues.ARTICLES | cues.BEING | cues.SELF | frozenset("'m having and w w/ @ & +".split())
_FIRST = 3
"""Words from the first in which it is said what it will be: "a quick coffee", "second interview"."""
_JUST_OVER = timedelta(days=90)
_HOUR = re.compile(r"\b([01]?\d|2[0-3])(?::([0-5]\d)|\s?([ap])\.?m\b\.?|(?:\.([0-5]\d))?\s?uhr\b)(?!\d)", re.IGNORECASE)


def is_ahead(s: Sentence, reading: Reading, plan: list[str], found: list[Span]) -> bool:
    """Whether everything that is told belongs to one contact on the day of the follow-up.

    `plan` labels the tokens with what is planned, `found` are the things that the sentence names. Somebody who is named
    outside of what is planned was met: "Priya Raman, coffee on Friday". What is for today may have been already.
    """
    later = reading.follow_up
    if later is None or later.on <= reading.when or reading.said_on or not reading.people:
        return False
    within = [label.lstrip("+") in PLANS or label in DAYS for label in plan]
    if any(one.kind == "person" and not all(within[one.start : one.end]) for one in found):
        return False
    named = {at for one in found for at in range(one.start, one.end)}
    words = (at for at, token in enumerate(s.tokens) if token.kind == "word" and not within[at])
    said = [at for at in words if at not in named and s.low[at] not in _BETWEEN]
    begun = fold(later.what).split()[:_FIRST]
    return not said and not _CONTACT.isdisjoint(begun) and _TO_ARRANGE.isdisjoint(begun[:1])


def been(s: Sentence, later: date, today: date) -> date | None:
    """The day just over that is meant by a date without a year, which its words would put off for most of a year:
    "coffee with Daniel Osei on 20 November", said on the 28th."""
    days = [token.day for token in s.tokens if token.day and token.day.future == later]
    past = next((day.past for day in days if day.past), None)
    return past if past and today - past <= _JUST_OVER < later - today else None


def hour(text: str) -> str:
    """The hour that a text names, as 14:00; empty when it names none."""
    found = _HOUR.search(text)
    if found is None:
        return ""
    number, minutes, half = int(found[1]), found[2] or found[4] or "00", (found[3] or "").lower()
    if half:
        number = number % 12 + (12 if half == "p" else 0)
    return f"{number:02}:{minutes}"
