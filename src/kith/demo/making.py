"""The invented network as a book: written by the same actions as everything else, in one batch and a few captures."""

from collections import defaultdict
from collections.abc import Callable, Iterable
from datetime import date, timedelta
from typing import TYPE_CHECKING, Any

from django.utils.translation import gettext as _

from kith.capture.actions import keep
from kith.encounters.models import Encounter, Participant
from kith.favours.actions import keep_promise, make_promise
from kith.journal.recording import Recording, batch
from kith.kernel.bulk import long_work
from kith.people.actions import (
    add_contact_point,
    add_interest_to_people,
    add_people_to_circle,
    add_person,
    affiliate,
    find_or_add_organisation,
    make_source,
    move_to,
    set_me,
    set_through,
)
from kith.people.models import Circle, ContactPoint, Organisation, Person, Source
from kith.rhythm.actions import set_rhythms
from kith.sorting.actions import end_sorting
from kith.sorting.models import Sorting
from kith.ties.actions import set_goal
from kith.ties.models import Goal

from . import cast, places
from .crowd import crowd
from .pursuing import Pursuing
from .story import Met, Pledge, Post, Someone

if TYPE_CHECKING:
    from kith.accounts.models import Book, User

BROUGHT_IN = 9
"""Days since the file came in from which the messages are."""
KEPT_AFTER = 20
"""Days after which what was promised in a captured sentence was done."""
FILE = "Basic_LinkedInDataExport.zip"


def make_demo(*, book: "Book", by: "User", today: date) -> None:
    """Fill an empty book with the invented network, whose encounters go up to `today`."""
    said = _("An invented network to look around in")
    with long_work(), batch(book=book, by=by, verb="make_demo", said=said) as rec:
        making = _Making(rec, today)
        making.everybody([*cast.CAST, *crowd()])
        Pursuing(rec, today, making.people).everything()
    wanted: dict[str, Any] = {
        "organisations": [places.WANTED],
        "fields": ["grid planning"],
        "level": "Head of Planning",
    }
    set_goal(book=book, by=by, on=today, mode=Goal.SEEKING, until=today + timedelta(days=200), **wanted)
    end_sorting(book=book, by=by, outcome=Sorting.DONE, on=today)
    for ago, text in cast.SAID:
        kept = keep(book=book, by=by, text=text, today=today - timedelta(days=ago))
        if ago > KEPT_AFTER and kept.encounter:
            for promise in kept.encounter.promises.all():
                keep_promise(book=book, by=by, promise=promise, on=today - timedelta(days=ago - KEPT_AFTER))


