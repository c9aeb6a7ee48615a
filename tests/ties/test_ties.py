"""Ties of two people follow what the book tells of them, through every change, undo and deletion."""

from datetime import date

import pytest

from kith.encounters.actions import change_encounter, delete_encounter, log_encounter
from kith.journal.queries import latest_standing
from kith.journal.undoing import undo
from kith.kernel.errors import Refusal
from kith.people.actions import add_person, affiliate, change_affiliation, delete_person, set_through
from kith.people.models import Person
from kith.ties import mending
from kith.ties.actions import state_tie, withdraw_tie
from kith.ties.evidence import evidence_of, pair
from kith.ties.models import Tie

DAY = date(2026, 6, 9)


@pytest.fixture
def me(book, maya):
    return {"book": book, "by": maya}


@pytest.fixture
def teo(me):
    return add_person(**me, name="Teo Marchetti")


@pytest.fixture
def sound(book):
    """After the test every tie is as the book tells, whatever was done."""
    yield
    assert mending.fault(book=book) == ""


def tie(one, other):
    there = list(Tie.objects.of(one.book).filter(person=one, other=other).values_list("strength", flat=True))
    back = list(Tie.objects.of(one.book).filter(person=other, other=one).values_list("strength", flat=True))
    assert there == back
    return there[0] if there else 0.0


def told(one, other):
    return [some.kind for some in evidence_of(one.book, {pair(one.pk, other.pk)}).get(pair(one.pk, other.pk), [])]


def back(me):
    undo(batch=latest_standing(me["book"]), by=me["by"])


@pytest.mark.usefixtures("sound")
def test_who_was_introduced_by_somebody_is_tied_to_them(me, ines, abel):
    set_through(**me, person=ines, through=abel)
    assert tie(ines, abel) == 0.5
    assert told(ines, abel) == ["introduced"]
    set_through(**me, person=ines, through=None)
    assert tie(ines, abel) == 0
    back(me)
    assert tie(ines, abel) == 0.5


@pytest.mark.usefixtures("sound")
def test_who_met_together_is_tied_and_more_so_the_more_often_and_the_smaller_the_round(me, ines, abel, teo):
    log_encounter(**me, people=[ines, abel], on=DAY, channel="meeting")
    once = tie(ines, abel)
    log_encounter(**me, people=[ines, abel, teo], on=DAY, channel="meeting")
    assert 0 < tie(ines, teo) < once < tie(ines, abel)
    assert told(ines, abel) == ["met"]
    back(me)
    assert (tie(ines, abel), tie(ines, teo)) == (once, 0)


@pytest.mark.usefixtures("sound")
def test_an_encounter_that_is_set_right_or_deleted_takes_its_ties_along(me, ines, abel, teo):
    found = log_encounter(**me, people=[ines, abel], on=DAY, channel="meeting")
    once = tie(ines, abel)
    change_encounter(**me, encounter=found, people=[ines, teo])
    assert (tie(ines, abel), tie(ines, teo)) == (0, once)
    change_encounter(**me, encounter=found, channel="message")
    assert 0 < tie(ines, teo) < once
    delete_encounter(**me, encounter=found)
    assert tie(ines, teo) == 0
    back(me)
    assert tie(ines, teo) > 0


@pytest.mark.usefixtures("sound")
def test_a_crowd_ties_nobody(me, book):
    crowd = [add_person(**me, name=f"Guest {number}") for number in range(31)]
    log_encounter(**me, people=crowd, on=DAY, channel="event")
    assert not Tie.objects.of(book).exists()


@pytest.mark.usefixtures("sound")
def test_time_at_a_place_together_ties_the_longer_the_more(me, ines, abel, teo):
    affiliate(**me, person=ines, organisation="Nordvind", started="2015-01", ended="2020-12", past=True)
    post = affiliate(**me, person=abel, organisation="Nordvind", started="2016", ended="2019", past=True)
    assert told(ines, abel) == ["worked"]
    short = tie(ines, abel)
    change_affiliation(**me, affiliation=post, ended="2021")
    assert tie(ines, abel) > short > 0.1
    affiliate(**me, person=teo, organisation="Nordvind", started="2021-03")
    assert tie(ines, teo) == 0
    assert tie(abel, teo) > 0


@pytest.mark.usefixtures("sound")
def test_an_employer_with_unknown_dates_ties_nobody(me, ines, abel):
    affiliate(**me, person=ines, organisation="Nordvind")
    affiliate(**me, person=abel, organisation="Nordvind", started="2015", past=True)
    assert tie(ines, abel) == 0


@pytest.mark.usefixtures("sound")
def test_a_large_place_ties_each_to_those_who_began_about_the_same_time(me, book):
    people = [add_person(**me, name=f"Colleague {number}") for number in range(40)]
    for number, person in enumerate(people):
        affiliate(**me, person=person, organisation="Havblikk", started=f"{1980 + number}-01")
    assert mending.fault(book=book) == ""
    for person in people:
        assert Tie.objects.of(book).filter(person=person).count() <= 20
    assert tie(people[3], people[13]) > 0
    assert tie(people[3], people[14]) == 0
    newcomer = add_person(**me, name="Newcomer")
    affiliate(**me, person=newcomer, organisation="Havblikk", started="1990-06")
    assert tie(people[3], people[13]) == 0
    assert mending.fault(book=book) == ""
    back(me)
    assert tie(people[3], people[13]) > 0
    delete_person(**me, person=people[8])
    assert tie(people[3], people[14]) > 0


@pytest.mark.usefixtures("sound")
def test_the_owner_s_word_overrides_and_can_be_taken_back(me, ines, abel):
    set_through(**me, person=ines, through=abel)
    state_tie(**me, person=ines, other=abel, strength=4, on=DAY, note="They founded a club")
    assert tie(ines, abel) == 0.8
    assert told(ines, abel) == ["said", "introduced"]
    state_tie(**me, person=abel, other=ines, strength=0, on=DAY)
    assert tie(ines, abel) == 0
    withdraw_tie(**me, person=ines, other=abel)
    assert tie(ines, abel) == 0.5
    back(me)
    assert tie(ines, abel) == 0
    back(me)
    assert tie(ines, abel) == 0.8


def test_a_word_about_one_alone_or_beyond_five_is_refused(me, ines, abel):
    with pytest.raises(Refusal, match="two different"):
        state_tie(**me, person=ines, other=ines, strength=3, on=DAY)
    with pytest.raises(Refusal, match="1 to 5"):
        state_tie(**me, person=ines, other=abel, strength=6, on=DAY)


@pytest.mark.usefixtures("sound")
def test_who_is_deleted_takes_ties_along_and_undo_brings_them_back(me, book, ines, abel):
    log_encounter(**me, people=[ines, abel], on=DAY, channel="meeting")
    state_tie(**me, person=ines, other=abel, strength=2, on=DAY)
    delete_person(**me, person=abel)
    assert not Tie.objects.of(book).exists()
    back(me)
    assert tie(ines, Person.objects.of(book).get(pk=abel.pk)) == 0.4


def test_the_doctor_sees_a_wrong_tie_and_mends_it(me, book, ines, abel):
    set_through(**me, person=ines, through=abel)
    Tie.objects.of(book).filter(person=ines).update(strength=0.9)
    Tie.objects.of(book).filter(person=abel).update(strength=0.9)
    assert mending.fault(book=book) == "1 tie of two people is wrong"
    mending.mend(book=book)
    assert (mending.fault(book=book), tie(ines, abel)) == ("", 0.5)
