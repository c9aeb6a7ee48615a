"""The days of which an answer speaks: those to come, and those on which something was done."""

from collections.abc import Sequence
from datetime import date, timedelta

from kith.core.dates import birthday_in

from .words import COMING, COUNTS, NO_TOMORROW, TOMORROW, UNITS

LONGEST = 3650
"""Days to come that something is put off, at most."""


def days(words: Sequence[str], place: int) -> int:
    """How many days to come begin at that word, of folded ones: 10 days, a week, next month, tomorrow; 0 where none
    do."""
    word, after = words[place], words[place + 1] if place + 1 < len(words) else ""
    if word in TOMORROW:
        return 0 if place and words[place - 1] in NO_TOMORROW else TOMORROW[word]
    count = int(word[:6]) if word.isdecimal() else COUNTS.get(word, 0) or COMING.get(word, 0)
    return UNITS.get(after, 0) * count


def day_to_come(day: str, today: date) -> date | None:
    """A whole day after today; one without a year, or a day of the week, is the next."""
    if len(day) == 1:
        return today + timedelta(days=(int(day) - today.weekday() - 1) % 7 + 1)
    if day.startswith("--"):
        return next(
            (one for year in (today.year, today.year + 1) if (one := birthday_in(day, year)) and one > today), None
        )
    whole = date.fromisoformat(day) if len(day) == len("2026-09-01") else None
    return whole if whole and today < whole <= today + timedelta(days=LONGEST) else None


def day_gone(day: str, today: date) -> date | None:
    """A whole day before today, of the last year; a day of the week is the last."""
    if len(day) == 1:
        return today - timedelta(days=(today.weekday() - int(day) - 1) % 7 + 1)
    if day.startswith("--"):
        return next(
            (one for year in (today.year, today.year - 1) if (one := birthday_in(day, year)) and one < today), None
        )
    whole = date.fromisoformat(day) if len(day) == len("2026-09-01") else None
    return whole if whole and today - timedelta(days=365) <= whole < today else None
