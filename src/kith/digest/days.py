"""What of a book has a day, for any calendar: birthdays, planned contacts and talks, and when promises, opportunities
and rhythms are due; and for one that is read again and again, whom to contact today, and why."""

from collections.abc import Iterator, Mapping
from typing import TYPE_CHECKING, Any

from django.db.models import QuerySet
from django.utils import timezone
from django.utils.text import capfirst
from django.utils.translation import gettext as _

from kith.advice.queries import agreed_days
from kith.calendar.queries import to_come as meetings_to_come
from kith.calendar.wording import what
from kith.capture.queries import to_come
from kith.capture.wording import planned
from kith.core.dates import birthday_in
from kith.favours.queries import open_asks, open_promises
from kith.formats.ics import Entry
from kith.opportunities.queries import closing, open_steps
from kith.opportunities.wording import called
from kith.people.models import Mark
from kith.people.queries import listed
from kith.reaching.ways import points_of
from kith.rhythm.queries import coming_due
from kith.rhythm.wording import own
from kith.today.queries import the_day

from .lines import in_text, links

if TYPE_CHECKING:
    from datetime import date

    from kith.accounts.models import Book
    from kith.people.models import ContactPoint

LEAP = 2000


def feed(book: "Book", today: "date") -> Iterator[Entry]:
    """All that has a day, and whom Today names on this one, who are not told of a second time by their rhythm."""
    found = the_day(book, today).suggestions
    points = points_of(book, [one.person.pk for one in found])
    for one in found:
        told = [capfirst(one.reason), one.common, *_ways(points, one.person.pk)]
        yield Entry(f"contact-{one.person.uid}", _in_touch(one.person.name), today, note="\n".join(filter(None, told)))
    named = {f"due-{one.person.uid}" for one in found}
    yield from (entry for entry in entries(book) if entry.uid not in named)


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
    people = list(listed(book).exclude(birthday="").exclude(pk__in=closed).order_by("pk"))
    points = points_of(book, [one.pk for one in people])
    for person in people:
        year = LEAP if person.birthday.startswith("--") else int(person.birthday[:4])
        day = birthday_in(person.birthday, year)
        if day:
            told = _("%(name)s’s birthday") % {"name": person.name}
            yield Entry(f"birthday-{person.uid}", told, day, note="\n".join(_ways(points, person.pk)), yearly=True)


def _planned(book: "Book") -> Iterator[Entry]:
    for capture in to_come(book):
        if capture.comes_on:
            yield Entry(f"planned-{capture.uid}", planned(capture), capture.comes_on)


def _promises(book: "Book") -> Iterator[Entry]:
    """Those to others, asked for or not, and what was asked of them."""
    to_them, of_them = _("%(what)s, for %(name)s"), _("%(what)s, from %(name)s")
    yield from _by_day(book, "promise", open_promises(book), to_them)
    yield from _by_day(book, "ask", open_asks(book, theirs=True), to_them)
    yield from _by_day(book, "ask", open_asks(book, theirs=False), of_them)


def _by_day(book: "Book", kind: str, rows: "QuerySet[Any]", told: str) -> Iterator[Entry]:
    found = list(rows.filter(due__isnull=False))
    points = points_of(book, [one.person_id for one in found])
    for one in found:
        words = told % {"what": one.what, "name": one.person.name}
        yield Entry(f"{kind}-{one.uid}", words, one.due, note="\n".join(_ways(points, one.person_id)))


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
        note = "\n".join([own(one.days), *_ways(points, one.person)])
        yield Entry(f"due-{one.uid}", _in_touch(one.name), one.on, note=note)


def _meetings(book: "Book") -> Iterator[Entry]:
    """Those to come with somebody of the book."""
    for one in meetings_to_come(book, timezone.localdate()):
        yield Entry(f"meeting-{one.uid}", what(one), one.begins, ends=one.ends, note=one.location)


def _in_touch(name: str) -> str:
    return _("Be in touch with %(name)s") % {"name": name}


def _ways(points: Mapping[int, list["ContactPoint"]], person: int) -> list[str]:
    """The address and the number of somebody."""
    return [in_text(way) for way in links(points.get(person, ()))]
