"""A calendar cut into its events before anything of it is understood, so that a broken one spoils no other."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field

_BEGIN = re.compile(rb"(?:\xef\xbb\xbf)?\s*BEGIN:VCALENDAR", re.IGNORECASE)
_CONTROLS = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f\x7f]")
_FOLD = re.compile(r"(?:\r\n|\n|\r)[ \t]")
_LINE = re.compile(r"\r\n|\n|\r")
_NAME = re.compile(r"[^:;]+")
_CALENDAR, _EVENT, _ZONE = "VCALENDAR", "VEVENT", "VTIMEZONE"


@dataclass(slots=True)
class Calendar:
    """What a calendar says of all its events: its own lines, and the time zones that it describes, by their names."""

    lines: list[str] = field(default_factory=list)
    zones: dict[str, list[str]] = field(default_factory=dict)

    def plain(self, name: str) -> str:
        """What the first line of that name says, without its parameters."""
        return _plain(self.lines, name)


@dataclass(slots=True)
class Event:
    """The lines of an event, unfolded; those of what lies within it (alarms) aside. `calendar` is what it is in."""

    lines: list[str]
    calendar: Calendar

    def plain(self, name: str) -> str:
        """What the first line of that name says, without its parameters."""
        return _plain(self.lines, name)

    def has(self, *names: str) -> bool:
        """Whether there is a line of one of these names."""
        return any(named(one) in names for one in self.lines)

    @property
    def text(self) -> str:
        """The event by itself."""
        return "\r\n".join(("BEGIN:VEVENT", *self.lines, "END:VEVENT"))


def sniff(head: bytes) -> bool:
    """Whether a file begins as a calendar does."""
    return bool(_BEGIN.match(head))


def events(text: str) -> Iterator[Event]:
    """The events of all calendars in a text, in order. One that does not end, ends where the next begins."""
    calendar, event, zone, within = Calendar(), None, list[str](), list[str]()
    for line in filter(str.strip, _LINE.split(_FOLD.sub("", _CONTROLS.sub(" ", text)))):
        word, _colon, what = line.strip().upper().partition(":")
        if word == "BEGIN" and what in (_CALENDAR, _EVENT):
            if event:
                yield event
            calendar = Calendar() if what == _CALENDAR else calendar
            event = Event([], calendar) if what == _EVENT else None
            within = [what]
        elif word == "BEGIN":
            within.append(what)
            zone = [] if what == _ZONE else zone
        elif word == "END" and what in within:
            within = within[: len(within) - 1 - within[::-1].index(what)]
            if what == _ZONE:
                calendar.zones[_plain(zone, "TZID")] = zone
            if event and what in (_CALENDAR, _EVENT):
                yield event
                event = None
        elif within == [_EVENT] and event:
            event.lines.append(line)
        elif within in ([], [_CALENDAR]):
            calendar.lines.append(line)
        if _ZONE in within and what != _ZONE:
            zone.append(line)
    if event:
        yield event


def _plain(lines: list[str], name: str) -> str:
    return next((_after(one[len(name) :]) for one in lines if named(one) == name), "")


def named(line: str) -> str:
    """The name that a line begins with."""
    found = _NAME.match(line)
    return found[0].strip().upper() if found else ""


def _after(value: str) -> str:
    """What stands behind the parameters, which may hold colons within quotes."""
    quoted = False
    for number, sign in enumerate(value):
        if sign == '"':
            quoted = not quoted
        elif sign == ":" and not quoted:
            return value[number + 1 :].strip()
    return ""


def name_of(head: bytes) -> str:
    """What a calendar calls itself, by its first bytes."""
    found = re.search(rb"(?im)^(?:X-WR-CALNAME|NAME)(?:;[^:\r\n]*)?:([^\r\n]+)", head)
    return " ".join(found[1].decode("utf-8", "replace").replace("\\,", ",").split())[:120] if found else ""
