"""Rows of many kinds that one batch changed, deleted and added are put back together, to the last column."""

import pytest
from django.db import connection, transaction
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from kith.journal.models import Batch, Entry
from kith.journal.recording import batch
from kith.journal.undoing import undo
from kith.people.models import Circle, ContactPoint, Interest, Organisation, Person, Place

from .test_any_order import content

pytestmark = pytest.mark.django_db
KINDS = (Person, Organisation, Circle, ContactPoint, Interest, Place)
WORDS = st.text("abc", min_size=1, max_size=3)
STEPS = st.lists(
    st.tuples(
        st.sampled_from(["change", "swap", "note", "delete", "add"]), st.integers(0, 40), st.integers(0, 40), WORDS
    ),
    min_size=1,
    max_size=40,
)


def person(book, name):
    return Person(book=book, name=name, sort_key=name)


@pytest.fixture
def full(book, maya):
    """Rows of six models; a name of a circle, of an organisation and of an interest is there once."""
    with batch(book=book, by=maya, verb="import", said="Imported") as rec:
        people = rec.add_many([person(book, f"person {number}") for number in range(6)])
        circles = rec.add_many([Circle(book=book, name=f"c{number}", key=f"c{number}") for number in range(4)])
        rec.add_many([Organisation(book=book, name=f"o{number}", key=f"o{number}") for number in range(4)])
        rec.add_many(
            [ContactPoint(book=book, person=one, kind="email", value="a@b.org", key="a@b.org") for one in people]
        )
        rec.add_many(
            [Interest(book=book, person=people[0], name=f"i{number}", key=f"i{number}") for number in range(3)]
        )
        rec.add_many([Place(book=book, person=one, circle=circles[at % 4]) for at, one in enumerate(people)])
    return book


def rows(book, *kinds):
    return [row for kind in kinds for row in kind.objects.of(book).order_by("pk")]


def do(rec, step):
    """One thing that is done to a row, or to two that change their names: each needs the other to let go of its own."""
    (what, first, second, word), book = step, rec.book
    named = rows(book, Circle, Organisation, Interest)
    if what == "add":
        rec.add(person(book, word))
    elif what == "swap" and named:
        one = named[first % len(named)]
        same = [row for row in named if type(row) is type(one)]
        other = same[second % len(same)]
        keys = one.key, other.key
        rec.change(one, key="aside")
        rec.change(other, key=keys[0])
        rec.change(one, key=keys[1])
    elif what == "note" and (people := rows(book, Person)):
        one, other = people[first % len(people)], people[second % len(people)]
        rec.change(one, note=word, through=None if one.pk == other.pk else other)
    elif what == "change" and (some := rows(book, Person, ContactPoint, Circle)):
        one = some[first % len(some)]
        rec.change(one, **({"label": word} if isinstance(one, ContactPoint) else {"name": word}))
    elif what == "delete" and (some := rows(book, *KINDS)):
        rec.delete(some[first % len(some)])


@settings(max_examples=40, deadline=None, suppress_health_check=list(HealthCheck))
@given(steps=STEPS)
def test_whatever_a_batch_did_its_undo_leaves_every_row_as_it_was(full, maya, steps):
    before = content(full)
    with transaction.atomic():
        with batch(book=full, by=maya, verb="change", said="Changed") as rec:
            for one in steps:
                do(rec, one)
        if rec.batch is not None:
            undo(rec.batch, by=maya)
        connection.check_constraints()
        assert content(full) == before
        transaction.set_rollback(True)


def test_keys_that_moved_along_a_row_move_back(full, maya):
    places = rows(full, Organisation)
    with batch(book=full, by=maya, verb="change", said="Moved on") as rec:
        for number in (3, 2, 1, 0):
            rec.change(places[number], key=f"o{number + 1}")
    undo(rec.batch, by=maya)
    assert [one.key for one in rows(full, Organisation)] == ["o0", "o1", "o2", "o3"]


def test_many_rows_are_put_back_by_few_statements(book, maya, django_assert_max_num_queries):
    count = 60
    with batch(book=book, by=maya, verb="import", said="Imported") as rec:
        people = rec.add_many([person(book, f"person {number}") for number in range(count)])
        rec.add_many([Interest(book=book, person=one, name="sailing", key="sailing") for one in people])
    with batch(book=book, by=maya, verb="change", said="Changed") as rec:
        for one in people[: count // 2]:
            rec.change(one, note="Changed")
            rec.change(one, name=f"{one.name} the other")
        for one in people[count // 2 :]:
            rec.delete(one)
    before = Entry.objects.filter(batch=rec.batch).count()
    assert before == 2 * count
    with django_assert_max_num_queries(count):
        undo(rec.batch, by=maya)
    assert Interest.objects.of(book).count() == count
    assert not Person.objects.of(book).exclude(note="").exists()
    assert Batch.objects.of(book).filter(undo__isnull=False).count() == 1
