"""Days that may lack a year, a month or a day, as ISO text: `2024-05-03`, `2024-05`, `2024`, `--12-01`, empty.

Reading what others write follows fixed rules, without a locale and without a clock:

- Between slashes the month comes first, as LinkedIn and US programs write it (`03/04/2024` is 4 March); between dots
  and hyphens the day does (`03.04.2024` is 3 April). Where only the other order is a day, it is that one
  (`15/03/2024`, `03-15-2024`).
- A year of two digits is POSIX's: 69 to 99 are 1969 to 1999, 00 to 68 are 2000 to 2068.
- A month and two digits after a hyphen or an apostrophe are month and year, as spreadsheets write them (`Feb-22` is
  February 2022).
- What cannot be a day (`31 Feb`, `0/0/00`, year 1) is none: empty, never an error.
"""

import calendar
import re
from datetime import UTC, date, datetime, time, timedelta, timezone
from functools import lru_cache

from .folding import fold

MONTHS = (
    "January", "February", "March", "April", "May", "June",
    "July", "August", "September", "October", "November", "December",
)  # fmt: skip
"""English names, January first."""

_SPELLINGS = (  # folded; English, German, French, Spanish, Portuguese, Italian, Dutch and what they shorten them to
    "january jan januar janner janvier janv enero ene janeiro gennaio gen januari",
    "february feb februar feber fevrier fevr fev febrero fevereiro febbraio februari febr",
    "march mar marz mrz mars marzo marco maart mrt",
    "april apr avril avr abril abr aprile",
    "may mai mayo maio maggio mag mei",
    "june jun juni juin junio junho giugno giu",
    "july jul juli juillet juil julio julho luglio lug",
    "august aug aout aou agosto ago augustus",
    "september sep sept septembre septiembre setiembre setembro set settembre sett",
    "october oct oktober okt octobre octubre outubro out ottobre ott",
    "november nov novembre noviembre novembro",
    "december dec dezember dez decembre diciembre dic dezembro dicembre",
)
MONTH_NUMBERS = {word: number for number, words in enumerate(_SPELLINGS, 1) for word in words.split()}
"""Names and abbreviations of months in seven languages, folded, to 1..12."""

_ZONES = {"z": 0, "utc": 0, "gmt": 0, "bst": 1, "cet": 1, "cest": 2, "est": -5, "edt": -4, "cst": -6, "cdt": -5,
          "mst": -7, "mdt": -6, "pst": -8, "pdt": -7}  # fmt: skip
_WEEKDAYS = frozenset(
    "mon monday tue tues tuesday wed wednesday thu thur thurs thursday fri friday sat saturday sun sunday".split()
)
_FILLERS = frozenset("de of del the le den at um".split())
_YEARS = range(1000, 9999)  # the last possible year would leave the calendar in some time zone
_LONGEST = 64

_TIME = re.compile(
    r"(?:(?<=\d)T|(?<![\d:.+-]))(\d{1,2}):(\d{2})(?::(\d{2})(?:[.,]\d+)?)?\s*([ap]\.?\s?m\b\.?)?\s*([+-]\d{2}:?\d{2}(?!\d))?",
    re.IGNORECASE,
)
_BASIC_TIME = re.compile(r"(?<=^\d{8})T(\d{2})(\d{2})(\d{2})?(?=Z?$)", re.IGNORECASE)
_ZONE = re.compile(rf"(?:(?<=[\s\d])|^)({'|'.join(sorted(_ZONES, key=len, reverse=True))})\b", re.IGNORECASE)
_NO_YEAR = re.compile(r"--(\d\d)-?(\d\d)$")
_BASIC = re.compile(r"(\d{4})(\d\d)(\d\d)$")
_YEAR_FIRST = re.compile(r"(\d{4})(?:([-/.])(\d{1,2})(?:\2(\d{1,2}))?)?$")
_YEAR_LAST = re.compile(r"(\d{1,2})([-/.])(\d{1,2})\2(\d{4}|\d{2})$")
_NUMBER = re.compile(r"(\d{1,4})(?:st|nd|rd|th|er|o|e)?$")
_MONTH_FIRST = re.compile(r"(\d{1,2})[-/.](\d{4})$")
_MONTH_YEAR = re.compile(r"[^\W\d]+\.?(?:-| ?')\d\d$")
_SPACES = str.maketrans({"\u202f": " ", "\u00a0": " ", "\u2009": " ", "\u200e": "", "\u200f": "", "\u2019": "'"})

