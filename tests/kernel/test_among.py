"""One of many ids."""

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from kith.people.models import ContactPoint, Person

pytestmark = pytest.mark.django_db


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], max_examples=20)
@given(chosen=st.sets(st.integers(0, 5)), strangers=st.sets(st.integers(10**6, 2**62), max_size=3))
def test_finds_as_in_does(book, chosen, strangers):
    if not Person.objects.of(book).exists():
        for number in range(6):
            Person.objects.create(book=book, name=f"Ines {number}", sort_key=f"ines {number}")
    ids = [*Person.objects.of(book).values_list("pk", flat=True)]
    asked = {ids[place] for place in chosen} | strangers
    found = Person.objects.of(book).filter(pk__among=asked)
    assert set(found) == set(Person.objects.of(book).filter(pk__in=asked))


def test_follows_a_pointer_and_takes_more_ids_than_a_statement_takes_values(book):
    ines = Person.objects.create(book=book, name="Ines Prado", sort_key="ines prado")
    point = ContactPoint.objects.create(
        book=book, person=ines, kind="email", value="i@vela.example", key="i@vela.example"
    )
    for step in (1, 2):  # without a gap, and with
        asked = range(ines.pk, ines.pk + 200_000, step)
        assert ContactPoint.objects.of(book).get(person_id__among=asked) == point
        assert not ContactPoint.objects.of(book).filter(person_id__among=asked[1:]).exists()


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], max_examples=20)
@given(start=st.integers(-3, 3), length=st.integers(90, 110), twice=st.booleans())
def test_a_run_of_many_ids_is_no_more_than_these_ids(book, start, length, twice):
    if not Person.objects.of(book).exists():
        for number in range(6):
            Person.objects.create(book=book, name=f"Ines {number}", sort_key=f"ines {number}")
    first = Person.objects.of(book).order_by("pk").first().pk + start
    asked = [*range(first, first + length)] * (2 if twice else 1)
    found = Person.objects.of(book).filter(pk__among=asked)
    assert set(found) == set(Person.objects.of(book).filter(pk__in=asked))


def test_takes_nothing_but_ids(book):
    with pytest.raises(ValueError, match="invalid literal"):
        Person.objects.of(book).filter(pk__among=["1) OR (1=1"]).count()
