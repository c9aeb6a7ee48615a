"""What the answer to a numbered list asks for: "done 1, snooze 2", "2 in 10 Tagen", "not 3".

Read by rule, in English and German: a verb and the numbers that it is about, in either order; several on a line, apart
by commas or "and". What is quoted below and the signature are no part of it. What is not understood is told, never
guessed.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import date, timedelta

from .dates import birthday_in, is_day, parse_day
from .folding import fold

DONE, SNOOZE, NOT, UNDO = "done", "snooze", "not", "undo"
SNOOZED = 7
"""Days that something is put off where nobody says how many."""
LONGEST = 3650
_VERBS = {
    DONE: "done did finished kept ok erledigt erledige fertig gemacht getan geschafft gehalten",
    SNOOZE: "snooze snoozed later defer postpone spater verschieben verschiebe verschoben vertagen vertage vertagt"
    " aufschieben zuruckstellen schlummern schlummer",
    NOT: "not no skip drop nicht nein kein keine auslassen ausgelassen uberspringen uberspringe weglassen",
    UNDO: "undo ruckgangig zurucknehmen",
}
_TALKS = {
    "call": "called call phoned rang angerufen telefoniert anruf",
    "email": "wrote written mailed emailed geschrieben gemailt",
    "meeting": "met getroffen",
}
_WORDS = {word: (verb, "") for verb, words in _VERBS.items() for word in words.split()} | {
    word: (DONE, channel) for channel, words in _TALKS.items() for word in words.split()
}
_UNITS = {
    word: days
    for days, words in {
        1: "day days tag tage tagen",
        7: "week weeks woche wochen",
        30: "month months monat monate monaten",
        365: "year years jahr jahre jahren",
    }.items()
    for word in words.split()
}
_COUNTS = dict.fromkeys("a an one ein eine einen einer einem".split(), 1) | {
    word: count
    for words in (
        "two three four five six seven eight nine ten eleven twelve",
        "zwei drei vier funf sechs sieben acht neun zehn elf zwolf",
    )
    for count, word in enumerate(words.split(), 2)
}
_WEEKDAYS = {
    word: day
    for words in (
        "monday tuesday wednesday thursday friday saturday sunday",
        "montag dienstag mittwoch donnerstag freitag samstag sonntag",
    )
    for day, word in enumerate(words.split())
} | {"sonnabend": 5}
_TOMORROW = frozenset({"tomorrow", "morgen"})
_UNTIL = re.compile(
    r"\b(?:until|till?|bis(?: zum)?|not before|nicht vor(?: dem)?)\s+(?P<day>.+?)(?=,|;|$|\s(?:and|und)\s)",
    re.IGNORECASE,
)
_APART = re.compile(r"[,;]|\s(?:and|und)\s", re.IGNORECASE)
_TOKENS = re.compile(r"until_[\d_]*|\d+|[^\W\d_]+")
_BELOW = re.compile(
    r"^(?:>.*|-- ?|_{8,}|-{4,}.*|on\b.*\bwrote:|am\b.*\bschrieb\b.*|(?:from|von): .*|sent from my .*|gesendet von .*)$",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class Order:
    """One thing to do: about which number (0 with `undo`, which is about all); `until` a day with `snooze`; by which
    channel one was in touch, where `done` says so."""

    verb: str
    number: int = 0
    until: date | None = None
    channel: str = ""


@dataclass(frozen=True, slots=True)
class Orders:
    """All that was understood, in its order, and the pieces that were not, word for word."""

    found: list[Order]
    unread: list[str]


@dataclass(slots=True)
class _Part:
    """A few words with one verb at most; `ahead` where it stands before its numbers."""

    verb: str = ""
    channel: str = ""
    numbers: list[int] = field(default_factory=list)
    until: date | None = None
    ahead: bool = False
    odd: bool = False

    @property
    def empty(self) -> bool:
        """Whether it says neither what nor about which."""
        return not (self.verb or self.numbers or self.odd)


def read(text: str, today: date) -> Orders:
    """The orders of an answer. Of two about one number the later counts."""
    found: dict[int, Order] = {}
    unread: list[str] = []
    for line in _own_lines(text):
        orders = _of_a_line(line, today)
        if orders is None:
            unread.append(line)
        for order in orders or ():
            found[order.number] = order
    return Orders(list(found.values()), unread)


def _own_lines(text: str) -> Iterator[str]:
    """The lines above what is quoted and above a signature."""
    for line in text.splitlines():
        told = " ".join(line.split())
        if _BELOW.match(told) or line.rstrip("\r\n") == "-- ":
            return
        if told:
            yield told


def _of_a_line(line: str, today: date) -> list[Order] | None:
    """What a line asks for; None where some of it is not clear."""
    groups: list[_Part] = []
    waiting: list[int] = []
    for part in (part for piece in _pieces(line) for part in _parts(piece, today)):
        if part.odd:
            return None
        if part.verb:
            part.numbers, waiting = [*waiting, *part.numbers], []
            groups.append(part)
        elif groups and groups[-1].ahead:  # done 1, 2 and 3
            groups[-1].numbers += part.numbers
            groups[-1].until = part.until or groups[-1].until
        else:
            waiting += part.numbers
    if waiting or any(not one.numbers and one.verb != UNDO for one in groups):
        return None
    return [_order(one, number, today) for one in groups for number in (one.numbers or [0])] or None


def _order(part: _Part, number: int, today: date) -> Order:
    if part.verb != SNOOZE:
        return Order(part.verb, 0 if part.verb == UNDO else number, channel=part.channel)
    return Order(SNOOZE, number, until=part.until or today + timedelta(days=SNOOZED))


def _pieces(line: str) -> list[str]:
    return [one for one in _APART.split(_UNTIL.sub(_as_one_word, line)) if one.strip()]


def _as_one_word(found: "re.Match[str]") -> str:
    """A day that may be written with commas and points, as a word that has none (until_2026_09_01), and what follows
    it; a day of the week is its number (until_0)."""
    words = found["day"].split()
    if (weekday := _WEEKDAYS.get(fold(words[0].strip(".")))) is not None:
        return f" until_{weekday} {' '.join(words[1:])}"
    for count in range(len(words), 0, -1):
        day = parse_day(" ".join(words[:count]).strip(" ."))
        if is_day(day):
            return f" until_{day.replace('-', '_')} {' '.join(words[count:])}"
    return " until_ "


def _parts(piece: str, today: date) -> Iterator[_Part]:
    """A piece may hold several verbs: each goes with the numbers behind it or, where a number stands first, before."""
    part, words = _Part(), _TOKENS.findall(piece)
    numbers_first = next((word for word in words if word.isdecimal() or fold(word) in _WORDS), "").isdecimal()
    for place, word in enumerate(words):
        plain = fold(word)
        days = _days(words, place)
        if (plain in _WORDS and part.verb) or (numbers_first and part.verb and word.isdecimal() and not days):
            part.odd = part.odd or not part.numbers
            yield part
            part = _Part()
        if days:
            part.until = _within_reason(today, days)
        elif word.startswith("until_"):
            part.until = _day_to_come(word.removeprefix("until_").replace("_", "-"), today)
            part.odd = part.odd or part.until is None
        elif word.isdecimal():
            part.numbers.append(int(word[:6]))
        elif plain in _WORDS:
            part.verb, part.channel = _WORDS[plain]
            part.ahead = not part.numbers
    if not part.empty:
        yield part


def _days(words: list[str], place: int) -> int:
    """How many days begin at that word: 10 days, a week, tomorrow; 0 where none do."""
    word, after = fold(words[place]), fold(words[place + 1]) if place + 1 < len(words) else ""
    if word in _TOMORROW:
        return 1
    count = int(word[:6]) if word.isdecimal() else _COUNTS.get(word, 0)
    return _UNITS.get(after, 0) * count


def _within_reason(today: date, days: int) -> date | None:
    return today + timedelta(days=min(days, LONGEST))


def _day_to_come(day: str, today: date) -> date | None:
    """A whole day after today; one without a year, or a day of the week, is the next."""
    if len(day) == 1:
        return today + timedelta(days=(int(day) - today.weekday() - 1) % 7 + 1)
    if day.startswith("--"):
        return next(
            (one for year in (today.year, today.year + 1) if (one := birthday_in(day, year)) and one > today), None
        )
    whole = date.fromisoformat(day) if len(day) == len("2026-09-01") else None
    return whole if whole and today < whole <= today + timedelta(days=LONGEST) else None
