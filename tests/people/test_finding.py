"""Who is meant: the argument PERSON."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kith.kernel.errors import Refusal
from kith.people import actions
from kith.people.models import ContactPoint
from kith.people.queries import organisation_named, person_named


@pytest.fixture
def toms(add):
    return add("Tom Okafor"), add("Tom Reilly")


def test_an_id_an_email_and_a_profile_mean_one_person(book, maya, add):
    person = add("Åsa Berg")
    actions.add_contact_point(book=book, by=maya, person=person, kind=ContactPoint.EMAIL, value="asa@berg.example")
    actions.add_contact_point(
        book=book, by=maya, person=person, kind=ContactPoint.SOCIAL, value="https://www.linkedin.com/in/asaberg"
    )
    for text in (str(person.pk), "ASA@berg.example", "linkedin.com/in/asaberg/", "asa berg", "Berg"):
        assert person_named(book, text) == person


def test_an_unclear_name_is_asked_back_on_one_line(book, toms):
    okafor, reilly = toms
    with pytest.raises(Refusal) as asked:
        person_named(book, "Tom")
    assert str(asked.value) == f"Which Tom? {okafor.pk} Tom Okafor, {reilly.pk} Tom Reilly"


def test_all_words_must_be_theirs_and_whole(book, toms):
    assert person_named(book, "reilly tom") == toms[1]
    for text in ("To", "Tom Berg", "Reill", "", "?"):
        with pytest.raises(Refusal):
            person_named(book, text)


def test_a_whole_name_beats_longer_ones(book, add):
    short, _long = add("Ana Sousa"), add("Ana Sousa Lima")
    assert person_named(book, "ana sousa") == short


def test_two_of_the_same_name_are_asked(book, add):
    add("Ana Sousa")
    add("Ana Sousa")
    with pytest.raises(Refusal, match="Which Ana Sousa"):
        person_named(book, "Ana Sousa")


def test_another_book_and_the_owner_are_never_meant(book, maya, omar, add):
    theirs = actions.add_person(book=omar.book, by=omar, name="Zoe Hart")
    owner = add("Maya Okoye")
    actions.set_me(book=book, by=maya, person=owner)
    for text in ("Zoe", str(theirs.pk), "Maya", "999999999999999999999"):
        with pytest.raises(Refusal):
            person_named(book, text)


def test_an_organisation_is_an_id_or_a_name(book, maya):
    one = actions.find_or_add_organisation(book=book, by=maya, name="Vela Energie GmbH")
    two = actions.find_or_add_organisation(book=book, by=maya, name="Vela Marine")
    assert organisation_named(book, str(one.pk)) == one
    assert organisation_named(book, "vela énergie") == one
    assert organisation_named(book, "marine") == two
    with pytest.raises(Refusal, match="Which vela"):
        organisation_named(book, "vela")


@given(text=st.text(max_size=40))
@pytest.mark.django_db(transaction=False)
def test_any_text_is_a_person_or_a_refusal(text):
    from kith.accounts.models import Book

    with pytest.raises(Refusal):
        person_named(Book(pk=1), text)
