"""Who fits a goal is named on Today: by organisation, over spelling and legal form, by field; with whom both know."""

from datetime import timedelta

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from kith.encounters.actions import log_encounter
from kith.people.actions import add_person, affiliate, mark_person
from kith.people.models import Mark
from kith.rhythm.actions import not_this_one
from kith.ties.actions import set_goal, state_tie
from kith.ties.aims import fitting
from kith.ties.queries import goal_of
from kith.today.drafting import draft
from kith.today.queries import suggestions, the_day

pytestmark = pytest.mark.django_db


@pytest.fixture
def who(book, maya):
    return {"book": book, "by": maya}


@pytest.fixture
def somebody(who):
    """Somebody with a post: `somebody("Ada Moss", "Nordvind AS", "Buyer")`."""

    def somebody(name, organisation, title="", **post):
        person = add_person(**who, name=name)
        affiliate(**who, person=person, organisation=organisation, title=title, **post)
        return person

    return somebody


@pytest.fixture
def told(book, today):
    def told(later=0):
        return {one.person.name: one.reason for one in suggestions(book, today + timedelta(days=later))[0]}

    return told


@pytest.mark.parametrize("wanted", ["Nordvind", "NORDVIND A.S.", "Nordvinnd", "Nord Vind"])
def test_who_is_where_one_wants_to_be_is_named_whatever_the_spelling(who, somebody, told, today, wanted):
    somebody("Ada Moss", "Nordvind AS", "Buyer")
    somebody("Bo Lind", "Fjordkraft", "Buyer")
    assert told() == {}
    set_goal(**who, on=today, mode="seeking", organisations=[wanted])
    assert told() == {"Ada Moss": "At Nordvind AS, where you want to be; nobody in common that your book knows of."}


def test_who_was_there_or_works_in_the_field_is_named_and_who_only_lives_there_is_not(who, somebody, told, today):
    somebody("Ada Moss", "Nordvind", past=True)
    somebody("Bo Lind", "Fjordkraft", "Grid planner")
    somebody("Cy Hart", "Havblikk", "Baker", place="Bergen, Norway")
    set_goal(**who, on=today, mode="", organisations=["Nordvind"], fields=["grids"], places=["Bergen"], level="intern")
    reasons = told()
    assert reasons["Ada Moss"].startswith("Was at Nordvind, where you want to be;")
    assert reasons["Bo Lind"].startswith("Works in grids, which you are after;")
    assert "Cy Hart" not in reasons


def test_the_contacts_in_common_are_those_whom_the_owner_knows(who, somebody, told, today):
    ada = somebody("Ada Moss", "Nordvind", "Buyer")
    for number in range(3):
        met = add_person(**who, name=f"Met {number}")
        log_encounter(**who, people=[met], on=today - timedelta(days=2000), channel="call")
        state_tie(**who, person=ada, other=met, strength=3, on=today)
    state_tie(**who, person=ada, other=add_person(**who, name="Heard of"), strength=5, on=today)
    set_goal(**who, on=today, mode="", organisations=["Nordvind"])
    assert told()["Ada Moss"] == "At Nordvind, where you want to be; 3 people in common."


def test_it_rests_for_a_month_after_a_contact_and_after_not_this_one(who, somebody, told, today):
    ada, bo = somebody("Ada Moss", "Nordvind"), somebody("Bo Lind", "Nordvind")
    set_goal(**who, on=today, mode="", organisations=["Nordvind"])
    log_encounter(**who, people=[ada], on=today, channel="call")
    not_this_one(**who, person=bo, on=today)
    for later in (10, 29):
        assert "where you want to be" not in "".join(told(later=later).values())
    assert "where you want to be" in told(later=30)["Ada Moss"]
    assert set(told(later=31)) >= {"Bo Lind"}


@pytest.mark.parametrize("kind", Mark.SILENT)
def test_who_is_marked_is_left_in_peace(who, somebody, told, today, kind):
    mark_person(**who, person=somebody("Ada Moss", "Nordvind"), kind=kind, on=today)
    set_goal(**who, on=today, mode="", organisations=["Nordvind"])
    assert told() == {}


def test_it_ends_with_its_day_and_is_nobody_elses(who, somebody, told, today, omar):
    somebody("Ada Moss", "Nordvind")
    set_goal(book=omar.book, by=omar, on=today, mode="", organisations=["Nordvind"])
    assert told() == {}
    assert suggestions(omar.book, today) == ([], 0)
    set_goal(**who, on=today, mode="", organisations=["Nordvind"], until=today + timedelta(days=1))
    assert set(told(later=1)) == {"Ada Moss"}
    assert told(later=2) == {}


def test_it_adds_to_what_else_there_is_and_gives_words_to_begin_with(who, somebody, told, today):
    ada, bo = somebody("Ada Moss", "Nordvind"), somebody("Bo Lind", "Nordvind")
    for number in range(6):
        on = today - timedelta(days=90 + 30 * number)
        log_encounter(**who, people=[ada], on=on, channel="call")
    set_goal(**who, on=today, mode="", organisations=["Nordvind"])
    assert told()["Ada Moss"].startswith("Usually every 30 days, silent for 90; at Nordvind, where you want to be;")
    assert "I would like to learn about Nordvind" in draft(bo, today)


def test_the_number_of_questions_does_not_grow_and_a_goal_asks_two_for_its_organisations(book, who, somebody, today):
    def asked():
        with CaptureQueriesContext(connection) as captured:
            the_day(book, today)
        return len(captured)

    for number in range(3):
        somebody(f"Ada {number}", "Nordvind", "Nurse")
    without = asked()
    set_goal(**who, on=today, mode="", level="director")
    assert asked() == without
    set_goal(**who, on=today, mode="", organisations=["Nordvind"], level="director")
    with CaptureQueriesContext(connection) as captured:
        assert len(fitting(book, goal_of(book))) == 3
    assert len(captured) == 3  # the goal itself, what its organisations mean, and who is there
    few = asked()
    for number in range(20):
        somebody(f"Bo {number}", "Nordvind", "Nurse")
    assert asked() == few


def test_in_a_field_that_is_not_digital_the_closer_tie_is_worth_more(who, book, somebody, today):
    for name, mutual in (("Ada Moss", 12), ("Bo Lind", 30)):
        one = somebody(name, "Nordvind")
        for number in range(mutual):
            other = add_person(**who, name=f"{name} {number}", met_on="2020-01-01")
            state_tie(**who, person=one, other=other, strength=3, on=today)

    def best():
        fits = fitting(book, goal_of(book))
        return max(fits.values(), key=lambda fit: fit.brings).mutual

    set_goal(**who, on=today, mode="seeking", organisations=["Nordvind"], digital=True)
    assert best() == 12
    set_goal(**who, on=today, mode="seeking", organisations=["Nordvind"], digital=False)
    assert best() == 30
