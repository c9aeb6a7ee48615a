"""Many rows at once: ids in order, never used again; pointers at rows that had none are followed."""

import uuid

import pytest
from django.db import connection
from hypothesis import given
from hypothesis import strategies as st

from kith.kernel import bulk
from kith.people.models import Interest, Organisation, Person, Photo

pytestmark = pytest.mark.django_db


def person(book, number):
    return Person(book=book, name=f"Person {number}", sort_key=f"person {number}")


def test_each_row_gets_its_id_in_order_and_is_what_it_was(book):
    rows = [person(book, number) for number in range(1203)]
    ids = bulk.insert(Person, rows)
    assert ids == [row.pk for row in rows] == sorted(ids)
    stored = Person.objects.of(book).in_bulk(ids)
    assert [(stored[row.pk].name, stored[row.pk].uid) for row in rows] == [(row.name, row.uid) for row in rows]
    rows[0].name = "Changed"
    rows[0].save()
    assert Person.objects.of(book).count() == 1203, "a row that was inserted is updated, not inserted again"


def test_rows_built_on_rows_without_an_id_find_it(book):
    ida = person(book, 1)
    interest = Interest(book=book, person=ida, name="Sailing", key="sailing")
    bulk.insert(Person, [ida])
    bulk.insert(Interest, [interest])
    assert Interest.objects.of(book).get().person == ida


def test_every_kind_of_column_comes_back(book):
    ida = person(book, 1)
    bulk.insert(Person, [ida])
    bulk.insert(Photo, [Photo(book=book, person=ida, media_type="image/png", data=bytes(range(256)))])
    assert bytes(Photo.objects.of(book).get().data) == bytes(range(256))


def test_an_id_is_never_used_again(book):
    first = bulk.insert(Person, [person(book, number) for number in range(3)])
    bulk.delete(Person, first)
    assert min(bulk.insert(Person, [person(book, 9)])) > max(first)
    row = Person.objects.create(book=book, name="By the ORM", sort_key="x")
    assert row.pk > max(first) + 1


def test_a_row_that_has_an_id_keeps_it(book):
    ids = bulk.insert(Organisation, [Organisation(pk=7_000_000, book=book, name="Fjordlys", key="fjordlys")])
    assert ids == [7_000_000]


def test_nothing_is_nothing(book):
    assert bulk.insert(Person, []) == []
    bulk.delete(Person, [])


def test_deleting_takes_those_and_no_others(book):
    ids = bulk.insert(Person, [person(book, number) for number in range(1100)])
    bulk.delete(Person, ids[:1050])
    assert sorted(Person.objects.of(book).values_list("pk", flat=True)) == ids[1050:]


def test_a_thousand_rows_are_one_statement(book, django_assert_max_num_queries):
    with django_assert_max_num_queries(3):
        bulk.insert(Person, [person(book, number) for number in range(1000)])
    assert connection.in_atomic_block


def test_rows_given_by_their_columns_are_in_as_any_other(book):
    some = [person(book, number) for number in range(3)]
    bulk.insert(Person, some)
    names = [f"Interest {number}" for number in range(3)]
    held = bulk.insert_columns(Interest, {"book": [book] * 3, "person": some, "name": names, "key": names})
    rows = list(Interest.objects.of(book).order_by("pk"))
    assert [(row.pk, row.person_id, row.name) for row in rows] == list(
        zip(held["id"], held["person_id"], names, strict=True)
    )
    assert [row.source for row in rows] == [None] * 3
    assert [row.uid for row in rows] == held["uid"]


def test_random_uids_are_such_as_the_standard_has_them():
    made = bulk.random_uids(500)
    assert len(set(made)) == 500
    assert {(one.version, one.variant) for one in made} == {(4, uuid.RFC_4122)}
    assert [uuid.UUID(one.hex) for one in made] == made
    assert len({one.bytes[6] for one in made}) > 8, "all other bits are chance"


@given(st.lists(st.integers()), st.integers(1, 7))
def test_chunks_are_all_of_it_in_order(items, size):
    found = list(bulk.chunks(items, size))
    assert [one for some in found for one in some] == items
    assert all(len(some) == size for some in found[:-1])
    assert all(1 <= len(some) <= size for some in found)
