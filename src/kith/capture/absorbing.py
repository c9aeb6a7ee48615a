"""A capture becomes people, an encounter and promises, all in the batch of the capture."""

from datetime import date
from typing import TYPE_CHECKING, Any

from kith.core.addresses import organisation_key
from kith.core.dated import START
from kith.core.sentence.helping import ASKED, HELPED, SOUGHT
from kith.core.sentence.knowing import FAIRLY
from kith.encounters.actions import log_encounter
from kith.encounters.models import Encounter
from kith.favours.actions import add_favour, make_ask, make_promise
from kith.journal.recording import Recording
from kith.people.actions import (
    add_contact_point,
    add_interest,
    add_person,
    affiliate,
    change_person,
    make_source,
    move_to,
    set_through,
)
from kith.people.models import Affiliation, ContactPoint, Person, Source
from kith.ties.actions import state_tie
from kith.ties.queries import statements_of

from .knowing import absent, there
from .occasions import of_kind
from .readings import meant, pledges, promised
from .recognising import Recognised

if TYPE_CHECKING:
    from kith.accounts.models import Book, User

Reading = dict[str, Any]


class Absorbing:
    """Turns one reading into rows, within a recording."""

    def __init__(self, *, book: "Book", by: "User | None", reading: Reading, text: str, within: Recording) -> None:
        self.reading, self.text, self.within = reading, text, within
        self.facts: dict[str, Any] = {"book": book, "by": by, "within": within}
        self.on = date.fromisoformat(reading["when"])
        self.source: Source = make_source(**self.facts, kind="sentence", on=self.on)

    def absorb(self, people: list[Recognised], introducer: Recognised | None) -> Encounter:
        """Write everything down and return the encounter."""
        named = self._know(people, introducer, met=True)
        present = there(self.reading, named)
        encounter = self._encounter(present)
        self._ties(named)
        self._helping(present, encounter)
        self._promises(self.reading, present, encounter)
        return encounter

    def tie(self, people: list[Recognised]) -> None:
        """Write down who knows whom, where nobody was met."""
        named = self._know(people, None, met=False)
        self._ties(named)
        self._promises(self.reading, named)

    def expect(self, people: list[Recognised], introducer: Recognised | None) -> list[Person]:
        """Write down who will be there, and what was promised beside; there is no encounter yet."""
        present = self._know(people, introducer, met=False)
        self._ties(present)
        plan = self.reading["follow_up"]
        theirs = [one for one in pledges(self.reading) if not plan or one["what"] != plan["what"]]
        self._promises({**self.reading, "follow_up": None, "theirs": theirs}, present)
        return present

    def _know(self, people: list[Recognised], introducer: Recognised | None, *, met: bool) -> list[Person]:
        """The people, with what the sentence tells of them."""
        through = self._person(introducer) if introducer else None
        present = [self._learn(known, mention) for known, mention in zip(people, self.reading["people"], strict=True)]
        self._start(present)
        only_told_of = absent(self.reading)
        for place, (person, known) in enumerate(zip(present, people, strict=True)):
            if place in only_told_of:
                continue
            if through and person.pk != through.pk and person.through_id is None:
                set_through(**self.facts, person=person, through=through)
            if known.person is None and met:
                self._how_met(person)
            for interest in self.reading["interests"]:
                add_interest(**self.facts, person=person, name=interest, source=self.source)
        return present

    def _person(self, known: Recognised) -> Person:
        if known.person is not None:
            return known.person
        return add_person(**self.facts, name=known.name, source=self.source)

    def _learn(self, known: Recognised, mention: dict[str, Any]) -> Person:
        person = self._person(known)
        for kind, values in (
            (ContactPoint.EMAIL, mention.get("emails")),
            (ContactPoint.PHONE, mention.get("phones")),
            (ContactPoint.SOCIAL, mention.get("urls")),
        ):
            for value in values or ():
                add_contact_point(**self.facts, person=person, kind=kind, value=value, source=self.source)
        self._work(person, mention.get("organisation") or "", mention.get("title") or "")
        return person

    def _work(self, person: Person, organisation: str, title: str) -> None:
        """The job that the sentence states: known, a title for one without, or a new one that ends the old."""
        if not organisation and not title:
            return
        now = list(person.affiliations.filter(past=False, kind=Affiliation.WORK).select_related("organisation"))
        same = [one for one in now if not organisation or _is(one, organisation)]
        if same:
            if title and not same[0].title:
                self.within.change(same[0], title=title[:255])
            return
        post: dict[str, Any] = {"person": person, "organisation": organisation, "title": title, "source": self.source}
        if now and organisation:
            move_to(**self.facts, **post, on=self.on)
        elif not now:
            affiliate(**self.facts, **post)

    def _start(self, present: list[Person]) -> None:
        """The work that one of them begins on a day to come."""
        told = of_kind(self.reading, START, [one["name"] for one in self.reading["people"]])
        if told is None:
            return
        place, what = told
        if what["organisation"] or what["what"]:
            post = {"organisation": what["organisation"], "title": what["what"], "started": what["on"]}
            move_to(**self.facts, person=present[place], on=self.on, source=self.source, **post)

    def _how_met(self, person: Person) -> None:
        where = ", ".join(part for part in (self.reading["event"], self.reading["place"]) if part)
        change_person(**self.facts, person=person, met_on=self.on.isoformat(), met=where)

    def _encounter(self, people: list[Person]) -> Encounter:
        reading = self.reading
        return log_encounter(
            **self.facts,
            people=people,
            on=self.on,
            channel=reading["channel"],
            direction=reading.get("direction", Encounter.BOTH),
            event=reading["event"] or "",
            place=reading["place"] or "",
            note=self.text,
            source=self.source,
        )

    def _helping(self, people: list[Person], encounter: Encounter) -> None:
        """What one of them asked for, offered, helped with or was asked for."""
        told = self.reading.get("help")
        names = [one["name"] for one in there(self.reading, self.reading["people"])]
        place = meant(told["who"], names) if told else None
        if told is None or place is None:
            return
        facts: dict[str, Any] = {"person": people[place], "what": told["what"], "encounter": encounter, **self.facts}
        if told["kind"] in (ASKED, SOUGHT):
            due = date.fromisoformat(told["on"]) if told.get("on") else None
            make_ask(**facts, on=self.on, due=due, theirs=told["kind"] == ASKED)
        elif told["kind"] == HELPED:
            add_favour(**facts, on=self.on)
        else:
            make_promise(**facts, made_on=self.on, theirs=True)

    def _ties(self, named: list[Person]) -> None:
        """Who knows whom. That they do says no more than the owner may have said before of how well."""
        if (told := self.reading.get("knows")) is None:
            return
        for place in told["whom"]:
            both = {"person": named[told["who"]], "other": named[place]}
            said = statements_of(self.facts["book"], both["person"].pk, both["other"].pk)[-1:]
            facts = {"strength": told["strength"], "note": told["words"]}
            if said and said[0].strength and told["strength"] == FAIRLY:
                facts = {"strength": said[0].strength, "note": said[0].note or told["words"]}
            if both["person"].pk != both["other"].pk:
                state_tie(**self.facts, **both, **facts, on=self.on)

    def _promises(self, reading: Reading, people: list[Person], encounter: Encounter | None = None) -> None:
        facts: dict[str, Any] = {"made_on": self.on, "encounter": encounter, **self.facts}
        names = [one["name"] for one in reading["people"]]
        for one in promised(reading):
            if one.what:
                due = date.fromisoformat(one.on) if one.on else None
                person = people[(meant(one.who, names) if one.who else None) or 0]
                make_promise(**facts, person=person, what=one.what, due=due, theirs=one.theirs)


def _is(post: Affiliation, organisation: str) -> bool:
    return post.organisation is not None and post.organisation.key == organisation_key(organisation)
