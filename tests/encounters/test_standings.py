"""How things are with people is computed anew for whom something changed, however many there are."""

from datetime import timedelta

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from kith.core import cadence, evidence
from kith.encounters.actions import log_encounter
from kith.people.actions import add_person
from kith.people.models import Standing
from kith.ties.models import Tie

CROWD = 60


@pytest.fixture
def crowd(book, maya, today):
    """People whom one met two at a time."""
    everybody = [add_person(book=book, by=maya, name=f"Person {number}") for number in range(CROWD)]
    for at in range(0, CROWD, 2):
        day = today - timedelta(days=at)
        log_encounter(book=book, by=maya, people=everybody[at : at + 2], on=day, channel="meeting")
    return everybody


def rows(book):
    return set(Standing.objects.of(book).values_list("pk", "person_id")), set(Tie.objects.of(book).values_list("pk"))


def test_one_more_encounter_renews_who_was_there_and_nobody_else(book, maya, crowd, today, monkeypatch):
    standings, ties = rows(book)
    asked = {"standings": 0, "ties": 0}
    for module, name, counted in ((cadence, "usual_gap", "standings"), (evidence, "weigh", "ties")):
        really = getattr(module, name)

        def counting(*told, really=really, counted=counted, **more):
            asked[counted] += 1
            return really(*told, **more)

        monkeypatch.setattr(module, name, counting)
    log_encounter(book=book, by=maya, people=[crowd[0]], on=today, channel="call")
    now, ties_now = rows(book)
    assert {person for _pk, person in standings ^ now} == {crowd[0].pk}
    assert ties_now == ties
    assert asked["standings"] == 1
    assert asked["ties"] <= 1


def test_one_more_encounter_asks_no_more_of_a_larger_book(book, maya, crowd, today):
    def cost():
        with CaptureQueriesContext(connection) as asked:
            log_encounter(book=book, by=maya, people=crowd[:1], on=today, channel="call")
        return len(asked)

    before = cost()
    for number in range(CROWD):
        one = add_person(book=book, by=maya, name=f"Later {number}")
        log_encounter(book=book, by=maya, people=[one], on=today, channel="call")
    assert cost() == before
