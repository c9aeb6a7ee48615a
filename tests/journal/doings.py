"""What somebody does with a book, one small thing at a time: every kind of change that the journal keeps.

Each takes `who` (the book and by whom) and `pick`, which chooses one of many and skips the rest where there is none.
There is little to choose from, so that what was done once is often done again.
"""

from collections.abc import Callable
from datetime import timedelta
from typing import Any

from kith.capture import actions as capture
from kith.capture.models import Capture
from kith.duplicates import actions as duplicates
from kith.encounters import actions as encounters
from kith.encounters.models import Encounter
from kith.favours import actions as favours
from kith.favours.models import Promise
from kith.journal.recording import batch
from kith.people import actions as people
from kith.people.models import (
    Affiliation,
    Circle,
    ContactPoint,
    Interest,
    News,
    Organisation,
    Person,
    Signature,
)
from kith.people.wording import MARKS
from kith.rhythm import actions as rhythm
from tests.conftest import TODAY

Pick = Callable[[Any], Any]
Who = dict[str, Any]
NAMES = ["Ines Prado", "Abel Roy", "Mo", "Ann Lee"]
PLACES = ["Halley", "Northwind"]
WORDS = ["Rowing", "Choir"]
NUMBERS = ["+47 22 33 44 55", "22 33 44 56"]
SENTENCES = ["Met Ines Prado of Halley at the fair today", "Coffee with Abel Roy, likes sailing", "Call with Mo", "Hm"]
DAYS = [TODAY, TODAY - timedelta(days=90)]


def of(model: Any, who: Who) -> list[Any]:
    return list(model.objects.of(who["book"]).order_by("pk"))[:3]


def add_a_person(who: Who, pick: Pick) -> None:
    people.add_person(**who, name=pick(NAMES))


def rename_a_person(who: Who, pick: Pick) -> None:
    people.change_person(**who, person=pick(of(Person, who)), name=pick(NAMES))


def note_something(who: Who, pick: Pick) -> None:
    people.change_person(**who, person=pick(of(Person, who)), note=pick(WORDS))


def say_who_introduced(who: Who, pick: Pick) -> None:
    people.set_through(**who, person=pick(of(Person, who)), through=pick([None, *of(Person, who)]))


def say_who_is_me(who: Who, pick: Pick) -> None:
    people.set_me(**who, person=pick(of(Person, who)))


def delete_a_person(who: Who, pick: Pick) -> None:
    people.delete_person(**who, person=pick(of(Person, who)))


def give_a_post(who: Who, pick: Pick) -> None:
    people.affiliate(**who, person=pick(of(Person, who)), organisation=pick(PLACES), title=pick(WORDS))


def correct_a_post(who: Who, pick: Pick) -> None:
    people.change_affiliation(**who, affiliation=pick(of(Affiliation, who)), organisation=pick(["", *PLACES]))


def drop_a_post(who: Who, pick: Pick) -> None:
    people.drop_affiliation(**who, affiliation=pick(of(Affiliation, who)))


def move(who: Who, pick: Pick) -> None:
    people.move_to(**who, person=pick(of(Person, who)), organisation=pick(PLACES), on=pick(DAYS))


def close_some_news(who: Who, pick: Pick) -> None:
    people.close_news(**who, news=pick(of(News, who)), on=TODAY)


def read_a_letter(who: Who, pick: Pick) -> None:
    told = pick(DAYS), pick(WORDS), pick(PLACES), "", (pick(NUMBERS),)
    signed = [people.Signed(pick(of(Person, who)).pk, *told)]
    with batch(**who, verb="import", said="Read a letter") as rec:
        people.note_signatures(book=who["book"], signed=signed, today=TODAY, within=rec)


def take_a_signature(who: Who, pick: Pick) -> None:
    people.take_signature(**who, signature=pick(of(Signature, who)))


def set_a_signature_aside(who: Who, pick: Pick) -> None:
    people.set_signature_aside(**who, signature=pick(of(Signature, who)))


def rename_an_organisation(who: Who, pick: Pick) -> None:
    people.change_organisation(**who, organisation=pick(of(Organisation, who)), name=pick(PLACES))


def put_into_a_circle(who: Who, pick: Pick) -> None:
    people.add_to_circle(**who, person=pick(of(Person, who)), circle=pick(WORDS))


def take_out_of_a_circle(who: Who, pick: Pick) -> None:
    people.take_out_of_circle(
        **who,
        person=pick(of(Person, who)),
        circle=pick(list(Circle.objects.of(who["book"]).filter(places__isnull=False).distinct().order_by("pk"))),
    )


def add_an_interest(who: Who, pick: Pick) -> None:
    people.add_interest_to_people(**who, people=[pick(of(Person, who)), pick(of(Person, who))][:1], name=pick(WORDS))


def drop_an_interest(who: Who, pick: Pick) -> None:
    people.drop_interest(**who, interest=pick(of(Interest, who)))


