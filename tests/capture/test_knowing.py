"""Who is in the book is recognised in a sentence, even where nothing else shows that a name stands."""

import datetime

import pytest

from kith.capture.actions import answer, keep
from kith.capture.queries import asking
from kith.encounters.models import Participant
from kith.people.actions import add_person, change_person, delete_person
from kith.people.models import Person

DAY = datetime.date(2026, 6, 17)


@pytest.mark.parametrize(
    ("name", "text"),
    [
        ("Zorblat Quimby-Vane", "gave zorblat quimby-vane the keys back"),
        ("Ładna Łoś", "said thanks to ladna los, at last"),
        ("Summer Field", "asked summer field about the permit"),
        ("Thandolwethu", "Borrowed a tent of Thandolwethu for the weekend"),
    ],
)
def test_a_known_name_is_read_as_one(book, maya, name, text):
    known = add_person(book=book, by=maya, name=name)
    kept = keep(book=book, by=maya, text=text, today=DAY)
    assert [row.person for row in Participant.objects.of(book).filter(encounter=kept.encounter)] == [known]


def test_the_names_of_another_book_say_nothing(book, maya, omar):
    add_person(book=omar.book, by=omar, name="Summer Field")
    keep(book=book, by=maya, text="asked summer field about the permit", today=DAY)
    assert not Person.objects.of(book).filter(name="Summer Field").exists()


def test_a_question_that_time_has_answered_is_asked_still(book, maya):
    """Two of a name, one deleted: nobody is guessed in silence, and the sentence can still be answered."""
    known = add_person(book=book, by=maya, name="Tom Okafor")
    other = add_person(book=book, by=maya, name="Tom Reilly")
    waits = keep(book=book, by=maya, text="Met Tom at the boat fair yesterday", today=DAY)
    delete_person(book=book, by=maya, person=other)
    assert [(one["name"], [who["id"] for who in one["candidates"]]) for one in asking(waits)] == [("Tom", [known.pk])]
    assert answer(book=book, by=maya, capture=waits, answers={"Tom": str(known.pk)}).encounter is not None


def test_somebody_new_is_still_an_answer_when_nobody_of_the_name_is_left(book, maya):
    people = [add_person(book=book, by=maya, name=name) for name in ("Tom Okafor", "Tom Reilly")]
    waits = keep(book=book, by=maya, text="Met Tom at the boat fair yesterday", today=DAY)
    for one in people:
        change_person(book=book, by=maya, person=one, name="Ann Lee")
    assert asking(waits) == [{"name": "Tom", "candidates": []}]
    answer(book=book, by=maya, capture=waits, answers={"Tom": "new"})
    assert Person.objects.of(book).filter(name="Tom").exists()
