"""The words for those whom one met, in German, as a person would write them."""

import pytest
from django.utils.translation import override

from kith.events.wording import draft
from kith.people.actions import add_person

pytestmark = pytest.mark.django_db


def words(book, maya, name, *whats):
    person = add_person(book=book, by=maya, name=name)
    with override("de"):
        return draft(person, "Grid Forum", book, whats=whats, known=False)


def test_a_promise_is_told_to_whom_it_was_made(book, maya):
    told = words(book, maya, "Ines Prado", "ihr das Paper schicken", "sie Tom vorstellen")
    assert "das Kennenlernen bei „Grid Forum“ hat mich gefreut." in told
    assert "Ich habe nicht vergessen, dass ich dir das Paper schicken und dich Tom vorstellen wollte." in told


def test_who_is_known_by_the_family_name_is_not_told_du(book, maya):
    assert "dass ich Ihnen das Paper schicken wollte" in words(book, maya, "Frau Prado", "ihr das Paper schicken")


def test_words_that_make_no_clause_stand_by_themselves(book, maya):
    assert "was ich zugesagt habe: send you the paper." in words(book, maya, "Ines Prado", "send her the paper")
