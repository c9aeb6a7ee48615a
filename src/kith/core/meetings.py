"""Which events of a calendar are meetings with people one knows, and what an encounter says of one."""

import re
from collections.abc import Callable, Collection, Iterable
from dataclasses import dataclass, field
from typing import Literal, TypeAlias

from .addresses import email_key
from .mailing import LARGEST
from .records import Attendee, MeetingRecord, Telling

Channel: TypeAlias = Literal["meeting", "call", "event"]
DECLINED, DELEGATED, ACCEPTED = "declined", "delegated", "accepted"
SEVERAL = 2
"""Events from which it tells something that an address is on all of them."""
BACK, AHEAD = 730, 60
"""Days before and after today of which a calendar is read."""
_ROOMS = (
    ("zoom.", "Zoom"),
    ("teams.microsoft.", "Teams"),
    ("teams.live.", "Teams"),
    ("microsoft teams", "Teams"),
    ("meet.google.", "Google Meet"),
    ("webex.", "Webex"),
    ("whereby.", "Whereby"),
    ("jitsi", "Jitsi"),
    ("bigbluebutton", "BigBlueButton"),
)
_LINK = re.compile(r"\bhttps?://\S+", re.IGNORECASE)
_PHONE = re.compile(
    r"\s*(?:tel:|(?:by |per |via |am )?(?:tele)?(?:phone|fon)(?:at|anruf)?\b|(?:phone )?call\b|anruf\b"
    r"|\+?\d[\d ()/.-]{6,}\s*$)",
    re.IGNORECASE,
)


@dataclass(slots=True)
class Invited:
    """Who stands on the events of a calendar, as far as that tells whose it is."""

    on_all: frozenset[str] | None = None
    events: int = 0
    seen: set[str] = field(default_factory=set)

    def note(self, record: MeetingRecord) -> None:
        """Remember who is on an event; one with nobody says nothing."""
        keys = frozenset(email_key(one.address) for one in everyone(record)) - {""}
        self.seen |= keys
        if len(keys) > 1:
            self.events += 1
            self.on_all = keys if self.on_all is None else self.on_all & keys


def own_addresses(met: Invited, known: Collection[str], is_anothers: Callable[[str], bool]) -> frozenset[str]:
    """The owner's addresses: those known before; where none of them is in the calendar, the one that is on all of
    several events, too, unless it `is_anothers` by what the book knows."""
    found = frozenset(known) - {""}
    common = met.on_all or frozenset()
    if found & met.seen or met.events < SEVERAL or len(common) != 1 or any(map(is_anothers, common)):
        return found
    return found | common


def everyone(record: MeetingRecord) -> list[Attendee]:
    """All on an event, who called it first, each once and as they are invited."""
    found: dict[str, Attendee] = {}
    for one in [*record.attendees, *filter(None, [record.organizer])]:
        found.setdefault(email_key(one.address) or one.name, one)
    return sorted(found.values(), key=lambda one: not _same(one, record.organizer))


def others(record: MeetingRecord, mine: Collection[str]) -> list[Attendee]:
    """The people who are to be there beside the owner: neither rooms nor who declined or sent somebody else."""
    return [
        one
        for one in everyone(record)
        if one.person and one.answer not in (DECLINED, DELEGATED) and email_key(one.address) not in mine
    ]


def why_none(record: MeetingRecord, mine: Collection[str]) -> str:
    """Why an event is no meeting, whoever of them one knows; empty where it may be one."""
    me = [one for one in everyone(record) if email_key(one.address) in mine]
    if record.answering:
        return Telling("The answer to an invitation; the meeting itself is not in it.")
    if not record.times:
        return Telling("It is not within the last two years or the next 60 days.")
    if record.cancelled:
        return Telling("It was cancelled.")
    if any(one.answer in (DECLINED, DELEGATED) for one in me):
        return Telling("You declined it.")
    if record.private:
        return Telling("It is private.")
    if record.all_day:
        return Telling("It is all day, which is no meeting.")
    if record.free and not any(one.answer == ACCEPTED or _same(one, record.organizer) for one in me):
        return Telling("It blocks no time in your calendar.")
    return "" if others(record, mine) else Telling("Nobody else is at it.")


def why_not_with(known: int) -> str:
    """Why a meeting with so many whom one knows does not count; empty where it does."""
    if not known:
        return Telling("Nobody at it is among your people.")
    if known > LARGEST:
        return Telling(
            "A meeting with %(count)s of your people; up to %(most)s count as contact.", count=known, most=LARGEST
        )
    return ""


@dataclass(frozen=True, slots=True)
class Told:
    """What an encounter says of a meeting."""

    channel: Channel
    event: str = ""
    place: str = ""
    note: str = ""


def told(title: str, place: str, *, invited: int) -> Told:
    """A call where the place is a phone; an event, named by its title, where more than a few are invited."""
    title = " ".join(title.split())
    if invited > LARGEST and title:
        return Told("event", event=title[:255], place=where(place))
    channel: Channel = "call" if _PHONE.match(place) else "meeting"
    return Told(channel, place="" if channel == "call" else where(place), note=title)


def where(place: str) -> str:
    """The place in words: a link is named by whose it is, since it may open doors; other links are left out."""
    low = place.casefold()
    for mark, name in _ROOMS:
        if mark in low:
            return name
    return " ".join(_LINK.sub(" ", place).split()).strip(" ,;|-")[:255]


def link(place: str, more: Iterable[str] = ()) -> str:
    """The first address in it at which one can join, empty where there is none."""
    found = next((one for text in (place, *more) if (one := _LINK.search(text))), None)
    return found[0].rstrip(".,;)>") if found else ""


def _same(one: Attendee, other: Attendee | None) -> bool:
    return other is not None and (email_key(one.address) or one.name) == (email_key(other.address) or other.name)
