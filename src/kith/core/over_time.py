"""What happened, by months: how much, and what is usual. All counts are of whole days up to today."""

import statistics
from collections.abc import Iterable, Mapping, Sequence
from datetime import date, timedelta

SPAN = 30
"""Days that are compared: those up to today, with as many before them."""
SPANS = 12
FEWEST = 3
"""Spans with anything in them before something can be called usual."""


def month_ends(today: date, count: int) -> list[date]:
    """The last days of the last `count` months, the latest last; of this month it is today."""
    ends = [today]
    while len(ends) < count:
        ends.append(ends[-1].replace(day=1) - timedelta(days=1))
    return ends[::-1]


def by_month(days: Mapping[date, int], ends: Sequence[date]) -> list[int]:
    """How many there were in each of the months that end then."""
    counts = dict.fromkeys(((end.year, end.month) for end in ends), 0)
    for day, count in days.items():
        if (month := (day.year, day.month)) in counts and day <= ends[-1]:
            counts[month] += count
    return list(counts.values())


def lately(days: Mapping[date, int], today: date) -> tuple[int, int | None]:
    """How many there were in the last 30 days, and how many there usually are: the median of the twelve times 30 days
    before. None where too few of those have anything."""
    spans = [0] * (SPANS + 1)
    for day, count in days.items():
        number = (today - day).days // SPAN
        if 0 <= number <= SPANS:
            spans[number] += count
    now, *before = spans
    while before and not before[-1]:
        before.pop()  # before the book began
    usual = round(statistics.median(before)) if sum(map(bool, before)) >= FEWEST else None
    return now, usual


def in_time(contacts: Iterable[date], began: date | None, every: int, ends: Sequence[date]) -> list[bool | None]:
    """Whether somebody to be in touch with `every` so many days was so on each of those days.

    `contacts` are the days of contact, in order, and `began` counts where there was none before; None is a day on
    which nothing was to be kept yet.
    """
    found: list[bool | None] = []
    last, rest = began, list(contacts)
    known: date | None = None
    for end in ends:
        while rest and rest[0] <= end:
            known = rest.pop(0)
        since = known or (last if last and last <= end else None)
        found.append(None if since is None else end <= since + timedelta(days=every))
    return found
