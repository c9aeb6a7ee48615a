"""Events understood: what each says, and on which days of a span it is.

All events of one UID are read together, since one of them may move or cancel a time of another; each is an item.
"""

import re
import warnings
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import UTC, date, datetime, timedelta, tzinfo
from hashlib import sha256
from typing import Any
from zoneinfo import ZoneInfo

from kith.core.meetings import AHEAD, BACK
from kith.core.records import Attendee, Item, MeetingRecord, Telling, Time
from kith.formats.text import decode

from .blocks import Calendar, Event, events, named

MOST = 2000
"""Times of one event that are unfolded; within two years that is more than two a day."""
_ZONED = re.compile(r';TZID="?([^";:]+)', re.IGNORECASE)
_DAY = re.compile(r"\d{8}")
_OFTEN = re.compile(r"FREQ=(?:SECONDLY|MINUTELY|HOURLY)|BY(?:SECOND|MINUTE|HOUR)=[^;]*,", re.IGNORECASE)
_NO_STEP = re.compile(r"INTERVAL=(?!0*[1-9][0-9]*(?:;|$))[^;]*", re.IGNORECASE)
_UNTIL = re.compile(r"UNTIL=(\d{8})(T\d{6})?(?=;|$)", re.IGNORECASE)
_REPEATS = ("RRULE", "RDATE", "EXDATE", "RECURRENCE-ID")
_SINGLE = frozenset(
    {"DTSTART", "DTEND", "DURATION", "RECURRENCE-ID", "STATUS", "CLASS", "TRANSP", "SUMMARY", "LOCATION"}
)
_ANSWERS = frozenset({"REPLY", "REFRESH", "COUNTER", "DECLINECOUNTER"})
_PERSONS = frozenset({"", "INDIVIDUAL", "UNKNOWN"})
_PRIVATE = frozenset({"PRIVATE", "CONFIDENTIAL"})
_LONGEST = 255
Key = tuple[str, str]


@dataclass(frozen=True, slots=True)
class Span:
    """The time that is looked at, and the zone of hours that name none."""

    since: datetime
    until: datetime
    zone: tzinfo

    @classmethod
    def around(cls, now: datetime, zone: tzinfo) -> "Span":
        """Two years back, sixty days ahead."""
        return cls(now - timedelta(days=BACK), now + timedelta(days=AHEAD), zone)


def read(data: bytes, span: Span, member: str = "") -> Iterator[Item]:
    """One item an event, in the order of the file; a broken one is a skip and touches no other."""
    within = f"{member}, event" if member else "event"
    groups: dict[str, list[tuple[int, Event]]] = {}
    for number, event in enumerate(events(decode(data)), start=1):
        groups.setdefault(_uid(event), []).append((number, event))
    items = [
        (number, item)
        for uid, some in groups.items()
        for (number, _event), item in zip(some, _items(uid, [one for _n, one in some], span), strict=True)
    ]
    for number, item in sorted(items, key=lambda one: one[0]):
        item.where = f"{within} {number}"
        yield item


def _uid(event: Event) -> str:
    """What a program calls the event; where it does not say, what tells it from others."""
    told = event.plain("UID")
    if told and len(told) <= _LONGEST:
        return told
    facts = told or "\n".join((event.plain("DTSTART"), event.plain("SUMMARY")))
    return f"sha256:{sha256(facts.encode('utf-8', 'replace')).hexdigest()}"


def _items(uid: str, some: list[Event], span: Span) -> list[Item]:
    if len(some) == 1 and _long_gone(some[0], span):
        return [Item("", some[0].text, _outside(uid, some[0], span))]
    try:
        return _understood(uid, some, span)
    except Exception as problem:  # whatever a reader of broken text may raise
        if len(some) > 1:
            return [item for one in some for item in _items(uid, [one], span)]
        return [Item("", some[0].text, skip=_why(some[0], problem))]


def _long_gone(event: Event, span: Span) -> bool:
    """Whether it was once, before the span: most events of a calendar of many years need no closer look."""
    day = _DAY.match(event.plain("DTSTART"))
    before = (span.since - timedelta(days=3)).strftime("%Y%m%d")
    return bool(day and day[0] < before and not event.has(*_REPEATS))


def _outside(uid: str, event: Event, span: Span) -> MeetingRecord:
    record = MeetingRecord(uid, event.plain("SUMMARY")[:_LONGEST], [])
    record.since, record.until = span.since.isoformat(), span.until.isoformat()
    return record


