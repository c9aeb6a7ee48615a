"""In which order a chat writes its days: no line tells, all of them together mostly do."""

from collections.abc import Sequence
from datetime import datetime
from itertools import pairwise

from .lines import Line

_FIRST_YEAR = 2009
"""In which WhatsApp began."""
_ORDERS = {"dmy": (2, 1, 0), "mdy": (2, 0, 1), "ymd": (0, 1, 2)}
"""Where the year, the month and the day stand among the three numbers."""


def order_of(lines: Sequence[Line]) -> str:
    """dmy, mdy or ymd: in which most days exist; then, in which time goes on and seldom back; then, as countries that
    write so mostly mean it."""
    if not lines:
        return "dmy"
    usual = _usual(lines)
    return max(_ORDERS, key=lambda order: (*_speaks_for(order, lines), order == usual))


def moment(line: Line, order: str) -> datetime | None:
    """When a message was written, by the clock of the phone; None for a day or an hour that does not exist."""
    year, month, day = (line.day[place] for place in _ORDERS[order])
    if line.long != (order == "ymd") and (line.long or year >= 1000):
        return None
    year += 2000 if year < 100 else 0
    try:
        at = datetime(year, month, day, *line.time)  # noqa: DTZ001 -- a phone tells no zone
    except ValueError:
        return None
    return at if year >= _FIRST_YEAR else None


def _speaks_for(order: str, lines: Sequence[Line]) -> tuple[int, int]:
    days = [at.date() for line in lines if (at := moment(line, order))]
    return len(days), -sum(after < before for before, after in pairwise(days))


def _usual(lines: Sequence[Line]) -> str:
    """With slashes and bare numbers (1/2/24) as in the United States; else the day first."""
    if lines[0].sign == "/" and not all(line.padded for line in lines):
        return "mdy"
    return "dmy"
