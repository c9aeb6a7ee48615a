"""Questions about captures: whom they mean, what they would do, which wait."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING, Any

from django.db.models import QuerySet

from kith.core.dated import TALK
from kith.core.dates import earliest
from kith.core.sentence import begun
from kith.events.queries import running
from kith.people.models import Person
from kith.people.queries import listed

from .knowing import there
from .models import Capture
from .occasions import of_kind, understood
from .readings import at_event, beginning, kept, runs, shown
from .recognising import Recognised, Recogniser

if TYPE_CHECKING:
    from kith.accounts.models import Book


@dataclass(slots=True)
class WhoIsWho:
    """Each mention of a reading, and the introducer, with whom they mean."""

    people: list[Recognised]
    introducer: Recognised | None

    @property
    def asking(self) -> list[Recognised]:
        """The names that may mean several people."""
        everybody = [*self.people, *([self.introducer] if self.introducer else [])]
        return [one for one in everybody if one.unclear]


def reading_of(book: "Book", text: str, today: date) -> dict[str, Any]:
    """What a sentence says, as a Capture keeps it: names in the book are recognised however they are written, and what
    tells of today is put at the event that runs."""
    found, occasion = understood(text, today, _names_in(book, text))
    if event := begun(text, found, today):
        return beginning(kept(found, text), event)
    visit = running(book, today) if found.when == today else None
    reading = kept(found, text) | ({"occasion": occasion} if occasion else {})
    return at_event(reading, visit.name, visit.place) if visit else reading


def _names_in(book: "Book", text: str) -> list[str]:
    """The people of the book whose whole names stand in the text, capitals and accents aside."""
    return list(listed(book).filter(sort_key__in=runs(text)).values_list("name", flat=True))


def recognised(
    book: "Book", reading: dict[str, Any], answers: dict[str, str], by: Recogniser | None = None
) -> WhoIsWho:
    """Whom the names of a reading mean; `by` is who has looked up some of them already."""
    by = by or Recogniser(book)
    people = [by.recognise(mention, answers) for mention in reading["people"]]
    name = reading.get("introduced_by")
    return WhoIsWho(people, by.recognise({"name": name}, answers) if name else None)


def result_of(capture: Capture) -> dict[str, Any]:
    """The contract of `kith met --json`: the reading, the id, and what is asked."""
    result = {**shown(capture.reading), "id": capture.pk}
    if capture.asks:
        result["asking"] = asking(capture)
    return result


def asking(capture: Capture) -> list[dict[str, Any]]:
    """What a waiting capture asks: which person each unclear name means; a nameless one asks about whom it is.

    Where nothing is unclear any more, since people came or left meanwhile, it asks whether those that fit are meant.
    """
    by = Recogniser(capture.book)
    found = recognised(capture.book, capture.reading, capture.answers, by)
    if not found.people:
        return [{"name": "", "candidates": []}]
    everybody = [*found.people, *([found.introducer] if found.introducer else [])]
    asked = found.asking or [one for one in everybody if one.name not in capture.answers] or everybody
    return [{"name": one.name, "candidates": _candidates(by, one)} for one in asked]


def waiting(book: "Book") -> QuerySet[Capture]:
    """Captures that wait for an answer, the oldest first."""
    return not_kept(book).filter(reading__comes_on__isnull=True).order_by("pk")


def to_come(book: "Book") -> QuerySet[Capture]:
    """Captures of a contact that is planned, and of which nobody has said yet that it has been; the first first."""
    return not_kept(book).filter(reading__comes_on__isnull=False).order_by("reading__comes_on", "pk")


def knowing_all(book: "Book", captures: Iterable[Capture]) -> Recogniser:
    """One that has looked up whom all of these name."""
    by = Recogniser(book)
    by.know((one.reading, one.answers) for one in captures)
    return by


def present(capture: Capture, by: Recogniser | None = None) -> list[Person]:
    """The people of a capture that are known and were there, or will be, in its order."""
    by = by or Recogniser(capture.book)
    found = recognised(by.book, capture.reading, capture.answers, by).people
    return [one.person for one in there(capture.reading, found) if one.person]


def talks(book: "Book", first: date, last: date) -> list[tuple[Capture, Person, date, str]]:
    """The talks of these days that captures tell of, each with who gives it, the day, and the event, if any."""
    rows = Capture.objects.of(book).filter(reading__occasion__kind=TALK, encounter__isnull=False)
    on = {"reading__occasion__on__gte": first.isoformat(), "reading__occasion__on__lte": last.isoformat()}
    told_of = list(rows.filter(**on).order_by("reading__occasion__on", "pk"))
    found, by = [], knowing_all(book, told_of)
    for one in told_of:
        told = of_kind(one.reading, TALK, [who["name"] for who in one.reading["people"]])
        who = recognised(book, one.reading, one.answers, by).people[told[0]].person if told else None
        if told and who and (on_day := earliest(told[1]["on"])):
            found.append((one, who, on_day, str(told[1]["what"])))
    return found


def not_kept(book: "Book") -> QuerySet[Capture]:
    """Captures without an encounter yet, whatever they wait for."""
    return without_encounter(book).filter(reading__tied__isnull=True)


def without_encounter(book: "Book") -> QuerySet[Capture]:
    """Captures of people of whom no encounter is noted, though they may be waiting for nothing."""
    return Capture.objects.of(book).filter(encounter__isnull=True, reading__begins__isnull=True)


def _candidates(by: Recogniser, one: Recognised) -> list[dict[str, Any]]:
    people = one.candidates or ([one.person] if one.person else [])
    work = by.work_of(people)
    return [
        {
            "id": person.pk,
            "name": person.name,
            "organisation": (post.organisation or None) if (post := work.get(person.pk)) else None,
        }
        for person in people
    ]