_CANONICAL = re.compile(r"(?:[1-9]\d{3}(?:-\d\d(?:-\d\d)?)?|--\d\d-\d\d)$", re.ASCII)


@lru_cache(maxsize=8192)
def parse_day(text: str) -> str:
    """The day that a text names, as ISO text as exact as the text is; empty when it names none."""
    return _read(text)[0]


@lru_cache(maxsize=8192)
def parse_moment(text: str) -> datetime | None:
    """The moment that a text names, aware. Without a zone it is UTC; without an hour it is noon, so that no time zone
    moves it to another day. None when the text names no whole day."""
    day, at, zone = _read(text)
    whole = earliest(day) if len(day) == len("2024-05-03") else None
    return datetime.combine(whole, at or time(12), tzinfo=zone) if whole else None


def earliest(day: str) -> date | None:
    """The first date that a day can be; None without a year."""
    if not is_day(day) or day.startswith("--"):
        return None
    return date.fromisoformat(f"{day}-01-01"[:10])


def latest(day: str) -> date | None:
    """The last date that a day can be; None without a year."""
    first = earliest(day)
    if first is None or len(day) == len("2024-05-03"):
        return first
    month = first.month if len(day) == len("2024-05") else 12
    return date(first.year, month, calendar.monthrange(first.year, month)[1])


def sort_key(day: str) -> str:
    """Sorts days by time: a year before its months, a month before its days, days without a year before all others."""
    if day.startswith("--") or not day:
        return day
    return f"{day}-00-00"[:10]


def birthday_in(day: str, year: int) -> date | None:
    """When a birthday falls in that year; 29 February on the 28th where there is none; None without month and day."""
    if not is_day(day) or (len(day) == len("2024-05") and not day.startswith("--")) or len(day) < len("2024-05"):
        return None
    month, number = int(day[-5:-3]), int(day[-2:])
    return date(year, month, min(number, calendar.monthrange(year, month)[1]))


def spoken(day: str | date, today: date, *, short: bool = False) -> str:
    """A day as people say it: today, yesterday, tomorrow, 28 May within the last twelve months and this year, 12 May
    2025 beyond, May 2024, 2022, 1 December for one without a year; empty when it is no day. `short` cuts months to
    three letters."""
    letters = len("Jan") if short else None
    day = day.isoformat() if isinstance(day, date) else day
    if not is_day(day):
        return ""
    if day.startswith("--"):
        return f"{int(day[5:])} {MONTHS[int(day[2:4]) - 1][:letters]}"
    if len(day) < len("2024-05-03"):
        return f"{MONTHS[int(day[5:]) - 1][:letters]} {day[:4]}" if len(day) == len("2024-05") else day
    on = date.fromisoformat(day)
    word = {0: "today", 1: "yesterday", -1: "tomorrow"}.get((today - on).days)
    if word:
        return word
    named = f"{on.day} {MONTHS[on.month - 1][:letters]}"
    return named if near(on, today) else f"{named} {on.year}"


def near(on: date, today: date) -> bool:
    """Whether a day and a month alone tell which day is meant: of the last twelve months, or of what is left of this
    year."""
    return today.year == on.year or (today.year == on.year + 1 and (today.month, today.day) < (on.month, on.day))


def is_day(day: str) -> bool:
    """Whether a text is a day as this module writes it."""
    if not _CANONICAL.match(day):
        return False
    if day.startswith("--"):
        return _day(2000, int(day[2:4]), int(day[5:])) != ""
    return _day(*(int(part) for part in day.split("-"))) != ""


def _read(text: str) -> tuple[str, time | None, timezone]:
    """The day, the time of day and the zone that a text names."""
    rest = text.translate(_SPACES).strip()
    if not rest or len(rest) > _LONGEST or not any(sign in "0123456789" for sign in rest):
        return "", None, UTC
    rest, at, zone = _take_time(rest)
    return _read_day(rest), at, zone


