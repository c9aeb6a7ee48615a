"""How meetings are put into words."""

from datetime import date
from typing import TYPE_CHECKING

from django.utils import timezone
from django.utils.text import capfirst
from django.utils.translation import gettext, ngettext

from kith.core.meetings import link, where
from kith.core.records import Telling
from kith.encounters.wording import with_whom
from kith.kernel.days import clock, dated, spoken, weekday

if TYPE_CHECKING:
    from .models import Meeting


def what(meeting: "Meeting") -> str:
    """Grid review, with Hanna Lindqvist and Tom Okafor."""
    people = with_whom([one.person for one in meeting.guests.all()])
    if not meeting.title:
        return gettext("Meeting with %(who)s") % {"who": people}
    return gettext("%(title)s, with %(who)s") % {"title": meeting.title, "who": people}


def title(meeting: "Meeting") -> str:
    """What the calendar calls it."""
    return meeting.title or gettext("Meeting")


def who(meeting: "Meeting") -> str:
    """Hanna Lindqvist and Tom Okafor, and 2 whom the book does not know."""
    guests = [one.person for one in meeting.guests.all()]
    rest = meeting.invited - len(guests)
    told = with_whom(guests)
    if rest <= 0:
        return told
    more = ngettext("%(count)d whom the book does not know", "%(count)d whom the book does not know", rest)
    return gettext("%(who)s, and %(more)s") % {"who": told, "more": more % {"count": rest}}


def when(meeting: "Meeting", today: date) -> str:
    """Today, 14:00 to 15:00; Thursday, 3 December, 9:00 to 10:00."""
    begins, ends = timezone.localtime(meeting.begins), timezone.localtime(meeting.ends)
    words = {"day": capfirst(day(begins.date(), today)), "from": clock(begins), "to": clock(ends)}
    if begins == ends:
        return gettext("%(day)s, %(from)s") % words
    return gettext("%(day)s, %(from)s to %(to)s") % words


def clocks(meeting: "Meeting") -> dict[str, str]:
    """From when to when, by the owner's clock."""
    return {"from": clock(meeting.begins), "to": clock(meeting.ends)}


def hours(meeting: "Meeting") -> str:
    """14:00 to 15:00; Room 4."""
    told = gettext("%(from)s to %(to)s") % clocks(meeting)
    return gettext("%(when)s, %(where)s") % {"when": told, "where": place(meeting)} if place(meeting) else told


def further(count: int) -> str:
    """1 more by tomorrow."""
    return ngettext("%(count)d more by tomorrow.", "%(count)d more by tomorrow.", count) % {"count": count}


def others(count: int) -> str:
    """What to know of 2 others."""
    told = ngettext("What to know of %(count)d other", "What to know of %(count)d others", count)
    return told % {"count": count}


def day(on: date, today: date) -> str:
    """today, tomorrow, the day of this week; else the date."""
    ahead = (on - today).days
    return weekday(on) if 1 < ahead < 7 else spoken(on, today) if -2 < ahead < 2 else dated(on, today)


def place(meeting: "Meeting") -> str:
    """Where, in words."""
    return where(meeting.location)


def joining(meeting: "Meeting") -> str:
    """The address at which one joins."""
    return link(meeting.location)


def begun_note(meeting: "Meeting", today: date) -> str:
    """How the box begins that asks how it was: Met Hanna Lindqvist and Tom Okafor yesterday, Grid review: ."""
    people = [one.person.name for one in meeting.guests.all()]
    names = gettext(" and ").join([", ".join(people[:-1]), people[-1]]) if len(people) > 1 else "".join(people)
    on = timezone.localtime(meeting.begins).date()
    near = (today - on).days in (0, 1)
    told = gettext("Met %(who)s %(day)s: ") if near else gettext("Met %(who)s on %(day)s: ")
    return told % {"who": names, "day": spoken(on, today)}


def asked(meeting: "Meeting") -> str:
    """How was it with Hanna Lindqvist?"""
    return gettext("How was it with %(who)s?") % {"who": with_whom([one.person for one in meeting.guests.all()])}


def say(sentence: str) -> str:
    """A sentence of `core` in the owner's language."""
    if isinstance(sentence, Telling):
        return gettext(sentence.message) % sentence.values if sentence.values else gettext(sentence.message)
    return sentence


def how_many(count: int) -> str:
    """3 to come."""
    if not count:
        return gettext("Nothing with your people in the next 60 days.")
    return ngettext("%(count)d to come.", "%(count)d to come.", count) % {"count": count}