def mark(who: Who, pick: Pick) -> None:
    people.mark_people(**who, people=[pick(of(Person, who))], kind=pick(sorted(MARKS)[:2]), on=TODAY)


def unmark(who: Who, pick: Pick) -> None:
    people.unmark_people(**who, people=of(Person, who), kind=pick(sorted(MARKS)[:2]))


def add_a_number(who: Who, pick: Pick) -> None:
    value = pick(["+44 20 7946 0001", "+44 20 7946 0002"])
    people.add_contact_point(**who, person=pick(of(Person, who)), kind="phone", value=value)


def correct_a_number(who: Who, pick: Pick) -> None:
    people.change_contact_point(
        **who, point=pick(of(ContactPoint, who)), value=pick(["+44 20 7946 0001", "+44 20 7946 0003"]), label=""
    )


def drop_a_number(who: Who, pick: Pick) -> None:
    people.drop_contact_point(**who, point=pick(of(ContactPoint, who)))


def meet(who: Who, pick: Pick) -> None:
    there = [pick(of(Person, who)), pick(of(Person, who))]
    encounters.log_encounter(**who, people=there, on=pick(DAYS), channel=pick(["call", "meeting"]))


def correct_an_encounter(who: Who, pick: Pick) -> None:
    found = pick(of(Encounter, who))
    encounters.change_encounter(**who, encounter=found, people=[pick(of(Person, who))], on=pick(DAYS))


def delete_an_encounter(who: Who, pick: Pick) -> None:
    encounters.delete_encounter(**who, encounter=pick(of(Encounter, who)))


def keep_a_sentence(who: Who, pick: Pick) -> None:
    capture.keep(**who, text=pick(SENTENCES), today=TODAY)


def drop_a_sentence(who: Who, pick: Pick) -> None:
    capture.let_go(**who, capture=pick(of(Capture, who)))


def promise(who: Who, pick: Pick) -> None:
    at = pick([None, *of(Encounter, who)])
    favours.make_promise(**who, person=pick(of(Person, who)), what=pick(WORDS), made_on=TODAY, encounter=at)


def keep_a_promise(who: Who, pick: Pick) -> None:
    favours.keep_promise(**who, promise=pick(of(Promise, who)), on=TODAY)


def reopen_a_promise(who: Who, pick: Pick) -> None:
    favours.reopen(**who, promise=pick(of(Promise, who)))


def move_a_promise(who: Who, pick: Pick) -> None:
    favours.move_promise(**who, promise=pick(of(Promise, who)), due=pick([None, *DAYS]))


def set_a_rhythm(who: Who, pick: Pick) -> None:
    rhythm.set_rhythm(**who, person=pick(of(Person, who)), days=pick([None, 30, 90]), on=TODAY)


def snooze(who: Who, pick: Pick) -> None:
    rhythm.snooze(**who, person=pick(of(Person, who)), until=TODAY + timedelta(days=7), on=TODAY)


def lift_a_snooze(who: Who, pick: Pick) -> None:
    rhythm.lift_snooze(**who, person=pick(of(Person, who)))


def merge_two_people(who: Who, pick: Pick) -> None:
    duplicates.merge_people(**who, keep=pick(of(Person, who)), others=[pick(of(Person, who))])


def keep_two_people_apart(who: Who, pick: Pick) -> None:
    duplicates.tell_apart(**who, person=pick(of(Person, who)), other=pick(of(Person, who)), on=TODAY)


# What gets into its own way: somebody does the things of one or two groups again and again.
GROUPS: list[list[Callable[[Who, Pick], None]]] = [
    [rename_a_person, note_something, delete_a_person],
    [say_who_introduced, delete_a_person],
    [say_who_is_me, delete_a_person],
    [give_a_post, correct_a_post, drop_a_post, rename_an_organisation],
    [give_a_post, move, close_some_news, drop_a_post],
    [give_a_post, read_a_letter, take_a_signature, set_a_signature_aside, delete_a_person],
    [put_into_a_circle, take_out_of_a_circle],
    [add_an_interest, drop_an_interest],
    [mark, unmark],
    [add_a_number, correct_a_number, drop_a_number, delete_a_person],
    [meet, correct_an_encounter, delete_an_encounter],
    [keep_a_sentence, drop_a_sentence, delete_an_encounter],
    [meet, promise, keep_a_promise, reopen_a_promise, move_a_promise, delete_an_encounter],
    [set_a_rhythm, snooze, lift_a_snooze],
    [merge_two_people, meet, correct_an_encounter, rename_a_person],
    [merge_two_people, put_into_a_circle, add_a_number, give_a_post, move],
    [merge_two_people, keep_two_people_apart, say_who_introduced, set_a_rhythm, keep_a_sentence],
]

# What is done by itself alone, never as a part of something larger.
ALONE = [drop_a_sentence]
