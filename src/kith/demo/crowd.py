"""The many whom the owner also knows: invented by chance, the same at every call."""

import random
from collections.abc import Iterator
from dataclasses import replace

from kith.core.folding import fold

from . import names, notes, places
from .story import (
    BOTH,
    CALL,
    COMMUNITY,
    EMAIL,
    EVENT,
    IN,
    INSIDE,
    MEETING,
    MESSAGE,
    OUT,
    OUTSIDE,
    SCHOOL,
    Met,
    Pledge,
    Post,
    Someone,
)

SEED = 31
DAYS = 3 * 365
KINDS = {INSIDE: 60, OUTSIDE: 118, SCHOOL: 55, COMMUNITY: 47}
"""Of so many people each."""
HABITS = {"close": 5, "steady": 14, "newer": 14, "sometimes": 28, "once": 17, "dormant": 14, "never": 6, "fresh": 2}
CHANNELS = {
    INSIDE: {MEETING: 4, CALL: 3, EMAIL: 2, MESSAGE: 3},
    OUTSIDE: {MEETING: 3, CALL: 3, EMAIL: 5, MESSAGE: 2},
    SCHOOL: {MEETING: 2, CALL: 2, EMAIL: 4, MESSAGE: 4},
    COMMUNITY: {MEETING: 6, CALL: 1, EMAIL: 1, MESSAGE: 3},
}
QUIET_COMMUNITY = 44
"""Days for which the owner has met nobody of the neighbourhood: something for Kith to tell."""
ANSWERED = 40
"""Days within which the owner has answered all but a few."""
RHYTHMS = {"close": (30,), "steady": (60, 91, 91), "newer": (60, 91), "sometimes": (182, 365)}


def crowd() -> Iterator[Someone]:
    """Everybody, in an order that does not tell their kinds."""
    chance = random.Random(SEED)
    kinds = [kind for kind, count in KINDS.items() for _ in range(count)]
    chance.shuffle(kinds)
    called = _names(chance, len(kinds))
    for name, kind in zip(called, kinds, strict=True):
        yield _somebody(chance, name, kind)


def _names(chance: random.Random, count: int) -> list[str]:
    """Given and family names of one language, none twice."""
    found: dict[str, None] = {}
    while len(found) < count:
        first, last = chance.choice(names.LISTS)
        found[f"{chance.choice(first)} {chance.choice(last)}"] = None
    return list(found)


def _somebody(chance: random.Random, name: str, kind: str) -> Someone:
    habit = chance.choices(list(HABITS), list(HABITS.values()))[0]
    firm, roles = chance.choice(places.FIRMS[kind])
    days = _days(chance, habit)
    if kind == COMMUNITY:
        days = [day for day in days if day >= QUIET_COMMUNITY]
    threads = habit in ("sometimes", "once") and chance.random() < 0.3
    met = tuple(_met(chance, day, kind, threads=threads) for day in days)
    if met and met[0].direction == IN and (met[0].ago <= ANSWERED or chance.random() < 0.6):
        met = (replace(met[0], direction=OUT), *met[1:])
    met += _events(chance, kind, habit)
    every = chance.choice(RHYTHMS[habit]) if habit in RHYTHMS and chance.random() < 0.2 else None
    first = max((one.ago for one in met), default=None)
    return Someone(
        name=name,
        kind=kind,
        posts=_posts(chance, firm, roles, kind),
        circles=(chance.choice(places.CIRCLES[kind]),) if chance.random() < 0.5 else (),
        email=_email(name, firm) if chance.random() < 0.8 else "",
        phone=f"+46 70 174 06 {chance.randrange(5, 100):02d}" if chance.random() < 0.45 else "",
        birthday=f"--{chance.randrange(1, 13):02d}-{chance.randrange(1, 29):02d}" if chance.random() < 0.2 else "",
        met_ago=first + chance.randrange(3) if first and chance.random() < 0.5 else None,
        note=chance.choice(notes.GOOD_TO_KNOW) if chance.random() < 0.2 else "",
        interests=tuple(chance.sample(places.INTERESTS, chance.choice((0, 0, 1, 1, 2)))),
        encounters=met,
        promises=_promises(chance, met),
        every=every,
        rhythm_ago=min(first or 30, chance.randrange(200, 600)),
        threads=threads,
    )