def _why(event: Event, problem: Exception) -> str:
    title = event.plain("SUMMARY")[:80]
    if not event.has("DTSTART"):
        return Telling("An event without a beginning: %(title)s", title=title)
    if isinstance(problem, _TooOften):
        return Telling("It repeats several times a day, as no meeting does: %(title)s", title=title)
    return Telling("An event that cannot be read: %(title)s (%(when)s)", title=title, when=event.plain("DTSTART")[:40])


class _TooOften(ValueError):  # noqa: N818 -- what is wrong with it
    pass


def _understood(uid: str, some: list[Event], span: Span) -> list[Item]:
    """The events of one UID with the times at which each is."""
    zone = _world(some[0].calendar.plain("X-WR-TIMEZONE")) or span.zone
    span = Span(span.since, span.until, zone)
    calendar = _calendar_of([_mended(one) for one in some])
    found = calendar.walk("VEVENT")
    for number, one in enumerate(found):
        one["UID"], one["X-KITH-NUMBER"] = uid, str(number)
        _ = one.start  # raises where there is none, or none that can be read
    times = _times(calendar, found, span)
    whole = any("RECURRENCE-ID" not in one for one in found)
    known = frozenset(one.key for own in times for one in own)
    answering = some[0].calendar.plain("METHOD").upper() in _ANSWERS
    cancelling = some[0].calendar.plain("METHOD").upper() == "CANCEL"
    return [
        Item(
            "",
            event.text,
            _record(
                uid,
                one,
                own,
                whole=whole,
                known=known,
                since=span.since.isoformat(),
                until=span.until.isoformat(),
                answering=answering,
                cancelling=cancelling,
            ),
        )
        for event, one, own in zip(some, found, times, strict=True)
    ]


def _calendar_of(some: list[Event]) -> Any:
    """These events as the library understands them. Raises _TooOften."""
    import icalendar

    if any(_is_often(line) for one in some for line in one.lines):
        raise _TooOften
    with warnings.catch_warnings():  # of time zones that it guesses
        warnings.simplefilter("ignore")
        return icalendar.Calendar.from_ical(_alone(some))


def _alone(some: list[Event]) -> str:
    """A calendar of these events with the time zones that they name, where the world does not know those."""
    calendar = some[0].calendar
    named = dict.fromkeys(zone for one in some for line in one.lines for zone in _ZONED.findall(line))
    zones = [
        "\r\n".join(("BEGIN:VTIMEZONE", *_rules_mended(calendar.zones[one]), "END:VTIMEZONE"))
        for one in named
        if _own(calendar, one)
    ]
    body = ("BEGIN:VCALENDAR", "VERSION:2.0", *zones, *(one.text for one in some), "END:VCALENDAR", "")
    return "\r\n".join(body)


def _rules_mended(zone: list[str]) -> list[str]:
    """The lines of a time zone without rules that no zone has: with them one would never come to its end."""
    return [line for line in map(_rule_mended, zone) if not _is_often(line)]


def _rule_mended(line: str) -> str:
    """A rule without backslashes and spaces, that goes on by one step where it tells none."""
    return _NO_STEP.sub("INTERVAL=1", "".join(line.replace("\\", "").split())) if named(line) == "RRULE" else line


def _is_often(line: str) -> bool:
    """Whether it is a rule by which something is several times a day."""
    return named(line) == "RRULE" and bool(_OFTEN.search(line))


def _mended(event: Event) -> Event:
    """Without a second line where there may be one, of which the first counts; rules with a step, and with an end that
    is written as it should be."""
    lines: dict[str, str] = {}
    for number, line in enumerate(event.lines):
        name = named(line)
        mended = _ending(_rule_mended(line), event) if name == "RRULE" else line
        lines.setdefault(name if name in _SINGLE else str(number), mended)
    return Event(list(lines.values()), event.calendar)


def _ending(rule: str, event: Event) -> str:
    """A rule whose end is a moment, where its event begins at one: many programs write the last day alone, or an hour
    of the event's own zone. The day counts to its end."""
    told, begins = _UNTIL.search(rule), event.plain("DTSTART")
    if told is None or "T" not in begins.upper():
        return rule
    line = next(one for one in event.lines if named(one) == "DTSTART")
    zoned = _ZONED.search(line)
    zone = _world(zoned[1]) if zoned else None
    last = told[1] + (told[2] or "T235959")
    if zone is not None and last < "9999":  # as for ever is written: beyond it there is no moment
        at = datetime.strptime(last, "%Y%m%dT%H%M%S").replace(tzinfo=zone)
        last = at.astimezone(UTC).strftime("%Y%m%dT%H%M%S")
    end = "Z" if zoned or begins.upper().endswith("Z") else ""
    return f"{rule[: told.start()]}UNTIL={last}{end}{rule[told.end() :]}"


