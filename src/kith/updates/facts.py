"""What the record holds of people, as far as a letter may tell it; in a fixed number of questions for all of them."""

from collections.abc import Collection, Sequence
from datetime import date
from typing import TYPE_CHECKING

from django.db.models import Exists, OuterRef, Q

from kith.core.letters import Known, Name, Talk
from kith.encounters.models import Encounter, Participant
from kith.encounters.queries import SPOKEN
from kith.favours.models import Favour
from kith.kernel.days import dated
from kith.people.models import Affiliation
from kith.ties.common_ground import common_ground

if TYPE_CHECKING:
    from django.db.models import QuerySet

    from kith.accounts.models import Book
    from kith.people.models import Person

    from .models import Letter


def known_of(book: "Book", people: Sequence["Person"], today: date) -> dict[int, Known]:
    """Of each of these people: their name, the last talk, what they helped with last, what the owner shares with
    them."""
    ids = [one.pk for one in people]
    talks, helped = _talks(book, ids, today), _helped(book, ids)
    common = common_ground(book, ids, today)
    return {one.pk: Known(name_of(one), talks.get(one.pk), helped.get(one.pk, ""), common[one.pk]) for one in people}


def latest(book: "Book") -> list[int | None]:
    """The ids of the latest talk, favour and post in the book: where one of them is another, letters that were composed
    before may say less than they would now."""
    talks = Encounter.objects.of(book).filter(channel__in=SPOKEN)
    favours = Favour.objects.of(book).filter(given=False)
    rows = (talks, favours, Affiliation.objects.of(book))
    return [one.order_by("-pk").values_list("pk", flat=True).first() for one in rows]


def of_whom_little_is_known(rows: "QuerySet[Letter]", today: date) -> "QuerySet[Letter]":
    """Those of these letters to people with whom there was no talk, at no event either, and who did not help."""
    talks = Participant.objects.of_all_books().filter(person=OuterRef("person"), book=OuterRef("book"))
    talks = talks.filter(Q(encounter__channel__in=SPOKEN) | ~Q(encounter__event=""), encounter__on__lte=today)
    favours = Favour.objects.of_all_books().filter(person=OuterRef("person"), given=False).exclude(what="")
    return rows.filter(~Exists(talks), ~Exists(favours))


def name_of(one: "Person") -> Name:
    """How they are called."""
    return Name(one.name, one.given, one.family, one.prefix, one.nickname)


def _talks(book: "Book", ids: Collection[int], today: date) -> dict[int, Talk]:
    """The last time that one met or talked with each."""
    # Scoped by the people: naming the book of the rows, too, makes SQLite walk all of them.
    rows = Participant.objects.of_all_books().filter(person_id__among=ids, book__checked=book)
    rows = rows.filter(encounter__channel__in=SPOKEN, encounter__on__lte=today)
    facts = ("encounter__on", "encounter__channel", "encounter__event", "encounter__place")
    found = rows.order_by("encounter__on", "encounter_id").values_list("person_id", *facts)
    return {
        pk: Talk(dated(on, today), channel == Encounter.CALL, event, place) for pk, on, channel, event, place in found
    }


def _helped(book: "Book", ids: Collection[int]) -> dict[int, str]:
    rows = Favour.objects.of(book).filter(person_id__among=ids, given=False)
    return dict(rows.order_by("on", "pk").values_list("person_id", "what"))
