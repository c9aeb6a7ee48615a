"""Whom a name in a sentence means: in a large book, after a forged answer, where the one meant is not offered."""

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from kith.capture.actions import answer, keep
from kith.capture.chips import understood
from kith.capture.queries import asking, reading_of, recognised
from kith.encounters.actions import log_encounter
from kith.kernel.errors import Refusal
from kith.people.actions import add_person, affiliate
from kith.people.models import Person
from kith.people.naming import sort_key

pytestmark = pytest.mark.django_db


@pytest.fixture
def me(book, maya):
    return {"book": book, "by": maya}


def many(book, *names):
    """People by the hundred, at once."""
    Person.objects.bulk_create(Person(book=book, name=name, sort_key=sort_key(name)) for name in names)


def there(capture):
    return [one.person.name for one in capture.encounter.participants.select_related("person")]


def test_a_name_of_common_letters_is_found_however_many_names_hold_them(book, me, today):
    many(book, *(f"Aljo{number:03} Majoor" for number in range(300)))
    known = add_person(**me, name="Jo Zandt")
    capture = keep(**me, text="Lunch with Jo about the roof", today=today)
    assert there(capture) == ["Jo Zandt"]
    assert Person.objects.of(book).filter(name__startswith="Jo").get() == known


def test_those_in_touch_most_lately_are_offered_first(me, today):
    people = [add_person(**me, name=f"Tom {family}") for family in ("Abel", "Birk", "Carr", "Dorn", "Elm", "Fisk", "Z")]
    log_encounter(**me, people=[people[-1]], on=today, channel="call")
    capture = keep(**me, text="Coffee with Tom", today=today)
    [asked] = asking(capture)
    assert [one["name"] for one in asked["candidates"]][:2] == ["Tom Z", "Tom Abel"]


def questions(book, today, reading):
    with CaptureQueriesContext(connection) as captured:
        understood(book, reading, {}, today, reading)
    return len(captured)


def test_the_questions_while_one_types_do_not_grow_with_those_who_may_be_meant(book, me, today):
    sentence = reading_of(book, "Coffee with John from Acme", today)
    many(book, "John Abel", "John Birk")
    for one in Person.objects.of(book).filter(sort_key__startswith="john"):
        affiliate(**me, person=one, organisation="Acme")
    few = questions(book, today, sentence)
    many(book, *(f"John Carr{number}" for number in range(150)))
    assert questions(book, today, sentence) == few
    assert few <= 6


def test_an_organisation_tells_two_of_a_name_apart(book, me, today):
    for family, firm in (("Abel", "Acme"), ("Birk", "Vela"), ("Carr", "Orla")):
        affiliate(**me, person=add_person(**me, name=f"John {family}"), organisation=firm)
    assert there(keep(**me, text="Coffee with John from Vela", today=today)) == ["John Birk"]


FORGED = ["abc", "9" * 20, "-1", "1.5", "٣", "00000000-0000-0000-0000-000000000000", "null", "new "]


@pytest.mark.parametrize("forged", FORGED)
def test_a_forged_answer_is_refused_and_leaves_the_question(book, me, today, forged):
    for number, family in ((1, "Abel"), (3, "Birk")):  # who would be meant if "٣" were an id
        Person.objects.create(pk=number, book=book, name=f"Tom {family}", sort_key=sort_key(f"Tom {family}"))
    reading = reading_of(book, "Coffee with Tom", today)
    assert recognised(book, reading, {"Tom": forged}).asking
    with pytest.raises(Refusal, match="There is no person"):
        keep(**me, text="Coffee with Tom", today=today, answers={"Tom": forged})


def test_a_seventh_is_named_and_the_sentence_stays_as_it_was(me, today):
    for family in ("Abel", "Birk", "Carr", "Dorn", "Elm", "Fisk", "Grant"):
        add_person(**me, name=f"Tom {family}")
    capture = keep(**me, text="Coffee with Tom", today=today)
    answer(**me, capture=capture, answers={}, names={"Tom": "tom grant"})
    assert there(capture) == ["Tom Grant"]
    assert capture.text == "Coffee with Tom"


def test_a_name_that_nobody_has_is_somebody_new(book, me, today):
    for family in ("Abel", "Birk"):
        add_person(**me, name=f"Tom {family}")
    capture = keep(**me, text="Coffee with Tom", today=today)
    answer(**me, capture=capture, answers={}, names={"Tom": "Tom Quist"})
    assert there(capture) == ["Tom Quist"]
    assert Person.objects.of(book).count() == 3


def test_a_name_that_is_unclear_again_is_asked_again(me, today):
    for name in ("Tom Abel", "Tom Birk", "Tom Birk Olsen", "Tom Birk Berg"):
        add_person(**me, name=name)
    capture = keep(**me, text="Coffee with Tom", today=today)
    answer(**me, capture=capture, answers={}, names={"Tom": "Birk"})
    assert capture.encounter is None
    [asked] = asking(capture)
    assert (asked["name"], len(asked["candidates"])) == ("Birk", 3)


def test_an_answer_without_words_is_refused(me, today):
    for family in ("Abel", "Birk"):
        add_person(**me, name=f"Tom {family}")
    capture = keep(**me, text="Coffee with Tom", today=today)
    with pytest.raises(Refusal, match="write a name"):
        answer(**me, capture=capture, answers={}, names={"Tom": "  "})
