"""Who is in the book is recognised in a sentence, even where nothing else shows that a name stands."""

import datetime

import pytest

from kith.capture.actions import keep
from kith.encounters.models import Participant
from kith.people.actions import add_person
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
