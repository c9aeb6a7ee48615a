"""Days that a phrase can mean, and the arithmetic of the calendar."""

import calendar
from dataclasses import dataclass
from datetime import MAXYEAR, date, timedelta

from kith.core.sentence.words.days import NUMBERS, UNITS


@dataclass(frozen=True, slots=True)
class Day:
    """A day phrase at text[start:end]; `past` and `future` are the days it can mean, None where it cannot.

    `bare` marks a span without a preposition ("3 wks"), a day only where something is to be done; `loose` a whole
    month or season ("in April"), which alone says neither when people met nor when to follow up.
    """

    start: int
    end: int
    past: date | None
    future: date | None
    bare: bool = False
    loose: bool = False

    def nearest(self, today: date) -> date:
        """The possible day closest to `today`, the coming one of two equally close."""
        options = [d for d in (self.future, self.past) if d]
        return min(options, key=lambda d: abs((d - today).days))


def only_past(day: date) -> Day:
    return Day(0, 0, day, None)


def only_future(day: date, *, bare: bool = False) -> Day:
    return Day(0, 0, None, day, bare)


def either(past: date, future: date) -> Day:
    return Day(0, 0, past, future)


def add_months(day: date, months: int) -> date:
    """The same day `months` later (or earlier), or the last day of that month when it is shorter."""
    year, month = divmod(day.year * 12 + day.month - 1 + months, 12)
    if not 1 <= year <= MAXYEAR:
        raise ValueError(year)
    return date(year, month + 1, min(day.day, calendar.monthrange(year, month + 1)[1]))


def month_end(day: date) -> date:
    return day.replace(day=calendar.monthrange(day.year, day.month)[1])


def easter(year: int) -> date:
    """Easter Sunday by the anonymous Gregorian computus (Meeus, Astronomical Algorithms, ch. 8)."""
    a, b, c = year % 19, year // 100, year % 100
    d, e = divmod(b, 4)
    g = (8 * b + 13) // 25
    h = (19 * a + b - d - g + 15) % 30
    i, k = divmod(c, 4)
    m = (32 + 2 * e + 2 * i - h - k) % 7
    n = (a + 11 * h + 22 * m) // 451
    month, day = divmod(h + m - 7 * n + 114, 31)
    return date(year, month, day + 1)


def _number(text: str) -> int:
    return int(text) if text.isdigit() else NUMBERS[text.strip()]


def _unit(text: str) -> str:
    word = text.rstrip(".'")
    for end in ("", "s", "e", "n", "en"):
        if end and not word.endswith(end):
            continue
        bare = word[: len(word) - len(end)]
        if bare in UNITS:
            return bare
    return "day"


def later(start: date, number: str, unit: str) -> date:
    """`number` (in figures or words) of `unit` after `start`: "three", "weeks"."""
    days_or_months = UNITS[_unit(unit)]
    if number == "half a":
        return add_months(start, 6) if days_or_months == -12 else start + timedelta(15 if days_or_months == -1 else 4)
    n = _number(number)
    if days_or_months == 0:
        return start + timedelta(n // 24)
    return add_months(start, n * -days_or_months) if days_or_months < 0 else start + timedelta(n * days_or_months)


def on_weekday(today: date, number: int) -> Day:
    """The last and the coming one; 0 is Monday."""
    back = (today.weekday() - number) % 7 or 7
    return either(today - timedelta(back), today + timedelta(7 - back or 7))


def coming(today: date, number: int) -> date:
    """The coming weekday, never today itself."""
    return today + timedelta((number - today.weekday()) % 7 or 7)


def next_week(today: date, number: int) -> date:
    return today + timedelta(7 - today.weekday() + number)


def of_year(today: date, month: int, day: int, year: str | None) -> Day | None:
    """A day of a year; without one, the last and the next such day."""
    if year:
        number = int(year) + (2000 if len(year) < 3 else 0)
        on = date(number, month, day)
        return only_past(on) if on < today else either(on, on) if on == today else only_future(on)
    options = [date(y, month, day) for y in range(today.year - 4, today.year + 5) if exists(y, month, day)]
    past, future = [d for d in options if d <= today], [d for d in options if d >= today]
    return either(past[-1], future[0]) if past and future else None


def exists(year: int, month: int, day: int) -> bool:
    """Whether the month has that day."""
    return day <= calendar.monthrange(year, month)[1]


def ago(today: date, number: str, unit: str) -> date:
    """The same before `today`."""
    ahead = UNITS[_unit(unit)]
    if ahead < 0:
        return add_months(today, (_number(number) if number != "half a" else 1) * ahead)
    return today - timedelta((_number(number) if number != "half a" else 1) * ahead)
