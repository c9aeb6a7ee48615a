"""The vocabulary tells which questions nobody can answer, and leaves none out that somebody can."""

import itertools
from datetime import date

import pytest

from kith.encounters.actions import log_encounter
from kith.people import actions
from kith.people.models import Person
from kith.search import index, queries
from kith.search.actions import rebuild
from kith.search.models import Kind, Term
from kith.search.places import place_of
from kith.search.queries import find
from kith.search.questions import Question
from kith.search.vocabulary import ALL, BITS, spread_of
from kith.search.words import Word, asked

pytestmark = pytest.mark.django_db
WORDS = ("harbour", "harb", "mills", "mi", "ada", "tiller", "7", "o'dell", "ada@harbour.example")


@pytest.fixture
def several(add, book, maya):
    ada = add("Ada Harbour", at="Tiller Mills", title="Harbour master", note="mills and tillers")
    actions.add_contact_point(book=book, by=maya, person=ada, kind="email", value="ada@harbour.example")
    add("Bo Tiller", at="Harbour Works", note="knows Ada")
    add("Cy O'Dell", note="harbour 7, ada")
    add("Harbour Mills")


@pytest.fixture
def people(several, book):
    """The place of people in the index."""
    return place_of(book, "person")


def test_hits_that_are_looked_at_are_in_the_columns_that_would_be_asked_for(people):
    for text in [*WORDS, *map(" ".join, itertools.permutations(WORDS, 2))]:
        words = asked(text)
        hits = queries.engine().answer(people, Question(words), 20)
        looked_at = queries._looked_at(people, words, hits)
        assert set(looked_at) == set(hits)
        told = {pk: column for pk, column in looked_at.items() if column != queries.ANYWHERE}
        assert queries._asked_for(people, words, 20, more=False) == told, text
        best_first = [queries.COLUMNS.index(column) for column in looked_at.values() if column]
        assert best_first == sorted(best_first), text


def test_a_word_is_known_by_the_columns_it_stands_in(several, people):
    tiller = spread_of(people, Word("tiller"))
    assert tiller.whole == BITS["name"] | BITS["work"] | BITS["reach"]
    assert tiller.begun == tiller.whole | BITS["notes"]
    assert spread_of(people, Word("knows")).whole == BITS["notes"] | BITS["reach"]
    assert spread_of(people, Word("7")).whole == ALL


def test_a_word_of_an_organisations_name_is_none_of_a_persons(people, book):
    assert not spread_of(people, Word("works")).begun & BITS["name"]
    assert spread_of(place_of(book, "organisation"), Word("works")).whole & BITS["name"]


def test_columns_that_were_noted_for_all_kinds_count_for_each(people, book):
    Term.objects.of(book).filter(term="works").update(columns=BITS["name"])
    for kind in ("person", "organisation"):
        assert spread_of(place_of(book, kind), Word("works")).whole == BITS["name"] | BITS["reach"]


def test_a_new_column_of_a_known_word_is_noted_and_a_rebuild_says_the_same(several, book, people, add):
    assert not spread_of(people, Word("knows")).whole & BITS["name"]
    add("Knows Who")
    assert spread_of(people, Word("knows")).whole & BITS["name"]
    rebuild(book)
    assert spread_of(people, Word("knows")).whole == BITS["name"] | BITS["notes"] | BITS["reach"]


def test_a_word_that_an_address_outlived_is_forgotten_with_the_address(book, maya, add):
    person = add("Ada Harbour", note="writes from vaartpost")
    point = actions.add_contact_point(book=book, by=maya, person=person, kind="email", value="ada@vaartpost.example")
    actions.change_person(book=book, by=maya, person=person, note="")
    assert Term.objects.of(book).filter(term="vaartpost").exists()
    actions.drop_contact_point(book=book, by=maya, point=point)
    assert not Term.objects.of(book).filter(term="vaartpost").exists()


def test_kinds_that_came_and_went_leave_the_rows_of_a_book_in_its_range(book, maya, add):
    for number in range(70):
        Kind.objects.create(name=f"kind {number}")
    Kind.objects.all().delete()
    person = add("Ada Harbour", note="knows quinces", title="quinces")
    actions.change_person(book=book, by=maya, person=person, note="")
    assert max(Kind.objects.values_list("pk", flat=True)) < 32
    assert Term.objects.of(book).filter(term="quinces").exists()


def test_what_changes_no_word_leaves_the_index_as_it_is(several, book, maya, monkeypatch):
    written = []
    plain = index.engine().insert
    monkeypatch.setattr(index.engine(), "insert", lambda place, rows: (written.extend(rows), plain(place, rows)))
    ada = Person.objects.of(book).get(name="Ada Harbour")
    for note in ("", "", "regatta"):
        log_encounter(book=book, by=maya, people=[ada], on=date(2026, 6, 1), channel="call", note=note)
    assert len(written) == 1
    assert [one.id for one in find(book, "regatta").hits] == [ada.pk]
