"""Events: which days of one name are one event, and when to follow up on the people whom one met there."""

from collections import Counter, defaultdict
from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import date, datetime, time, timedelta
from itertools import pairwise

from .folding import words

APART = timedelta(days=3)
"""Days of one name that lie no further apart are one event: a conference, of which one met nobody on a day."""
LONGEST = timedelta(days=13)
"""What goes on for longer is another event, such as the next week of a course."""
WITHIN = timedelta(hours=48)
"""Thank-you and follow-up belong within two days (a convention, as SCIENCE says of it)."""
WAKING = (time(8), time(21))
EVENING = time(18)
STEP = timedelta(minutes=30)


@dataclass(slots=True)
class Happening:
    """An event as the book knows it: `key` is its name made comparable, `name` the spelling used most."""

    key: str
    name: str
    first: date
    last: date
    days: set[date] = field(default_factory=set)
    names: set[str] = field(default_factory=set)

    def has(self, day: date) -> bool:
        """Whether a day is one of those from its first to its last."""
        return self.first <= day <= self.last


def event_key(name: str) -> str:
    """The name made comparable, as it stands in an address: grid-forum-2026; empty for one without a word."""
    return "-".join(words(name))


def happenings(told: Iterable[tuple[str, date]]) -> list[Happening]:
    """The events behind (name, day) pairs, each of which may come several times; the latest first, then by name."""
    days: dict[str, dict[date, Counter[str]]] = defaultdict(lambda: defaultdict(Counter))
    keys: dict[str, str] = {}  # a name comes again and again
    for name, on in told:
        key = keys[name] if name in keys else keys.setdefault(name, event_key(name))
        if key:
            days[key][on][name] += 1
    found: list[Happening] = []
    for key, some in days.items():
        found += [_happening(key, run, some) for run in _runs(sorted(some))]
    return sorted(found, key=lambda one: (-one.last.toordinal(), one.key))


def _happening(key: str, run: list[date], some: dict[date, Counter[str]]) -> Happening:
    names = Counter[str]()
    for on in run:
        names.update(some[on])
    name = max(sorted(names), key=names.__getitem__)
    return Happening(key, name, run[0], run[-1], set(run), set(names))


def _runs(days: list[date]) -> list[list[date]]:
    runs = [days[:1]]
    for before, on in pairwise(days):
        if on - before <= APART and on - runs[-1][0] <= LONGEST:
            runs[-1].append(on)
        else:
            runs.append([on])
    return runs


def spread(count: int, now: datetime) -> list[datetime]:
    """When to follow up on so many people: from this evening on, evenly over the waking hours of the 48 hours after
    `now`, each at a full or half hour of the clock that `now` is told by; more than there are places share them."""
    places = _places(now)
    return [places[number * len(places) // count] for number in range(count)] if count else []


def _places(now: datetime) -> list[datetime]:
    """Every half hour from this evening on in which one may write."""
    evening = datetime.combine(now.date(), EVENING, now.tzinfo)
    at = max(evening, _next_step(now))
    found = []
    while at <= now + WITHIN:
        if WAKING[0] <= at.time() <= WAKING[1]:
            found.append(at)
        at += STEP
    return found


def _next_step(now: datetime) -> datetime:
    """The next full or half hour."""
    begun = now.replace(minute=30 * (now.minute // 30), second=0, microsecond=0)
    return begun if begun == now else begun + STEP
