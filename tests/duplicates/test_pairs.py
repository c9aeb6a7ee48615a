"""Who is likely in the book twice, and why; never all pairs, and never whom the owner kept apart."""

from datetime import date
from itertools import combinations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kith.core.pairing import INITIAL, ORDER, SAME, SHORT, alike, may_be_one
from kith.duplicates.actions import tell_apart
from kith.duplicates.pairs import likely_pairs
from kith.people import actions as people
from kith.people.models import Person

DAY = date(2026, 6, 9)


@pytest.fixture
def add(book, maya):
    def add(name, email="", phone="", at="", url=""):
        who = {"book": book, "by": maya}
        person = people.add_person(**who, name=name)
        for kind, value in (("email", email), ("phone", phone), ("url", url)):
            if value:
                people.add_contact_point(**who, person=person, kind=kind, value=value)
        if at:
            people.affiliate(**who, person=person, organisation=at)
        return person.pk

    return add


def pairs(book):
    return {one.both: one for one in likely_pairs(book)}


@pytest.mark.parametrize(
    ("one", "other", "how"),
    [
        ("Priya Raman", "Dr Priya Raman", SAME),
        ("Raman, Priya", "Priya Raman", ORDER),
        ("Bob Fischer", "Robert Fischer", SHORT),
        ("Anna Maria Keller", "Anna Keller", SHORT),
        ("J. Smith", "John Smith", INITIAL),
        ("Ana Keller", "Bea Keller", ""),
        ("Priya", "Priya Raman", ""),
        ("Front Desk 1", "Front Desk 12", ""),
        ("Élodie Noël", "Elodie Noel", SAME),
    ],
)
def test_names_agree_over_order_short_forms_and_initials(one, other, how):
    assert alike(one, other) == alike(other, one) == how


GIVEN = ["Robert", "Bob", "Anna", "A.", "R.", "Ray", "Ana"]
NAME = st.tuples(st.sampled_from(GIVEN), st.sampled_from(["", "Maria", "M."]), st.sampled_from(["Smith", "Keller"]))


@given(st.lists(st.one_of(NAME, NAME.map(lambda parts: parts[::-1])).map(" ".join), min_size=2, max_size=8))
def test_blocks_leave_out_no_pair_that_agrees(names):
    known = dict(enumerate(names))
    close = {both for both in combinations(known, 2) if alike(*(known[pk] for pk in both))}
    assert close <= set(may_be_one(known))


def test_few_of_ten_thousand_are_compared():
    given_names = [f"Given{chr(97 + n % 26)}{n}" for n in range(100)]
    names = {n: f"{given_names[n % 100]} Family{n // 100}x" for n in range(10_000)}
    assert len(list(may_be_one(names))) < 100_000


@pytest.mark.django_db
def test_an_address_that_both_have(add, book):
    one, other = add("Priya Raman", email="p@x.example"), add("P Raman", email="P@X.example")
    pair = pairs(book)[one, other]
    assert pair.sure
    assert pair.shared == [("email", "p@x.example")]


@pytest.mark.django_db
def test_an_address_of_an_office_or_of_a_couple_says_nothing(add, book):
    for name in ("Ada Lind", "Ada Lind", "Ada Lind"):
        add(name, phone="+46 31 700 12 00", at=f"Firm {name}{book.pk}")
    add("Bea Moss", email="both@moss.example")
    add("Carl Moss", email="both@moss.example")
    assert not any(one.shared for one in pairs(book).values())


@pytest.mark.django_db
def test_a_name_with_a_place(add, book):
    one, other = add("Bob Fischer", at="Northwind GmbH"), add("Fischer, Robert", at="Northwind")
    far = add("Robert Fischer", at="Halden")
    found = pairs(book)
    assert found[one, other].places
    assert not any(far in both for both in found)


@pytest.mark.django_db
def test_a_name_that_many_bear_with_a_place(add, book):
    for number in range(20):
        add("Wei Wang", at=f"Firm {number}")
    one, other = add("Wei Wang", at="Northwind"), add("Wei Wang", at="Northwind")
    assert set(pairs(book)) == {(one, other)}


@pytest.mark.django_db
def test_a_whole_name_where_one_is_nowhere(add, book):
    one, other = add("Priya Raman", at="Northwind"), add("Priya Raman")
    assert not pairs(book)[one, other].sure
    add("Bo", at="Halden"), add("Bo")
    add("J. Smith"), add("John Smith")
    assert set(pairs(book)) == {(one, other)}


@pytest.mark.django_db
def test_two_profiles_of_one_site_are_two_people(add, book):
    add("Priya Raman", url="linkedin.com/in/priya"), add("Priya Raman", url="linkedin.com/in/raman")
    assert not pairs(book)


@pytest.mark.django_db
def test_who_was_kept_apart_is_not_asked_about_again(add, book, maya):
    from kith.people.models import Person

    one, other = (Person.objects.of(book).get(pk=add("Priya Raman")) for _ in range(2))
    assert len(pairs(book)) == 1
    tell_apart(book=book, by=maya, person=other, other=one, on=DAY)
    assert not pairs(book)


@pytest.mark.django_db
def test_nobody_elses_book_is_asked(add, book, omar):
    people.add_person(book=omar.book, by=omar, name="Priya Raman")
    add("Priya Raman")
    assert not pairs(book)


def test_asking_for_one_person_finds_the_same_pairs_as_asking_for_all(book, add):
    add("Robert Fischer", email="bob@example.org", at="Northwind")
    add("Bob Fischer", at="Northwind")
    add("R. Fischer", phone="+31 6 12345678")
    add("Dr Fischer, Robert", email="bob@example.org")
    add("Anna Maria Keller", url="https://www.linkedin.com/in/anna-keller")
    add("Anna Keller", phone="+31 6 12345678", url="https://www.linkedin.com/in/anna-keller")
    add("Priya")
    add("李 明")
    add("明 李")
    everybody = likely_pairs(book)
    assert everybody
    for pk in {pk for pair in everybody for pk in pair.both} | set(people_ids(book)):
        assert likely_pairs(book, of=pk) == [pair for pair in everybody if pk in pair.both]


def people_ids(book):
    return list(Person.objects.of(book).values_list("pk", flat=True))
