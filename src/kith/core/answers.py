"""What the answer to a numbered list asks for: "done 1, snooze 2", "2 in 10 Tagen", "not 3".

Read by rule, in English and German: a verb and the numbers that it is about, in either order; several on a line, apart
by commas or "and". What is quoted and the signature are no part of it. What is not understood is told, never
guessed.
"""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from datetime import date, timedelta

from .dates import MONTH_NUMBERS, birthday_in, is_day, parse_day
from .folding import fold
from .own_words import passages

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
_COMING = dict.fromkeys("next coming kommende kommenden nachste nachsten nachster nachstes".split(), 1)
_TOMORROW = {"tomorrow": 1, "morgen": 1, "ubermorgen": 2}
_NO_TOMORROW = frozenset("heute gestern guten".split())
"""Behind these “Morgen” is the morning."""
_AGO = {"yesterday": 1, "gestern": 1, "vorgestern": 2}
_YET = frozenset({"yet", "noch"})
_ARTICLES = frozenset("the den dem zum".split()) | _COMING.keys()
_RANGE = re.compile(
    r"(?<![\d.-])(?P<first>\d{1,3})\s*(?:[-–]|\b(?:to|through|bis)\b)\s*(?P<last>\d{1,3})(?![\d-]|\.\d)"
    r"(?P<after>\.?\s*[^\W\d_]*)",
    re.IGNORECASE,
)
_WIDEST = 50
_UNTIL = re.compile(
    r"\b(?:(?P<sure>until|till?|bis(?: zum)?|not before|nicht vor(?: dem)?)|to|on|auf|am)\s+"
    r"(?P<day>.+?)(?=,|;|$|\s(?:and|und)\s)",
    re.IGNORECASE,
)
_DAY_AND_MONTH = re.compile(r"(\d{1,2})\.\s?(\d{1,2})\.?$")
_ODD = " day_ "
_APART = re.compile(r"[,;]|\s(?:and|und)\s", re.IGNORECASE)
_TOKENS = re.compile(r"day_[\d_]*|\d+|[^\W\d_]+")
_BELOW = re.compile(
    r"^(?:-- ?|_{8,}|-{4,}.*|on\b.*\bwrote:|am\b.*\bschrieb\b.*|(?:from|von): .*"
    r"|(?:sent|gesendet) (?:from|with|von|mit) .*|von meine[mr] .* gesendet|get outlook for .*)$",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class Order:
    """One thing to do: about which number (0 with `undo`, which is about all); `until` a day with `snooze`; with
    `done` by which channel one was in touch, and `on` which day, where it says so."""

    verb: str
    number: int = 0
    until: date | None = None
    channel: str = ""
    on: date | None = None


@dataclass(frozen=True, slots=True)
class Orders:
    """All that was understood, in its order, and the pieces that were not, word for word."""

    found: list[Order]
    unread: list[str]


@dataclass(slots=True)
class _Part:
    """A few words with one verb at most; `leads` where it stands before its numbers. When: so many days `ahead` or
    `ago`, or a `day` as it is written."""

    verb: str = ""
    channel: str = ""
    numbers: list[int] = field(default_factory=list)
    ahead: int = 0
    ago: int = 0
    day: str = ""
    leads: bool = False
    odd: bool = False

    @property
    def when(self) -> bool:
        """Whether it says when."""
        return bool(self.ahead or self.ago or self.day)

    @property
    def empty(self) -> bool:
        """Whether it says nothing."""
        return not (self.verb or self.numbers or self.when or self.odd)


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
    """The lines above, between and below what is quoted, up to a signature."""
    for line in (line for passage in passages(text) for line in passage):
        told = " ".join(line.split())
        if _BELOW.match(told) or line.rstrip("\r\n") == "-- ":
            return
        if told:
            yield told


def _of_a_line(line: str, today: date) -> list[Order] | None:
    """What a line asks for; None where some of it is not clear."""
    groups = _groups(part for piece in _pieces(line) for part in _parts(piece))
    if groups is None:
        return None
    orders = [_order(one, number, today) for one in groups for number in (one.numbers or [0])]
    clear = [one for one in orders if one is not None]
    return clear if len(clear) == len(orders) else None


def _groups(parts: Iterable[_Part]) -> list[_Part] | None:
    """Each verb with its numbers, which may stand apart from it; None where one has none, or a number no verb."""
    groups: list[_Part] = []
    waiting: list[int] = []
    for part in parts:
        if part.odd:
            return None
        before = groups[-1] if groups and groups[-1].leads else None
        if part.numbers and not part.verb and part.when and not (before and before.verb == SNOOZE and not before.when):
            part.verb = SNOOZE  # 2 in ten days
        if part.verb:
            part.numbers, waiting = [*waiting, *part.numbers], []
            groups.append(part)
        elif before and part.numbers:  # done 1, 2 and 3
            before.numbers += part.numbers
            _say_when(before, part)
        elif part.numbers:
            waiting += part.numbers
        elif groups and not groups[-1].when:  # snooze 2, ten days
            _say_when(groups[-1], part)
        elif groups:
            return None
    lacking = any(not one.numbers and one.verb != UNDO for one in groups)
    return None if waiting or lacking or not groups else groups


def _say_when(group: _Part, part: _Part) -> None:
    if part.when:
        group.ahead, group.ago, group.day = part.ahead, part.ago, part.day


def _order(part: _Part, number: int, today: date) -> Order | None:
    """None where it says when, and that does not go with the verb."""
    if part.verb == SNOOZE:
        until = _day_to_come(part.day, today) if part.day else today + timedelta(days=part.ahead or SNOOZED)
        return Order(SNOOZE, number, until=until) if until and not part.ago else None
    if part.verb == DONE and not part.ahead:
        on = _day_gone(part.day, today) if part.day else today - timedelta(days=part.ago) if part.ago else None
        return Order(DONE, number, channel=part.channel, on=on) if on or not part.when else None
    return None if part.when else Order(part.verb, 0 if part.verb == UNDO else number)


def _pieces(line: str) -> list[str]:
    told = _UNTIL.sub(_as_one_word, _RANGE.sub(_each_number, line))
    return [one for one in _APART.split(told) if one.strip()]


def _each_number(found: "re.Match[str]") -> str:
    """1-3 as 1 2 3, but where the last begins a day (2 bis 3. Juli)."""
    first, last, after = int(found["first"]), int(found["last"]), fold(found["after"].strip(". "))
    if after in MONTH_NUMBERS:
        return found[0]
    if after in _UNITS or not first < last <= first + _WIDEST:
        return _ODD
    return f"{' '.join(map(str, range(first, last + 1)))}{found['after']}"


def _as_one_word(found: "re.Match[str]") -> str:
    """A day that may be written with commas and points, as a word that has none (day_2026_09_01), and what follows it.
    Words that are no day stay as they are where they need not be one."""
    words = found["day"].split()
    while len(words) > 1 and fold(words[0]) in _ARTICLES and fold(words[1]) not in _UNITS:
        words = words[1:]
    if fold(words[0].strip(".")) in _WEEKDAYS or _days([fold(one) for one in words], 0):
        return f" {' '.join(words)}"
    for count in range(len(words), 0, -1):
        if is_day(day := _written_day(" ".join(words[:count]))):
            return f" day_{day.replace('-', '_')} {' '.join(words[count:])}"
    return _ODD if found["sure"] else found[0]


def _written_day(text: str) -> str:
    """Also 1.7., which is no day in a book and is one in an answer."""
    if short := _DAY_AND_MONTH.match(text):
        return f"--{int(short[2]):02}-{int(short[1]):02}"
    return parse_day(text.strip(" .")) if not text.strip(" .").isdecimal() else ""


def _parts(piece: str) -> Iterator[_Part]:
    """A piece may hold several verbs: each goes with the numbers behind it or, where a number stands first, before."""
    part, words = _Part(), _TOKENS.findall(piece)
    plain = [fold(word) for word in words]
    numbers_first = next((word for word in plain if word.isdecimal() or word in _WORDS), "").isdecimal()
    told = 0
    for place, word in enumerate(plain):
        if place < told:
            continue
        days = _days(plain, place)
        if (word in _WORDS and part.verb) or (numbers_first and part.verb and word.isdecimal() and not days):
            part.odd = part.odd or not part.numbers
            yield part
            part = _Part()
        if days:
            part.ahead, told = min(days, LONGEST), place + (1 if word in _TOMORROW else 2)
        elif word.isdecimal():
            part.numbers.append(int(word[:6]))
        elif word in _WORDS:
            part.verb, part.channel = _WORDS[word]
            part.leads = not part.numbers
        else:
            _read_when(part, word)
    if not part.empty:
        yield part


def _read_when(part: _Part, word: str) -> None:
    """What else a word may say; most say nothing."""
    if word.startswith("day_"):
        part.day = word.removeprefix("day_").replace("_", "-")
        part.odd = part.odd or not part.day
    elif word in _WEEKDAYS:
        part.day = str(_WEEKDAYS[word])
    elif word in _AGO:
        part.ago = _AGO[word]
    elif word in _YET:
        part.odd = True  # not yet is no “not this one”


def _days(words: Sequence[str], place: int) -> int:
    """How many days to come begin at that word, of folded ones: 10 days, a week, next month, tomorrow; 0 where none
    do."""
    word, after = words[place], words[place + 1] if place + 1 < len(words) else ""
    if word in _TOMORROW:
        return 0 if place and words[place - 1] in _NO_TOMORROW else _TOMORROW[word]
    count = int(word[:6]) if word.isdecimal() else _COUNTS.get(word, 0) or _COMING.get(word, 0)
    return _UNITS.get(after, 0) * count


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


def _day_gone(day: str, today: date) -> date | None:
    """A whole day before today, of the last year; a day of the week is the last."""
    if len(day) == 1:
        return today - timedelta(days=(today.weekday() - int(day) - 1) % 7 + 1)
    if day.startswith("--"):
        return next(
            (one for year in (today.year, today.year - 1) if (one := birthday_in(day, year)) and one < today), None
        )
    whole = date.fromisoformat(day) if len(day) == len("2026-09-01") else None
    return whole if whole and today - timedelta(days=365) <= whole < today else None
