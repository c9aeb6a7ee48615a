"""Birthdays, planned contacts and talks, and the days on which promises, opportunities and rhythms are due, for any
calendar."""

from collections.abc import Iterator
from datetime import date, timedelta
from typing import TYPE_CHECKING

from django.utils import timezone
from django.utils.translation import gettext as _
from icalendar import Calendar, Event

from kith.advice.queries import agreed_days
from kith.capture.queries import to_come
from kith.capture.wording import planned
from kith.core.dates import birthday_in
from kith.favours.queries import open_promises
from kith.opportunities.queries import closing, open_steps
from kith.opportunities.wording import called
from kith.people.models import Mark
from kith.people.queries import listed
from kith.rhythm.queries import coming_due

if TYPE_CHECKING:
    from kith.accounts.models import Book

LEAP = 2000


def lines(book: "Book") -> Iterator[str]:
    """The calendar as RFC 5545, in one piece."""
    calendar = Calendar()
    calendar.add("prodid", "-//Kith//Kith//EN")
    calendar.add("version", "2.0")
    for event in (
        *_birthdays(book),
        *_planned(book),
        *_promises(book),
        *_opportunities(book),
        *_talks(book),
        *_due(book),
    ):
        calendar.add_component(event)
    yield calendar.to_ical().decode()


def _birthdays(book: "Book") -> Iterator[Event]:
    """Yearly, from the year of birth where it is known."""
    closed = Mark.objects.of(book).filter(kind__in=Mark.SILENT).values("person_id")
    for person in listed(book).exclude(birthday="").exclude(pk__in=closed).order_by("pk"):
        year = LEAP if person.birthday.startswith("--") else int(person.birthday[:4])
        day = birthday_in(person.birthday, year)
        if day:
            event = _event(f"birthday-{person.uid}", _("%(name)s’s birthday") % {"name": person.name}, day)
            event.add("rrule", {"freq": "yearly"})
            yield event


def _planned(book: "Book") -> Iterator[Event]:
    for capture in to_come(book):
        if capture.comes_on:
            yield _event(f"planned-{capture.uid}", planned(capture), capture.comes_on)


def _promises(book: "Book") -> Iterator[Event]:
    for promise in open_promises(book).filter(due__isnull=False):
        if promise.due:
            told = _("%(what)s, for %(name)s") % {"what": promise.what, "name": promise.person.name}
            yield _event(f"promise-{promise.uid}", told, promise.due)


def _opportunities(book: "Book") -> Iterator[Event]:
    """The next steps, and until when one may apply."""
    for step in open_steps(book):
        told = _("%(what)s, for %(name)s") % {"what": step.what, "name": called(step.opportunity)}
        yield _event(f"step-{step.uid}", told, step.on)
    for row in closing(book):
        if row.deadline:
            told = _("Apply by today: %(what)s") % {"what": called(row)}
            yield _event(f"deadline-{row.uid}", told, row.deadline)


def _talks(book: "Book") -> Iterator[Event]:
    """When one meets somebody for advice."""
    for step in agreed_days(book):
        if step.day:
            told = _("Talk with %(name)s about %(topic)s")
            told %= {"name": step.talk.person.name, "topic": step.talk.topic}
            yield _event(f"talk-{step.uid}", f"{told}, {step.words}" if step.words else told, step.day)


def _due(book: "Book") -> Iterator[Event]:
    for one in coming_due(book):
        yield _event(f"due-{one.uid}", _("Be in touch with %(name)s") % {"name": one.name}, one.on)


def _event(uid: str, told: str, day: date) -> Event:
    event = Event()
    event.add("uid", f"{uid}@kith")
    event.add("dtstamp", timezone.now())
    event.add("summary", told)
    event.add("dtstart", day)
    event.add("dtend", day + timedelta(days=1))
    event.add("transp", "TRANSPARENT")
    return event
