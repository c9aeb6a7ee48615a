"""Reads one sentence: first what is to be done, who introduced and what is liked, then people and where they belong."""

import re
from collections.abc import Collection
from datetime import date
from functools import lru_cache

from kith.core.names import fold
from kith.core.sentence.channels import say_channel
from kith.core.sentence.commitments import Task, tasks
from kith.core.sentence.interests import likings
from kith.core.sentence.introductions import introductions
from kith.core.sentence.likeness import sounds_like_a_name
from kith.core.sentence.occasions import is_journey
from kith.core.sentence.phrases import Sentence
from kith.core.sentence.reading import FollowUp, Reading
from kith.core.sentence.scan import Scan
from kith.core.sentence.settling import settle_day
from kith.core.sentence.tokens import tokens
from kith.core.sentence.walk import finish, walk

_BESIDE_NAMES = re.compile(
    r"\((?:he|she|they)\s*/\s*(?:him|her|them|they)(?:\s*/\s*\w+)?\)|(?<=\w )['’]\d\d\b", re.IGNORECASE
)
"""Pronouns and years of a class beside a name: "Amanda Lee (she/her)", "Scott Pearson '08"."""
LONGEST = 2000
"""Characters that are read; what follows is kept with the sentence but not understood."""


def read(text: str, *, today: date, known: Collection[str] = ()) -> Reading:
    """What `text` says, as far as rules can tell; any text gives a reading, an empty one asks only "about whom?".

    `known` are names of people in the book: they are recognised even where nothing else shows that a name stands.
    A `frozenset` is prepared once and remembered.
    """
    text = _BESIDE_NAMES.sub(lambda match: " " * len(match[0]), text[:LONGEST].replace("\u00a0", " "))
    s = Sentence.of(text, tokens(text, today), _folded(frozenset(known)) if known else frozenset())
    reading = Reading(when=today)
    made = introductions(s)
    for one in made:
        s.claim(one.start, one.end)
    todo = tasks(s)
    for task in todo:
        s.claim(task.start, task.end)
    liked = likings(s)
    for liking in liked:
        s.claim(liking.start, liking.end)
    scan = _scanned(s, todo, due_at={one.end for one in made if one.to})
    for one in made:
        say_channel(scan, one.start, one.end)
    finish(scan)
    for one in made:
        reading.introduced_by = scan.naming(one.name_start, one.name_end)
    _tell(reading, scan, [item for liking in liked for item in liking.items])
    _plan(reading, s, todo, scan, today)
    return reading


@lru_cache(maxsize=4)
def _folded(known: frozenset[str]) -> frozenset[tuple[str, ...]]:
    return frozenset(tuple(fold(name).split()) for name in known if name.strip())


def _scanned(s: Sentence, todo: list[Task], due_at: set[int]) -> Scan:
    """A walk past what is to be done, or through it when it comes first or alone and names somebody:
    "Follow up with Dmitri Volkov in 45 days"."""
    scan = Scan(s, due_at=due_at)
    walk(scan)
    inside = [t for t in todo if not scan.people] or [t for t in todo[:1] if t.start <= 1]
    if not inside:
        return scan
    for task in inside:
        for i in range(task.start, task.end):
            s.claimed[i] = False
    through = Scan(s, due_at=due_at, todo=True)
    walk(through)
    named = any(t.start <= d.start < t.end for t in inside for d in through.people)
    return through if named else scan


def _tell(reading: Reading, scan: Scan, liked: list[str]) -> None:
    reading.people = scan.mentions() if _borne_out(scan) else []
    reading.event, reading.place = scan.event, scan.place
    interests = [*liked, *scan.interests]
    reading.interests = list({fold(one): one for one in reversed(interests)}.values())[::-1]
    reading.channel = "event" if scan.event and not is_journey(fold(scan.event)) else scan.channel
    reading.direction = scan.direction


def _borne_out(scan: Scan) -> bool:
    """Whether somebody is meant: two unknown small words that nothing else goes with are no name ("xyz blah")."""
    first = scan.people[0] if scan.people else None
    if first is None or len(scan.people) > 1 or first.start > 0 or scan.s.capital(0):
        return True
    mention = first.mention
    told = mention.title or mention.organisation or mention.emails or mention.phones or mention.urls
    return bool(told or scan.event or scan.said_channel or scan.met or any(sounds_like_a_name(w) for w in first.words))


def _plan(reading: Reading, s: Sentence, todo: list[Task], scan: Scan, today: date) -> None:
    dated = next((t for t in todo if t.day and t.day.future), None)
    if dated and dated.day and dated.day.future:
        reading.follow_up = FollowUp(dated.day.future, dated.what)
    reading.promise = next((t.what for t in todo if t is not dated and t.day is None and (t.own or t.gives)), None)
    used = {id(t.day) for t in todo if t.day}
    settle_day(reading, s, used, scan, today)
    if _is_ahead(reading, s, scan):
        reading.event, reading.channel = None, scan.channel


def _is_ahead(reading: Reading, s: Sentence, scan: Scan) -> bool:
    """Whether the event is what is planned, told after who was met: "... Group dinner Friday"."""
    if not (reading.event and reading.follow_up and scan.people):
        return False
    event, text = reading.event.lower(), s.text.lower()
    told = text.find(event) > s.tokens[scan.people[0].start].start and text.count(event) == 1
    return told and event in reading.follow_up.what.lower()
