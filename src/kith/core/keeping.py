"""Which of many backups are worth their room: close together for the last days, further apart for what is long ago."""

from collections.abc import Callable, Iterable
from datetime import datetime
from typing import Any

DAILY, WEEKLY, MONTHLY = 7, 4, 6
Period = Callable[[datetime], Any]


def _day(moment: datetime) -> Any:
    return moment.date()


def _week(moment: datetime) -> Any:
    return moment.isocalendar()[:2]


def _month(moment: datetime) -> Any:
    return moment.year, moment.month


def to_keep(
    made: Iterable[datetime], *, daily: int = DAILY, weekly: int = WEEKLY, monthly: int = MONTHLY
) -> set[datetime]:
    """The latest of each of the last days, weeks (from Monday) and months that have any.

    What is kept today is so chosen that tomorrow's choice misses nothing which was let go today.
    """
    latest_first = sorted(set(made), reverse=True)
    periods: tuple[tuple[Period, int], ...] = ((_day, daily), (_week, weekly), (_month, monthly))
    return {one for period, count in periods for one in _latest_of_each(latest_first, period)[:count]}


def _latest_of_each(latest_first: list[datetime], period: Period) -> list[datetime]:
    found: dict[Any, datetime] = {}
    for one in latest_first:
        found.setdefault(period(one), one)
    return list(found.values())


def is_due(latest: datetime | None, now: datetime) -> bool:
    """Whether a daily backup is wanted: there is none of this day. Both are of the owner's zone."""
    return latest is None or latest.date() != now.date()
