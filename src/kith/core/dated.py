"""Reasons that have a day: a birthday, new work, the first day of it, a talk, an event at which one meets.

Each holds in a window around its day and then is gone. The windows are ours.
"""

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from datetime import date, timedelta
from typing import TYPE_CHECKING, Any

from .folding import fold

if TYPE_CHECKING:
    from .wording import Tell

BIRTHDAY, JOB, START, TALK, EVENT = "birthday", "job", "start", "talk", "event"
WINDOWS = {BIRTHDAY: (7, 0), JOB: (0, 59), START: (7, 7), TALK: (7, 3), EVENT: (7, -2)}
"""From so many days before the day to so many after it; an event of tomorrow has its own place on Today."""
SEEN = frozenset({JOB, START, TALK})
"""Those that are dealt with once one was in touch on their day or after it."""
INCOMING = "incoming "
"""How people call what they are going to be, as in “Incoming Analyst”."""


@dataclass(frozen=True, slots=True)
class Dated:
    """Something with a day that gives a reason: `kind` is one of those above; `what` in words, the title of the work or
    the name of the event; `organisation` if any."""

    kind: str
    on: date
    what: str = ""
    organisation: str = ""


def window(kind: str, today: date) -> tuple[date, date]:
    """The first and the last day that a reason may have to hold today."""
    before, after = WINDOWS[kind]
    return today - timedelta(days=after), today + timedelta(days=before)


def holds(one: Dated, last: date | None, today: date) -> bool:
    """Whether it is a reason today for whom one was in touch with last on that day."""
    first, end = window(one.kind, today)
    return first <= one.on <= end and not (one.kind in SEEN and last is not None and last >= one.on)


def nearest(some: Iterable[Dated], today: date) -> Dated:
    """The one whose day is the nearest, of two as near the one to come."""
    return min(some, key=lambda one: (abs((one.on - today).days), one.on < today, one.kind))


def is_incoming(title: str) -> bool:
    """Whether a title names what somebody is going to be."""
    return fold(title).startswith(INCOMING)


def to_be(title: str) -> str:
    """What they are going to be: Analyst, of “Incoming Analyst”."""
    return title[len(INCOMING) :].strip() if is_incoming(title) else title


def told(one: Dated, today: date, tell: "Tell") -> str:
    """The reason as a clause, with its day."""
    return _TOLD[one.kind](one, today, tell)


def _birthday(one: Dated, today: date, tell: "Tell") -> str:
    days = (one.on - today).days
    if days == 0:
        return tell("birthday today")
    if days == 1:
        return tell("birthday tomorrow")
    return tell("birthday in %(number)s days, %(day)s", number=days, day=one.on, today=today)


def _job(one: Dated, today: date, tell: "Tell") -> str:
    """New work; what is yet to begin is not told as if it had."""
    words: dict[str, Any] = {"what": to_be(one.what), "organisation": one.organisation, "day": one.on, "today": today}
    if is_incoming(one.what):
        if one.organisation:
            return tell("going to be %(what)s at %(organisation)s, known since %(day)s", **words)
        return tell("going to be %(what)s, known since %(day)s", **words)
    if one.what and one.organisation:
        return tell("now %(what)s at %(organisation)s, known since %(day)s", **words)
    if one.organisation:
        return tell("now at %(organisation)s, known since %(day)s", **words)
    return tell("now %(what)s, known since %(day)s", **words)


def _start(one: Dated, today: date, tell: "Tell") -> str:
    words: dict[str, Any] = {"what": to_be(one.what), "organisation": one.organisation, "day": one.on, "today": today}
    if one.on < today:
        if one.what and one.organisation:
            return tell("started as %(what)s at %(organisation)s, %(day)s", **words)
        if one.organisation:
            return tell("started at %(organisation)s, %(day)s", **words)
        return tell("started as %(what)s, %(day)s", **words)
    if one.what and one.organisation:
        return tell("starts as %(what)s at %(organisation)s, %(day)s", **words)
    if one.organisation:
        return tell("starts at %(organisation)s, %(day)s", **words)
    return tell("starts as %(what)s, %(day)s", **words)


def _talk(one: Dated, today: date, tell: "Tell") -> str:
    words: dict[str, Any] = {"event": one.what, "day": one.on, "today": today}
    if one.on < today:
        return tell("gave a talk at %(event)s, %(day)s", **words) if one.what else tell("gave a talk, %(day)s", **words)
    return tell("gives a talk at %(event)s, %(day)s", **words) if one.what else tell("gives a talk, %(day)s", **words)


def _event(one: Dated, today: date, tell: "Tell") -> str:
    return tell("you both are to be at %(event)s, %(day)s", event=one.what, day=one.on, today=today)


_TOLD: "dict[str, Callable[[Dated, date, Tell], str]]" = {
    BIRTHDAY: _birthday,
    JOB: _job,
    START: _start,
    TALK: _talk,
    EVENT: _event,
}
