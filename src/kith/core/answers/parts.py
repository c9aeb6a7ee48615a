"""A line of an answer, taken apart: ranges of numbers, days that are written out, and words with the numbers that they
are about."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field

from kith.core.dates import MONTH_NUMBERS, is_day, parse_day
from kith.core.folding import fold

from .days import LONGEST, days
from .words import AGO, ARTICLES, TOMORROW, UNITS, WEEKDAYS, WORDS, YET

_RANGE = re.compile(
    r"(?<![\d.-])(?P<first>\d{1,3})\s*(?:[-–]|\b(?:to|through|bis)\b)\s*(?P<last>\d{1,3})(?![\d-]|\.\d)"
    r"(?P<after>\.?\s*[^\W\d_]*)",
    re.IGNORECASE,
)
_WIDEST = 50
"""Numbers that a range holds, at most."""
_UNTIL = re.compile(
    r"\b(?:(?P<sure>until|till?|bis(?: zum)?|not before|nicht vor(?: dem)?)|to|on|auf|am)\s+"
    r"(?P<day>.+?)(?=,|;|$|\s(?:and|und)\s)",
    re.IGNORECASE,
)
_DAY_AND_MONTH = re.compile(r"(\d{1,2})\.\s?(\d{1,2})\.?$")
_ODD = " day_ "
"""A day that is none."""
_APART = re.compile(r"[,;]|\s(?:and|und)\s", re.IGNORECASE)
_TOKENS = re.compile(r"day_[\d_]*|\d+|[^\W\d_]+")


@dataclass(slots=True)
class Part:
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


def pieces(line: str) -> list[str]:
    """The line apart at commas and “and”, with each range as its numbers and each day as one word."""
    told = _UNTIL.sub(_as_one_word, _RANGE.sub(_each_number, line))
    return [one for one in _APART.split(told) if one.strip()]


def _each_number(found: "re.Match[str]") -> str:
    """1-3 as 1 2 3, but where the last begins a day (2 bis 3. Juli)."""
    first, last, after = int(found["first"]), int(found["last"]), fold(found["after"].strip(". "))
    if after in MONTH_NUMBERS:
        return found[0]
    if after in UNITS or not first < last <= first + _WIDEST:
        return _ODD
    return f"{' '.join(map(str, range(first, last + 1)))}{found['after']}"


def _as_one_word(found: "re.Match[str]") -> str:
    """A day that may be written with commas and points, as a word that has none (day_2026_09_01), and what follows it.
    Words that are no day stay as they are where they need not be one."""
    words = found["day"].split()
    while len(words) > 1 and fold(words[0]) in ARTICLES and fold(words[1]) not in UNITS:
        words = words[1:]
    if fold(words[0].strip(".")) in WEEKDAYS or days([fold(one) for one in words], 0):
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


def parts(piece: str) -> Iterator[Part]:
    """A piece may hold several verbs: each goes with the numbers behind it or, where a number stands first, before."""
    part, words = Part(), _TOKENS.findall(piece)
    plain = [fold(word) for word in words]
    numbers_first = next((word for word in plain if word.isdecimal() or word in WORDS), "").isdecimal()
    told = 0
    for place, word in enumerate(plain):
        if place < told:
            continue
        ahead = days(plain, place)
        if (word in WORDS and part.verb) or (numbers_first and part.verb and word.isdecimal() and not ahead):
            part.odd = part.odd or not part.numbers
            yield part
            part = Part()
        if ahead:
            part.ahead, told = min(ahead, LONGEST), place + (1 if word in TOMORROW else 2)
        elif word.isdecimal():
            part.numbers.append(int(word[:6]))
        elif word in WORDS:
            part.verb, part.channel = WORDS[word]
            part.leads = not part.numbers
        else:
            _read_when(part, word)
    if not part.empty:
        yield part


def _read_when(part: Part, word: str) -> None:
    """What else a word may say; most say nothing."""
    if word.startswith("day_"):
        part.day = word.removeprefix("day_").replace("_", "-")
        part.odd = part.odd or not part.day
    elif word in WEEKDAYS:
        part.day = str(WEEKDAYS[word])
    elif word in AGO:
        part.ago = AGO[word]
    elif word in YET:
        part.odd = True  # not yet is no “not this one”