def _days(chance: random.Random, habit: str) -> list[int]:
    """The days of their encounters, counted back from today."""
    if habit in ("close", "steady"):
        gap = chance.uniform(14, 32) if habit == "close" else chance.uniform(45, 100)
        return _every(chance, gap, chance.randrange(2, int(gap * 1.3)), chance.randrange(500, DAYS))
    if habit == "newer":
        gap = chance.uniform(25, 60)
        return _every(chance, gap, chance.randrange(2, int(gap * 1.3)), chance.randrange(150, 420))
    if habit == "dormant":
        end = chance.randrange(330, 620)
        return _every(chance, chance.uniform(40, 80), end, min(end + chance.randrange(200, 480), DAYS))
    if habit == "fresh":
        return sorted(chance.sample(range(1, 60), 4))
    if habit == "sometimes":
        return sorted(chance.sample(range(80, DAYS), chance.randrange(2, 6)))
    return [chance.randrange(100, DAYS)] if habit == "once" else []


def _every(chance: random.Random, gap: float, first: int, last: int) -> list[int]:
    """About every `gap` days, as people keep it."""
    days, day = [], float(first)
    while day < last:
        days.append(int(day))
        day += max(2.0, chance.gauss(gap, gap * 0.3))
    return days


def _met(chance: random.Random, ago: int, kind: str, *, threads: bool) -> Met:
    weights = CHANNELS[kind]
    channel = MESSAGE if threads else chance.choices(list(weights), list(weights.values()))[0]
    direction = chance.choice((IN, OUT)) if channel in (EMAIL, MESSAGE) else BOTH
    place = chance.choice(places.CITIES) if channel == MEETING and chance.random() < 0.3 else ""
    return Met(ago, channel, chance.choice(notes.TOLD[channel]), direction, place=place)


def _events(chance: random.Random, kind: str, habit: str) -> tuple[Met, ...]:
    share = {"never": 0.0, "once": 0.1, "fresh": 0.0, "newer": 0.0}.get(habit, 0.22)
    return tuple(
        Met(ago, EVENT, chance.choice(notes.TOLD[EVENT]), event=event, place=place)
        for event, ago, place in places.EVENTS[kind]
        if chance.random() < share
    )


def _posts(chance: random.Random, firm: str, roles: tuple[str, ...], kind: str) -> tuple[Post, ...]:
    """What they do now, what they did before, and where some of them studied."""
    since = chance.randrange(1, 9)
    found = [Post(chance.choice(roles), firm, since if chance.random() < 0.8 else None)]
    if chance.random() < 0.35:
        before = chance.choice((*places.BEFORE, places.OWN)) if kind != INSIDE else chance.choice(places.BEFORE)
        found.append(Post(chance.choice(roles), before, since + chance.randrange(2, 7), since))
    if kind == SCHOOL and firm != places.SCHOOL_OF_MINE:
        found.append(Post("Energy engineering", places.SCHOOL_OF_MINE, 15, 10, "study"))
    return tuple(found)


def _promises(chance: random.Random, met: tuple[Met, ...]) -> tuple[Pledge, ...]:
    """One in eight was promised something; most of it was kept."""
    if not met or chance.random() > 0.125:
        return ()
    one = chance.choice(met)
    kept = max(one.ago - chance.randrange(1, 20), 0) if one.ago > 12 else None
    return (Pledge(chance.choice(notes.PROMISES), one.ago, due=None if kept is not None else 9, kept=kept),)


def _email(name: str, firm: str) -> str:
    local = ".".join(fold(name).split())
    return f"{local}@{''.join(sign for sign in fold(firm.split(' & ', maxsplit=1)[0]) if sign.isalnum())}.example"
