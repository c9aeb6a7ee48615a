"""What of a book has a day, for any calendar: birthdays, planned contacts and talks, and when promises, opportunities
and rhythms are due."""

from collections.abc import Iterator
from typing import TYPE_CHECKING

from django.utils import timezone
from django.utils.translation import gettext as _

from kith.advice.queries import agreed_days
from kith.calendar.queries import to_come as meetings_to_come
from kith.calendar.wording import what
from kith.capture.queries import to_come
from kith.capture.wording import planned
from kith.core.dates import birthday_in
from kith.favours.queries import open_promises
from kith.formats.ics import Entry
from kith.opportunities.queries import closing, open_steps
from kith.opportunities.wording import called
from kith.people.models import Mark
from kith.people.queries import listed
from kith.reaching.ways import points_of
from kith.rhythm.queries import coming_due
from kith.rhythm.wording import own

from .lines import links

if TYPE_CHECKING:
    from kith.accounts.models import Book

LEAP = 2000


def entries(book: "Book") -> Iterator[Entry]:
    """All of it, kind by kind."""
    yield from _birthdays(book)
    yield from _planned(book)
    yield from _promises(book)
    yield from _opportunities(book)
    yield from _talks(book)
    yield from _due(book)
    yield from _meetings(book)


def _birthdays(book: "Book") -> Iterator[Entry]:
    """Yearly, from the year of birth where it is known."""
    closed = Mark.objects.of(book).filter(kind__in=Mark.SILENT).values("person_id")
    for person in listed(book).exclude(birthday="").exclude(pk__in=closed).order_by("pk"):
        year = LEAP if person.birthday.startswith("--") else int(person.birthday[:4])
        day = birthday_in(person.birthday, year)
        if day:
            told = _("%(name)s’s birthday") % {"name": person.name}
            yield Entry(f"birthday-{person.uid}", told, day, yearly=True)


def _planned(book: "Book") -> Iterator[Entry]:
    for capture in to_come(book):
        if capture.comes_on:
            yield Entry(f"planned-{capture.uid}", planned(capture), capture.comes_on)


def _promises(book: "Book") -> Iterator[Entry]:
    for promise in open_promises(book).filter(due__isnull=False):
        if promise.due:
            told = _("%(what)s, for %(name)s") % {"what": promise.what, "name": promise.person.name}
            yield Entry(f"promise-{promise.uid}", told, promise.due)


def _opportunities(book: "Book") -> Iterator[Entry]:
    """The next steps, and until when one may apply."""
    for step in open_steps(book):
        told = _("%(what)s, for %(name)s") % {"what": step.what, "name": called(step.opportunity)}
        yield Entry(f"step-{step.uid}", told, step.on)
    for row in closing(book):
        if row.deadline:
            told = _("Apply by today: %(what)s") % {"what": called(row)}
            yield Entry(f"deadline-{row.uid}", told, row.deadline)


def _talks(book: "Book") -> Iterator[Entry]:
    """When one meets somebody for advice."""
    for step in agreed_days(book):
        if step.day:
            told = _("Talk with %(name)s about %(topic)s")
            told %= {"name": step.talk.person.name, "topic": step.talk.topic}
            yield Entry(f"talk-{step.uid}", f"{told}, {step.words}" if step.words else told, step.day)


def _due(book: "Book") -> Iterator[Entry]:
    """Whom to contact, with how often one wants to and how they are reached."""
    found = coming_due(book)
    points = points_of(book, [one.person for one in found])
    for one in found:
        told = _("Be in touch with %(name)s") % {"name": one.name}
        ways = [way.value for way in links(points.get(one.person, ()))]
        yield Entry(f"due-{one.uid}", told, one.on, note="\n".join([own(one.days), *ways]))


def _meetings(book: "Book") -> Iterator[Entry]:
    """Those to come with somebody of the book."""
    for one in meetings_to_come(book, timezone.localdate()):
        yield Entry(f"meeting-{one.uid}", what(one), one.begins, ends=one.ends, note=one.location)