def _take_time(text: str) -> tuple[str, time | None, timezone]:
    """A text without its time of day and zone, and these; a time that cannot be leaves the text as it is."""
    found = _BASIC_TIME.search(text) or _TIME.search(text)
    if not found:
        return text, None, UTC
    hour, minute, second = (int(part or 0) for part in found.group(1, 2, 3))
    half, offset = (found.group(4, 5)) if found.re is _TIME else ("", "")
    if half:
        hour = hour % 12 + (12 if half[0] in "pP" else 0) if 1 <= hour <= 12 else 24
    if hour > 23 or minute > 59 or second > 60:
        return text, None, UTC
    rest = f"{text[: found.start()]} {text[found.end() :]}"
    rest, zone = _take_zone(rest, offset or "")
    return rest.strip(" ,"), time(hour, minute, min(second, 59)), zone


def _take_zone(text: str, offset: str) -> tuple[str, timezone]:
    if offset:
        minutes = int(offset[1:3]) * 60 + int(offset[-2:])
        sign = -1 if offset[0] == "-" else 1
        return text, timezone(timedelta(minutes=sign * minutes)) if minutes < 24 * 60 else UTC
    named = _ZONE.search(text)
    if not named:
        return text, UTC
    return _ZONE.sub("", text, count=1), timezone(timedelta(hours=_ZONES[named.group(1).lower()]))


def _read_day(text: str) -> str:
    if not text.isascii() or any(sign.isalpha() for sign in text):
        return _from_words(text)
    if found := _NO_YEAR.match(text):
        day = _day(2000, int(found.group(1)), int(found.group(2)))
        return f"-{day[4:]}" if day else ""
    if found := _BASIC.match(text) or _YEAR_FIRST.match(text):
        parts = found.groups() if found.re is _BASIC else found.group(1, 3, 4)
        return _day(*(int(part) for part in parts if part))
    if found := _YEAR_LAST.match(text):
        return _from_numbers(int(found.group(1)), int(found.group(3)), found.group(4), found.group(2))
    if found := _MONTH_FIRST.match(text):
        return _day(int(found.group(2)), int(found.group(1)))
    return ""


def _from_numbers(first: int, second: int, year: str, sign: str) -> str:
    day, month = (second, first) if sign == "/" else (first, second)
    return _day(_year(year), month, day) or _day(_year(year), day, month)


def _from_words(text: str) -> str:
    """A day with the name of a month; every word of the text must be understood."""
    month, numbers = 0, []
    for word in re.split(r"[\s,./'-]+", fold(text).strip(" ,./'-")):
        if number := _NUMBER.match(word):
            numbers.append(number.group(1))
        elif word in MONTH_NUMBERS and not month:
            month = MONTH_NUMBERS[word]
        elif word not in _WEEKDAYS and word not in _FILLERS:
            return ""
    return _month_and(month, numbers, year_alone=bool(_MONTH_YEAR.match(text))) if month else ""


def _month_and(month: int, numbers: list[str], *, year_alone: bool) -> str:
    """A month with a day, a year, or a day and a year in this order unless the year shows by its length."""
    match sorted(numbers, key=lambda one: len(one) == 4):
        case [year] if len(year) == 4 or year_alone:
            return _day(_year(year), month)
        case [day] if len(day) <= 2:
            whole = _day(2000, month, int(day))
            return f"-{whole[4:]}" if whole else ""
        case [day, year] if len(day) <= 2 and len(year) in {2, 4}:
            return _day(_year(year), month, int(day))
    return ""


def _year(text: str) -> int:
    number = int(text)
    return number if len(text) == 4 else number + (1900 if number >= 69 else 2000)


def _day(year: int, month: int | None = None, day: int | None = None) -> str:
    """ISO text of what is given, empty when there is no such day."""
    if year not in _YEARS:
        return ""
    if month is None:
        return f"{year:04}"
    if not 1 <= month <= 12:
        return ""
    if day is None:
        return f"{year:04}-{month:02}"
    return f"{year:04}-{month:02}-{day:02}" if 1 <= day <= calendar.monthrange(year, month)[1] else ""
