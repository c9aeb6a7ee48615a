"""Days that may be partial, as ISO text: `2024-05-03`, `2024-05`, `2024`, `--12-01`; empty when unknown.

A two-digit year from 00 to 49 is 20xx, the rest 19xx. Of `3/4/2024` the month comes first, as in the files of the
United States where such days occur, unless it cannot.
"""

import re
from datetime import UTC, date, datetime, timedelta

from .folding import fold

_MONTHS = (
    "jan january januar jaenner janvier janv enero ene janeiro gennaio gen januari",
    "feb february februar fevrier fevr febrero fevereiro fev febbraio februari",
    "mar march marz maerz mrz mars marzo marco maart mrt",
    "apr april avril avr abril abr aprile",
    "may mai mayo maio maggio mag mei",
    "jun june juni juin junio junho giugno giu",
    "jul july juli juillet juil julio julho luglio lug",
    "aug august aout agosto ago augustus",
    "sep sept september septembre septiembre setembro set settembre",
    "oct october oktober okt octobre octubre outubro out ottobre ott",
    "nov november novembre noviembre novembro",
    "dec december dezember dez decembre diciembre dic dezembro dicembre",
)
MONTH_NUMBERS = {word: number for number, names in enumerate(_MONTHS, 1) for word in names.split()}
_ISO = re.compile(r"(\d{4})(?:-(\d{1,2})(?:-(\d{1,2}))?)?(?:[T ].*)?$")
_BASIC = re.compile(r"(\d{4})(\d{2})(\d{2})(?:T.*)?$")
_YEARLESS = re.compile(r"--(\d{2})-?(\d{2})(?:T.*)?$")
_WORDY = re.compile(
    r"(?:(\d{1,2})(?:st|nd|rd|th)?\.?[\s-]+)?(?:de )?([^\W\d_]+)\.?,?(?:[\s-]+(?:de )?(\d{4}|\d{2}))?\b"
)
_AMERICAN = re.compile(r"([^\W\d_]+)\.? (\d{1,2})(?:st|nd|rd|th)?,? (\d{4})\b")
_SLASHED = re.compile(r"(\d{1,4})([/.])(\d{1,2})\2(\d{1,4})\b")
_CLOCK = re.compile(r"(\d{1,2}):(\d{2})(?::(\d{2}))?\s*([ap]m)?")
_ENGLISH = ("January February March April May June July August September October November December").split()


def parse_day(text: str) -> str:
    """The day that a file's text means, as ISO; empty when it means none."""
    plain = fold(text).replace("\u202f", " ").strip()
    for reading in (_iso, _slashed, _wordy):
        if found := reading(plain):
            return found
    return ""


def parse_moment(text: str) -> datetime | None:
    """The moment that a file's text means, in UTC unless it says another zone; midnight when no hour is said."""
    plain = text.replace("\u202f", " ").strip()
    try:
        found = datetime.fromisoformat(re.sub(r"\s*(?:UTC|Z)$", "+00:00", plain))
    except ValueError:
        day = earliest(parse_day(plain))
        clock = _CLOCK.search(fold(plain))
        if day is None:
            return None
        return datetime(day.year, day.month, day.day, *_hour(clock), tzinfo=UTC)
    return found if found.tzinfo else found.replace(tzinfo=UTC)


def earliest(day: str) -> date | None:
    """The first day that a partial day may be; None without a year."""
    parts = _parts(day)
    return _date(parts[0], parts[1] or 1, parts[2] or 1) if parts and parts[0] else None


def latest(day: str) -> date | None:
    """The last day that a partial day may be; None without a year."""
    parts = _parts(day)
    if not parts or not parts[0]:
        return None
    year, month, number = parts
    if number:
        return _date(year, month, number)
    following = date(year + 1, 1, 1) if month in (0, 12) else date(year, month + 1, 1)
    return following - timedelta(days=1)


def birthday_in(day: str, year: int) -> date | None:
    """When the birthday falls in that year; the 29th of February on the 28th where there is none."""
    parts = _parts(day)
    if not parts or not parts[1] or not parts[2]:
        return None
    return _date(year, parts[1], parts[2]) or _date(year, 2, 28)


def sort_key(day: str) -> str:
    """Orders partial days; unknown ones come first."""
    first = earliest(day)
    return first.isoformat() if first else ""


def spoken(day: str | date | None, today: date) -> str:
    """As people say it: "yesterday", "28 May" within twelve months, "12 May 2025" before, "May 2024", "1 December"."""
    text = day.isoformat() if isinstance(day, date) else day or ""
    parts = _parts(text)
    if not parts:
        return ""
    year, month, number = parts
    if not number:
        return f"{_ENGLISH[month - 1]} {year}" if month else str(year)
    if not year:
        return f"{number} {_ENGLISH[month - 1]}"
    whole = _date(year, month, number)
    away = (today - whole).days if whole else None
    near = {0: "today", 1: "yesterday", -1: "tomorrow"}
    if away in near:
        return near[away]
    recent = away is not None and abs(away) < 365
    return f"{number} {_ENGLISH[month - 1]}" + ("" if recent else f" {year}")


def _parts(day: str) -> tuple[int, int, int] | None:
    """Year, month and day, 0 for what is not known."""
    if found := _YEARLESS.match(day):
        return 0, int(found[1]), int(found[2])
    if found := _ISO.match(day):
        return int(found[1]), int(found[2] or 0), int(found[3] or 0)
    return None


def _iso(text: str) -> str:
    if found := _YEARLESS.match(text):
        return f"--{found[1]}-{found[2]}" if _date(2000, int(found[1]), int(found[2])) else ""
    found = _BASIC.match(text) or _ISO.match(text)
    return _made(*(int(part or 0) for part in found.groups())) if found else ""


def _slashed(text: str) -> str:
    found = _SLASHED.match(text)
    if not found:
        return ""
    first, second, third = int(found[1]), int(found[3]), int(found[4])
    if len(found[1]) == 4:
        return _made(first, second, third)
    year = _year(found[4])
    if found[2] == "." or first > 12:
        return _made(year, second, first)
    return _made(year, first, second)


def _wordy(text: str) -> str:
    if (found := _AMERICAN.match(text)) and (month := MONTH_NUMBERS.get(found[1])):
        return _made(int(found[3]), month, int(found[2]))
    found = _WORDY.match(text)
    month = MONTH_NUMBERS.get(found[2]) if found else None
    if not found or not month or not found[3]:
        return ""
    return _made(_year(found[3]), month, int(found[1] or 0))


def _made(year: int, month: int = 0, number: int = 0) -> str:
    if not 1 <= year <= 9999:
        return ""
    if not month:
        return f"{year:04}" if not number else ""
    if not number:
        return f"{year:04}-{month:02}" if month <= 12 else ""
    return f"{year:04}-{month:02}-{number:02}" if _date(year, month, number) else ""


def _year(text: str) -> int:
    number = int(text)
    return number if len(text) > 2 else number + (2000 if number < 50 else 1900)


def _hour(clock: re.Match[str] | None) -> tuple[int, int, int]:
    if not clock:
        return 0, 0, 0
    hour = int(clock[1])
    if clock[4]:
        hour = hour % 12 + (12 if clock[4] == "pm" else 0)
    minute, second = int(clock[2]), int(clock[3] or 0)
    return (hour, minute, second) if hour < 24 and minute < 60 and second < 60 else (0, 0, 0)


def _date(year: int, month: int, number: int) -> date | None:
    try:
        return date(year, month, number)
    except ValueError:
        return None
