"""What a digest says, as plain records: once, whoever shows it.

Built of what Today tells: whom to contact and why, the promises, and what its `coming` rooms know of the days ahead.
"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from datetime import date, timedelta
from typing import TYPE_CHECKING

from django.urls import reverse
from django.utils import timezone
from django.utils.text import capfirst
from django.utils.translation import gettext as _

from kith.calendar import suggestions as meetings
from kith.calendar.queries import between, is_over
from kith.calendar.wording import hours
from kith.calendar.wording import what as meeting_told
from kith.favours import suggestions as promised
from kith.favours.queries import open_promises
from kith.kernel.days import spoken, weekday
from kith.kernel.panels import Coming
from kith.reaching.ways import CALL, EMAIL, Way, points_of, ways
from kith.rhythm import suggestions as rhythms
from kith.today.queries import LIMIT, met_today, rooms_with, the_day

if TYPE_CHECKING:
    from kith.accounts.models import Book
    from kith.people.models import ContactPoint

CONTACT, PROMISE, COMING, MEETING = "contact", "promise", "coming", "meeting"
PROMISES, COMING_UP = 10, 20
"""At most as many of each: a digest is read on one screen, and what is longer has a page."""


@dataclass(frozen=True)
class Line:
    """One thing, under its number: `who` it is about, empty where that is told; what is `told` and a `note` on it; the
    links of `ways` and the words to begin with; the address of its page, and the ids of the person and of what else
    it is about; of whom to contact the `part` of the score that speaks loudest."""

    kind: str
    told: str
    page: str
    number: int = 0
    who: str = ""
    note: str = ""
    ways: tuple[Way, ...] = ()
    words: str = ""
    person: int | None = None
    about: int | None = None
    part: str = ""


@dataclass(frozen=True)
class Section:
    """Lines of a kind, under a heading."""

    title: str
    lines: list[Line]


@dataclass(frozen=True)
class Digest:
    """All that there is to say on a day; lines are numbered through, from 1."""

    on: date
    title: str
    sections: list[Section]

    @property
    def lines(self) -> list[Line]:
        """Those of all sections."""
        return [line for section in self.sections for line in section.lines]


def digest(book: "Book", today: date, *, weekly: bool = False) -> Digest:
    """What to tell on a day: of today and tomorrow, or of the week ahead. In the language that is active."""
    last = today + timedelta(days=6 if weekly else 1)
    contacts = list(_contacts(book, today))
    found = [
        Section(_("Reach out"), contacts),
        Section(_("Promises"), list(_promises(book, today, last))),
        Section(_("Coming up"), list(_coming(book, today, last, {line.person for line in contacts}))),
    ]
    return Digest(today, weekday(today), _numbered(book, [one for one in found if one.lines]))


def links(points: "Iterable[ContactPoint]") -> list[Way]:
    """The first address to write to and the first number to call: the ways that lead out of any mail program."""
    found = ways(points)
    kinds = (next((one for one in found if one.kind == kind), None) for kind in (EMAIL, CALL))
    return [one for one in kinds if one]


def in_text(way: Way) -> str:
    """What programs that show plain text make a link of: mailto:ines@harbour.example."""
    return way.to if way.kind == EMAIL else f"{way.to} ({way.value})"


def _contacts(book: "Book", today: date) -> Iterator[Line]:
    for one in the_day(book, today, LIMIT).suggestions:
        yield Line(
            CONTACT,
            capfirst(one.reason),
            reverse("person", args=[one.person.pk]),
            who=one.person.name,
            note=one.common,
            words=one.offer.words if one.offer else "",
            person=one.person.pk,
            part=one.ranked.loudest,
        )


def _promises(book: "Book", today: date, last: date) -> Iterator[Line]:
    """Those late, and those due by the last of the days."""
    for one in open_promises(book).filter(due__lte=last)[:PROMISES]:
        words = {"name": one.person.name, "day": spoken(one.due, today) if one.due else ""}
        late = one.due is not None and one.due < today
        note = _("Promised to %(name)s, was due: %(day)s") if late else _("Promised to %(name)s, due: %(day)s")
        page = reverse("person", args=[one.person_id])
        yield Line(PROMISE, capfirst(one.what), page, note=note % words, person=one.person_id, about=one.pk)


def _coming(book: "Book", today: date, last: date, told: set[int | None]) -> Iterator[Line]:
    """What has a day, the first first, but what was told already: the promises, and whom to contact; nor is one to be
    in touch with whom one meets today. Meetings are told of here by themselves, since Today tells of those of today and
    tomorrow in another place."""
    met = list(_meetings(book, today, last))
    found, told = [*met], told | met_today(book, today)
    for room in rooms_with("coming"):
        if room is not meetings:
            tell = promised.asked if room is promised else room.coming
            days = (one for one in tell(book, today) if one.on <= last)
            found += [one for one in days if not (room is rhythms and one.person in told)]
    for one in sorted(found, key=lambda one: (one.on, one.told))[:COMING_UP]:
        yield _of_a_day(one, today, MEETING if one in met else COMING)


def _meetings(book: "Book", today: date, last: date) -> Iterator[Coming]:
    """Those that are not over; each with its first guest, who can be written to where it has to be moved."""
    now = timezone.now()
    for one in between(book, today, last):
        if not is_over(one, today, now):
            guest, on = one.guests.all()[0], timezone.localtime(one.begins).date()
            yield Coming(
                on, meeting_told(one), hours(one), person=guest.person_id, page=reverse("meeting", args=[one.pk])
            )


def _of_a_day(one: Coming, today: date, kind: str) -> Line:
    page = one.page or (reverse("person", args=[one.person]) if one.person else "")
    told = _("%(day)s: %(what)s") % {"day": capfirst(spoken(one.on, today)), "what": one.told}
    return Line(kind, told, page, note=one.note, person=one.person)


def _numbered(book: "Book", sections: list[Section]) -> list[Section]:
    """With their numbers, and with how the people in them are reached, in one query."""
    ids = list({line.person for one in sections for line in one.lines if line.person})
    points = points_of(book, ids)
    number, found = 0, []
    for section in sections:
        lines = []
        for line in section.lines:
            number += 1
            lines.append(replace(line, number=number, ways=tuple(links(points.get(line.person or 0, ())))))
        found.append(Section(section.title, lines))
    return found