class _Making:
    """One recording in which everybody is written down."""

    def __init__(self, rec: Recording, today: date) -> None:
        self.rec, self.book, self.today = rec, rec.book, today
        self.who: dict[str, Any] = {"book": rec.book, "by": rec.by, "within": rec}
        self.source = make_source(kind="demo", name="", on=today, **self.who)
        self.file = make_source(kind="linkedin", name=FILE, on=self.day(BROUGHT_IN), **self.who)
        self.firms: dict[str, Organisation] = {}
        self.people: dict[str, Person] = {}

    def day(self, ago: int) -> date:
        return self.today - timedelta(days=ago)

    def everybody(self, told: list[Someone]) -> None:
        me = self.person(cast.ME)
        set_me(person=me, **self.who)
        for one in told:
            self.person(one)
        self.interests([cast.ME, *told])
        self.circles(told)
        self.encounters(told)
        self.promises(told)
        self.rhythms(told)
        for one in told:
            if one.through:
                set_through(person=self.people[one.name], through=self.people[one.through], **self.who)
            if one.moved:
                facts: dict[str, Any] = {"organisation": one.moved.where, "title": one.moved.title}
                on = self.day(one.moved_ago)
                move_to(person=self.people[one.name], on=on, source=self.file, **facts, **self.who)

    def person(self, one: Someone) -> Person:
        source = self.file if one.threads else self.source
        facts: dict[str, Any] = {"birthday": self.birthday(one), "note": one.note, "met": one.met}
        if one.met_ago is not None:
            facts["met_on"] = self.day(one.met_ago).isoformat()
        person = self.people[one.name] = add_person(name=one.name, source=source, **facts, **self.who)
        for post in one.posts:
            self.post(person, post, source)
        for kind, value in ((ContactPoint.EMAIL, one.email), (ContactPoint.PHONE, one.phone)):
            if value:
                add_contact_point(person=person, kind=kind, value=value, source=source, **self.who)
        return person

    def birthday(self, one: Someone) -> str:
        if (ahead := cast.BIRTHDAYS.get(one.name)) is None:
            return one.birthday
        return f"--{self.day(-ahead):%m-%d}"

    def post(self, person: Person, post: Post, source: Source) -> None:
        years: dict[str, Any] = {
            name: str(self.today.year - ago)
            for name, ago in (("started", post.since), ("ended", post.until))
            if ago is not None
        }
        where = self.firm(post.where) if post.where else ""
        affiliate(
            person=person, organisation=where, title=post.title, kind=post.kind, source=source, **years, **self.who
        )

    def firm(self, name: str) -> Organisation:
        if name not in self.firms:
            self.firms[name] = find_or_add_organisation(name=name, **self.who)
        return self.firms[name]

    def interests(self, told: list[Someone]) -> None:
        named = _by(lambda one: one.interests, told)
        for name, some in named.items():
            add_interest_to_people(people=self.of(some), name=name, source=self.source, **self.who)

    def circles(self, told: list[Someone]) -> None:
        """The kinds are circles that every book has; the others are of the owner's own naming."""
        furniture = {circle.kind: circle for circle in Circle.objects.of(self.book).exclude(kind=Circle.OWN)}
        for kind, some in _by(lambda one: (one.kind,), told).items():
            add_people_to_circle(people=self.of(some), circle=furniture[kind], **self.who)
        for name, some in _by(lambda one: one.circles, told).items():
            add_people_to_circle(people=self.of(some), circle=name, **self.who)

    def of(self, told: list[Someone]) -> list[Person]:
        return [self.people[one.name] for one in told]

    def encounters(self, told: list[Someone]) -> None:
        """Those who were at the same event on a day, of whom nothing else is told, were there together."""
        present: dict[tuple[Any, ...], list[Someone]] = defaultdict(list)
        told_of: dict[tuple[Any, ...], Met] = {}
        for one in told:
            for number, met in enumerate(one.encounters):
                together = met.event and not met.note
                key = (met.event, met.ago) if together else (one.name, number)
                present[key].append(one)
                told_of[key] = met
        rows = {key: self.encounter(met, present[key][0]) for key, met in told_of.items()}
        self.rec.add_many(list(rows.values()))
        there = [
            Participant(book=self.book, encounter=rows[key], person=person)
            for key, some in present.items()
            for person in self.of(some)
        ]
        self.rec.add_many(there)

    def encounter(self, met: Met, one: Someone) -> Encounter:
        facts: dict[str, Any] = {"event": met.event, "place": met.place, "note": met.note, "channel": met.channel}
        thread = f"with {one.name}" if one.threads and met.channel in Encounter.WRITTEN else ""
        source = self.file if thread else self.source
        return Encounter(
            book=self.book, on=self.day(met.ago), direction=met.direction, source=source, thread=thread, **facts
        )

    def promises(self, told: list[Someone]) -> None:
        for one in told:
            for pledge in one.promises:
                self.promise(self.people[one.name], pledge)

    def promise(self, person: Person, pledge: Pledge) -> None:
        due = None if pledge.due is None else self.day(-pledge.due)
        made = make_promise(person=person, what=pledge.what, made_on=self.day(pledge.ago), due=due, **self.who)
        if pledge.kept is not None:
            keep_promise(promise=made, on=self.day(pledge.kept), **self.who)

    def rhythms(self, told: list[Someone]) -> None:
        wanted = _by(lambda one: ((one.every, one.rhythm_ago),) if one.every else (), told)
        for (days, ago), some in wanted.items():
            set_rhythms(people=self.of(some), days=days, on=self.day(ago), **self.who)


def _by(kinds: Callable[[Someone], Iterable[Any]], told: list[Someone]) -> dict[Any, list[Someone]]:
    """Who is of each kind; one may be of several."""
    found: dict[Any, list[Someone]] = defaultdict(list)
    for one in told:
        for kind in kinds(one):
            found[kind].append(one)
    return found
