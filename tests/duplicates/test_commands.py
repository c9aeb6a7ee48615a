"""`kith duplicates` and `kith merge`."""

import json

import pytest

from kith.exports.jsonl import lines
from kith.faces.cli.main import run
from kith.people import actions as people
from kith.people.models import Person

pytestmark = pytest.mark.django_db


@pytest.fixture
def said(book, capsys):
    def said(*words):
        code = run(["--book", "Maya", *map(str, words)]) or 0
        told = capsys.readouterr()
        return code, told.out, told.err

    return said


@pytest.fixture
def both(book, maya):
    who = {"book": book, "by": maya}
    found = [people.add_person(**who, name=name) for name in ("Priya Raman", "Raman, Priya")]
    for one in found:
        people.affiliate(**who, person=one, organisation="Northwind", title="Analyst")
    return found


def test_the_pairs_are_told_with_the_reason(said, both):
    [pair] = json.loads(said("duplicates", "--json")[1])
    assert [one["id"] for one in pair["people"]] == [one.pk for one in both]
    assert pair["why"] == "The same name in another order and both at Northwind."
    assert "kith merge" in said("duplicates")[1]


def test_a_dry_run_changes_nothing(said, book, both):
    before = list(lines(book))
    code, told, _ = said("merge", both[0].pk, both[1].pk, "--dry-run", "--json")
    assert (code, json.loads(told)["batch"]) == (0, None)
    assert list(lines(book)) == before


def test_two_become_one_and_it_is_taken_back(said, book, both):
    before = list(lines(book))
    told = json.loads(said("merge", both[0].pk, both[1].pk, "--json")[1])
    assert (told["id"], told["merged"]) == (both[0].pk, [both[1].pk])
    assert Person.objects.of(book).get() == both[0]
    assert said("undo", told["batch"])[0] == 0
    assert list(lines(book)) == before


def test_the_owner_may_be_kept(said, book, maya, both):
    people.set_me(book=book, by=maya, person=both[0])
    assert said("merge", both[0].pk, both[1].pk)[0] == 0
    assert Person.objects.of(book).get() == both[0]


def test_what_cannot_be_is_refused_on_one_line(said, both):
    code, out, err = said("merge", both[0].pk, both[0].pk)
    assert (code, out, err.count("\n")) == (1, "", 1)
    assert said("merge", both[0].pk)[0] == 2
