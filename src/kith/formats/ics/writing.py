"""A calendar written for other programs (RFC 5545): whole days and hours, some of them every year."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from icalendar import Event

PRODUCT = "-//Kith//Kith//EN"


@dataclass(frozen=True, slots=True)
class Entry:
    """One line of a calendar. `uid` is the same each time it is written, and unlike every other.

    `on` is its day, or the moment with its zone at which it begins; it lasts that day, or until `ends`. `note` stands
    below what is told, one thing on each line; with `yearly` it comes again every year.
    """

    uid: str
    told: str
    on: date | datetime
    ends: datetime | None = None
    note: str = ""
    yearly: bool = False


def write(entries: Iterable[Entry], *, made: datetime, name: str = "") -> bytes:
    """The calendar in one piece. `made` is when what it says was true, with its zone; `name` is what a program that
    subscribes to it may call it."""
    from icalendar import Calendar  # not before one is written

    calendar = Calendar()
    calendar.add("prodid", PRODUCT)
    calendar.add("version", "2.0")
    if name:
        calendar.add("x-wr-calname", name)
    for entry in entries:
        calendar.add_component(_event(entry, made))
    written: bytes = calendar.to_ical()
    return written


def _last_of_february(on: date) -> dict[str, int]:
    """What is of the 29th of February is of the 28th in most years; without this rule it would be left out in them."""
    return {"bymonth": 2, "bymonthday": -1} if (on.month, on.day) == (2, 29) else {}


def _event(entry: Entry, made: datetime) -> "Event":
    from icalendar import Event

    event = Event()
    event.add("uid", f"{entry.uid}@kith")
    event.add("dtstamp", made)
    event.add("summary", entry.told)
    event.add("dtstart", entry.on)
    if not isinstance(entry.on, datetime):
        event.add("dtend", entry.on + timedelta(days=1))
    elif entry.ends:
        event.add("dtend", entry.ends)
    if entry.note:
        event.add("description", entry.note)
    if entry.yearly:
        event.add("rrule", {"freq": "yearly", **_last_of_february(entry.on)})
    event.add("transp", "TRANSPARENT")
    return event
