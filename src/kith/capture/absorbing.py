"""A capture becomes people, an encounter and promises, all in the batch of the capture."""

from datetime import date
from typing import TYPE_CHECKING, Any

from kith.core.addresses import organisation_key
from kith.encounters.actions import log_encounter
from kith.encounters.models import Encounter
from kith.favours.actions import make_promise
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

from .recognising import Recognised

if TYPE_CHECKING:
    from kith.accounts.models import Book, User

Reading = dict[str, Any]


class Absorbing:
    """Turns one reading into rows, within a recording."""

    def __init__(self, *, book: "Book", by: "User | None", reading: Reading, text: str, within: Recording) -> None:
        self.book, self.by, self.reading, self.text, self.within = book, by, reading, text, within
        self.on = date.fromisoformat(reading["when"])
        self.source: Source = make_source(book=book, by=by, kind="sentence", on=self.on, within=within)

    def absorb(self, people: list[Recognised], introducer: Recognised | None) -> Encounter:
        """Write everything down and return the encounter."""
        through = self._person(introducer) if introducer else None
        present = [self._learn(known, mention) for known, mention in zip(people, self.reading["people"], strict=True)]
        for person, known in zip(present, people, strict=True):
            if through and person.pk != through.pk and person.through_id is None:
                set_through(book=self.book, by=self.by, person=person, through=through, within=self.within)
            if known.person is None:
                self._how_met(person)
            for interest in self.reading["interests"]:
                add_interest(
                    book=self.book, by=self.by, person=person, name=interest, source=self.source, within=self.within
                )
        encounter = self._encounter(present)
        self._promises(present, encounter)
        return encounter

    def _person(self, known: Recognised) -> Person:
        if known.person is not None:
            return known.person
        return add_person(book=self.book, by=self.by, name=known.name, source=self.source, within=self.within)

    def _learn(self, known: Recognised, mention: dict[str, Any]) -> Person:
        person = self._person(known)
        for kind, values in (
            (ContactPoint.EMAIL, mention.get("emails")),
            (ContactPoint.PHONE, mention.get("phones")),
            (ContactPoint.SOCIAL, mention.get("urls")),
        ):
            for value in values or ():
                add_contact_point(
                    book=self.book,
                    by=self.by,
                    person=person,
                    kind=kind,
                    value=value,
                    source=self.source,
                    within=self.within,
                )
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
        facts = {"book": self.book, "by": self.by, "person": person, "organisation": organisation, "title": title}
        if now and organisation:
            move_to(**facts, on=self.on, source=self.source, within=self.within)
        elif not now:
            affiliate(**facts, source=self.source, within=self.within)

    def _how_met(self, person: Person) -> None:
        where = ", ".join(part for part in (self.reading["event"], self.reading["place"]) if part)
        change_person(
            book=self.book, by=self.by, person=person, met_on=self.on.isoformat(), met=where, within=self.within
        )

    def _encounter(self, people: list[Person]) -> Encounter:
        reading = self.reading
        return log_encounter(
            book=self.book,
            by=self.by,
            people=people,
            on=self.on,
            channel=reading["channel"],
            direction=reading.get("direction", Encounter.BOTH),
            event=reading["event"] or "",
            place=reading["place"] or "",
            note=self.text,
            source=self.source,
            within=self.within,
        )

    def _promises(self, people: list[Person], encounter: Encounter) -> None:
        later, said = self.reading["follow_up"], self.reading["promise"]
        facts = {
            "book": self.book,
            "by": self.by,
            "person": people[0],
            "made_on": self.on,
            "encounter": encounter,
            "within": self.within,
        }
        if later:
            make_promise(**facts, what=later["what"], due=date.fromisoformat(later["on"]))
        if said and not (later and said == later["what"]):
            make_promise(**facts, what=said, due=None)


def _is(post: Affiliation, organisation: str) -> bool:
    return post.organisation is not None and post.organisation.key == organisation_key(organisation)