def _own(calendar: Calendar, name: str) -> bool:
    return name in calendar.zones and _world(name) is None


def _world(name: str) -> tzinfo | None:
    try:
        return ZoneInfo(name) if name else None
    except (ValueError, OSError, KeyError):
        return None


def _times(calendar: Any, found: list[Any], span: Span) -> list[list[Time]]:
    """When each of these events is within the span."""
    import recurring_ical_events

    zone = span.zone
    query = recurring_ical_events.of(calendar)
    times: list[list[Time]] = [[] for _one in found]
    repeats = any(name in one for one in found for name in _REPEATS)
    for count, one in enumerate(query.between(span.since, span.until)):
        if count >= MOST:
            break
        begins, ends = _moment(one.start, zone), _moment(one.end, zone)
        if ends < span.since or begins > span.until:
            continue
        number = int(one["X-KITH-NUMBER"])
        key = _key(one, found[number], zone) if repeats else ""
        times[number].append(Time(key, begins.isoformat(), ends.isoformat()))
    return [sorted(own, key=lambda one: one.begins) for own in times]


def _key(one: Any, of: Any, zone: tzinfo) -> str:
    """Which of the times of its event it is: the one that the rule gave it, however it was moved. `of` is the event
    that says so, which may be about all times from one on (RANGE=THISANDFUTURE)."""
    told, begins = of.get("RECURRENCE-ID"), _moment(one.start, zone)
    if told is None:
        at = begins
    elif "RANGE" in told.params:
        at = begins - (_moment(of.start, zone) - _moment(told.dt, zone))
    else:
        at = _moment(told.dt, zone)
    return at.astimezone(UTC).strftime("%Y%m%dT%H%M%SZ")


def _moment(at: date, zone: tzinfo) -> datetime:
    """A day begins at midnight; an hour without a zone is the owner's."""
    if not isinstance(at, datetime):
        return datetime(at.year, at.month, at.day, tzinfo=zone)
    return at if at.tzinfo else at.replace(tzinfo=zone)


def _record(uid: str, one: Any, times: list[Time], *, cancelling: bool, **facts: Any) -> MeetingRecord:
    """What an event says of all its times."""
    return MeetingRecord(
        uid,
        _text(one, "SUMMARY")[:_LONGEST],
        times,
        attendees=list(_attendees(one.get("ATTENDEE"))),
        organizer=next(iter(_attendees(one.get("ORGANIZER"))), None),
        place=_place(one),
        cancelled=cancelling or _text(one, "STATUS").upper() == "CANCELLED",
        all_day=_all_day(one),
        private=_text(one, "CLASS").upper() in _PRIVATE,
        free=_text(one, "TRANSP").upper() == "TRANSPARENT",
        **facts,
    )


def _text(one: Any, name: str) -> str:
    """A value in one line."""
    value = one.get(name, "")
    return " ".join(str(value[0] if isinstance(value, list) and value else value).split())


def _place(one: Any) -> str:
    """Where it is; where it says nothing, the address at which one joins."""
    told = _text(one, "LOCATION")
    links = ("X-GOOGLE-CONFERENCE", "X-MICROSOFT-SKYPETEAMSMEETINGURL", "CONFERENCE")
    return told or next(filter(None, (_text(one, name) for name in links)), "")


def _all_day(one: Any) -> bool:
    if not isinstance(one.start, datetime) or _text(one, "X-MICROSOFT-CDO-ALLDAYEVENT").upper() == "TRUE":
        return True
    return bool(_length(one) >= timedelta(days=1))


def _length(one: Any) -> timedelta:
    try:
        length: timedelta = one.end - one.start
    except (ValueError, TypeError, ArithmeticError):  # an end of another kind than the beginning
        return timedelta(0)
    return length


def _attendees(told: Any) -> Iterator[Attendee]:
    lines: Iterable[Any] = told if isinstance(told, list) else [told] if told is not None else []
    for one in lines:
        params = {name.upper(): str(value) for name, value in getattr(one, "params", {}).items()}
        address = str(one).strip()
        address = address[7:] if address[:7].lower() == "mailto:" else address
        if "@" not in address:
            address = params.get("EMAIL", "")
        name = " ".join(params.get("CN", "").strip("\"' ").split())
        if not address and not name:
            continue
        answer = params.get("PARTSTAT", "").lower()
        person = params.get("CUTYPE", "").upper() in _PERSONS
        yield Attendee(address, "" if name.lower() == address.lower() else name, answer, person)
