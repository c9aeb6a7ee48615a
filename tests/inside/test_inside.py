"""Ways into an organisation, from what the book holds."""

import json
from datetime import timedelta

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from kith.core.wanted import read
from kith.encounters.actions import log_encounter
from kith.faces.cli.main import run
from kith.favours.actions import make_promise
from kith.inside import wording
from kith.inside.actions import take_answer
from kith.inside.queries import inside
from kith.journal.queries import latest_standing
from kith.journal.undoing import undo
from kith.people.actions import add_interest, add_person, affiliate, mark_person
from kith.people.models import Mark, Person
from kith.ties.actions import state_tie
from kith.ties.models import Statement


@pytest.fixture
def me(book, maya):
    return {"book": book, "by": maya}


@pytest.fixture
def somebody(me, today):
    """Somebody with a post, met so many times lately: `somebody("Ada", "Nordvind AS", "Engineer", times=3)`."""

    def somebody(name, place="", title="", times=0, **post):
        person = add_person(**me, name=name)
        if place:
            affiliate(**me, person=person, organisation=place, title=title, **post)
        for number in range(times):
            log_encounter(**me, people=[person], on=today - timedelta(days=10 + 20 * number), channel="meeting")
        return person

    return somebody


@pytest.fixture
def ways(book, today):
    def ways(text, level=""):
        return inside(book, read(text, level), today)

    return ways


def through(found):
    return [[person.name for person in way.people] for way in found.ways]


def test_whom_one_knows_inside_is_a_way_whatever_the_legal_form(somebody, ways):
    somebody("Ada Berg", "Nordvind AS", "Engineer", times=2)
    assert through(ways("nordvind")) == [["Ada Berg"]]


def test_who_is_known_by_somebody_is_reached_through_them(me, somebody, ways, today):
    ada, bo = somebody("Ada Berg", times=5), somebody("Bo Lind", "Nordvind", "Head of Storage")
    state_tie(**me, person=ada, other=bo, strength=4, on=today)
    found = ways("Nordvind, senior")
    assert through(found) == [["Ada Berg", "Bo Lind"]]
    assert found.ways[0].ask == ada


def test_a_level_leaves_out_who_is_below_it_and_all_are_shown_where_nobody_fits(somebody, ways):
    somebody("Ada Berg", "Nordvind", "Director of Operations", times=2)
    somebody("Bo Lind", "Nordvind", "Junior Engineer", times=2)
    assert through(ways("Nordvind", "director")) == [["Ada Berg"]]
    found = ways("Nordvind", "executive")
    assert (len(found.ways), found.fitting) == (2, [])


def test_who_was_there_is_told_as_such_and_does_not_go_first(somebody, ways):
    somebody("Ada Berg", "Nordvind", "Engineer", times=2, past=True)
    somebody("Bo Lind", "Nordvind", "Engineer", times=6)
    found = ways("Nordvind")
    assert {way.end.name: way.end.now for way in found.ways} == {"Ada Berg": False, "Bo Lind": True}
    assert found.ways[found.first].target.name == "Bo Lind"


def test_a_middling_tie_goes_first_and_the_page_says_why(somebody, ways):
    somebody("Ada Berg", "Nordvind", "Manager", times=12)
    somebody("Bo Lind", "Nordvind", "Manager", times=1)
    found = ways("Engineer at Nordvind")
    assert found.ways[0].target.name == "Ada Berg"
    assert found.ways[found.first].target.name == "Bo Lind"
    assert "ties of middling strength" in wording.why_first(found)


def test_who_is_senior_to_the_role_is_told_from_a_would_be_peer(somebody, ways):
    somebody("Ada Berg", "Nordvind", "Head of Engineering", times=2)
    somebody("Bo Lind", "Nordvind", "Software Engineer", times=2)
    found = ways("Software Engineer at Nordvind")
    assert {way.target.name: way.stand for way in found.ways} == {"Ada Berg": "senior", "Bo Lind": "peer"}
    assert found.ways[found.first].target.name == "Ada Berg"


@pytest.mark.parametrize("kind", [Mark.DO_NOT_CONTACT, Mark.DECEASED])
def test_who_must_not_be_contacted_is_on_no_way(me, somebody, ways, today, kind):
    ada, bo = somebody("Ada Berg", times=5), somebody("Bo Lind", "Nordvind")
    state_tie(**me, person=ada, other=bo, strength=5, on=today)
    mark_person(**me, person=ada, kind=kind, on=today)
    assert ways("Nordvind").ways == []


def test_an_address_of_the_house_makes_somebody_an_insider(me, ways):
    from kith.people.actions import add_contact_point

    ada = add_person(**me, name="Ada Berg")
    add_contact_point(**me, person=ada, kind="email", value="ada@mail.nordvind.com")
    found = ways("Nordvind AS")
    assert [(one.name, one.by_email) for one in found.insiders] == [("Ada Berg", True)]


def test_without_a_way_those_who_may_know_somebody_are_told_apart_with_why(somebody, ways, me, today):
    bo = somebody("Bo Lind", "Nordvind", "Engineer")
    affiliate(**me, person=bo, organisation="Polhem School", kind="study")
    somebody("Ada Berg", "Polhem School", kind="study", times=1)
    found = ways("Nordvind")
    assert found.ways == []
    assert [one.person.name for one in found.worth] == ["Ada Berg"]
    assert wording.worth_told(found.worth[0]) == "was at Polhem School, as was Bo Lind."
    assert wording.said(found) == "You know 1 person inside. No way is known. Worth asking: Ada Berg."


def test_a_town_that_only_begins_alike_is_another(me, somebody, ways):
    towns = {"Bo Lind": "York, England", "Ada Berg": "york", "Cy Moss": "Yorktown, Virginia"}
    for name, town in towns.items():
        place = "Nordvind" if name == "Bo Lind" else "Vela"
        affiliate(**me, person=somebody(name), organisation=place, title="Engineer", place=town)
    assert [one.person.name for one in ways("Nordvind").worth] == ["Ada Berg"]


def test_what_is_no_organisation_is_a_topic_and_brings_those_closest_to_it_and_to_the_owner(me, somebody, ways, today):
    ada, bo, cy = somebody("Ada Berg", times=6), somebody("Bo Lind", times=1), somebody("Cy Hart", times=6)
    for person in (ada, bo):
        add_interest(**me, person=person, name="Wind power")
    mark_person(**me, person=somebody("Di Roth", "Other", "Wind power planner"), kind=Mark.PUT_ASIDE, on=today)
    found = ways("wind power")
    assert [one.person for one in found.topic] == [ada, bo]
    assert "Wind power" in found.topic[0].why
    assert cy not in [one.person for one in found.topic]


def test_a_name_is_no_topic(somebody, ways):
    somebody("Ada Berg", times=2)
    assert ways("Ada Berg").topic == []


def test_where_there_is_nothing_the_answer_says_what_could_make_a_way(ways):
    said = wording.said(ways("Nordvind"))
    assert said.startswith("No organisation of your book is called “Nordvind”")
    assert "No way is known." in said


def test_a_promise_owed_to_the_one_to_ask_is_told_before(me, somebody, ways, today, web_later):
    ada = somebody("Ada Berg", "Nordvind", "Engineer", times=3)
    make_promise(**me, person=ada, what="send the paper", made_on=today)
    assert [one.what for one in ways("Nordvind").ways[0].owed] == ["send the paper"]
    assert "you owe Ada: send the paper." in web_later().get("/inside?q=Nordvind").content.decode()


def test_the_command_gives_names_strength_why_and_whom_to_ask(me, somebody, today, capsys):
    ada, bo = somebody("Ada Berg", times=5), somebody("Bo Lind", "Nordvind", "Head of Storage")
    state_tie(**me, person=ada, other=bo, strength=4, on=today)
    run(["inside", "Nordvind", "--level", "senior", "--json", "--today", today.isoformat()])
    (way,) = json.loads(capsys.readouterr().out)
    assert (way["path"], way["ask"]) == (["Ada Berg", "Bo Lind"], "Ada Berg")
    assert 0 < way["strength"] <= 1
    assert way["why"]


def test_a_level_that_is_none_is_refused_with_those_there_are(book, capsys):
    assert run(["inside", "Nordvind", "--level", "boss"]) == 1
    assert "vice president" in capsys.readouterr().err


def test_it_asks_no_more_questions_of_more_people(somebody, ways):
    def asked():
        with CaptureQueriesContext(connection) as captured:
            ways("Nordvind, senior")
        return len(captured)

    somebody("Ada Berg", "Nordvind", "Head of Storage", times=2)
    few = asked()
    for number in range(8):
        somebody(f"Bo {number}", "Nordvind", "Head of Storage", times=2)
    assert asked() <= few


def test_the_page_of_an_organisation_says_who_could_open_a_door(somebody, web_later):
    from kith.people.models import Organisation

    ada = somebody("Ada Berg", "Nordvind", "Engineer", times=2)
    place = Organisation.objects.of(ada.book).get()
    said = web_later().get(f"/organisations/{place.pk}").content.decode()
    assert "Who could open a door" in said
    assert "Straight to Ada Berg" in said


@pytest.fixture
def worth(me, somebody):
    """Ada, who is worth asking about Nordvind, where Bo is whom nobody knows."""
    bo = somebody("Bo Lind", "Nordvind", "Engineer")
    affiliate(**me, person=bo, organisation="Polhem School", kind="study")
    return somebody("Ada Berg", "Polhem School", kind="study", times=3)


def names(found):
    return [one.person.name for one in found.worth]


def test_who_answers_that_they_know_somebody_there_is_a_way_to_them(worth, ways, web_later, book):
    web = web_later()
    assert f'action="/people/{worth.pk}/inquiries"' in web.get("/inside?q=nordvind").content.decode()
    sent = {"organisation": "nordvind", "said": "yes, Tomás Reyes, she worked with him", "back": "/inside?q=nordvind"}
    page = web.post(f"/people/{worth.pk}/inquiries", sent, follow=True).content.decode()
    assert "Ada Berg on Nordvind: yes, Tomás Reyes" in page
    found = ways("Nordvind")
    assert ["Ada Berg", "Tomás Reyes"] in through(found)
    assert names(found) == []
    undo(latest_standing(book), by=book.owner)
    assert (through(ways("Nordvind")), names(ways("Nordvind"))) == ([], ["Ada Berg"])


def test_who_answers_no_is_not_asked_again_about_that_place(worth, ways, web_later, book):
    web_later().post(f"/people/{worth.pk}/inquiries", {"organisation": "Nordvind", "said": "no"})
    assert names(ways("NORDVIND AS")) == []
    assert not Person.objects.of(book).filter(name__icontains="no").exclude(name="Bo Lind").exists()
    undo(latest_standing(book), by=book.owner)
    assert names(ways("Nordvind")) == ["Ada Berg"]


def test_somebody_of_the_book_who_is_named_is_meant_there_first(me, worth, somebody, today, book):
    bo, _other = next(one for one in Person.objects.of(book) if one.name == "Bo Lind"), somebody("Bo Lindqvist")
    take_answer(**me, person=worth, organisation="Nordvind", said="yes, Bo", on=today)
    assert Statement.objects.of(book).get().other == bo


def test_an_answer_that_says_neither_stays_in_its_field(worth, ways, web_later):
    sent = {"organisation": "Nordvind", "said": "she will ask around"}
    page = web_later().post(f"/people/{worth.pk}/inquiries", sent, follow=True).content.decode()
    assert "Write whom they know" in page
    assert 'value="she will ask around"' in page
    assert names(ways("Nordvind")) == ["Ada Berg"]


def test_each_step_of_a_way_leads_to_its_tie(me, somebody, today, web_later):
    ada, bo = somebody("Ada Berg", times=5), somebody("Bo Lind", "Nordvind", "Head of Storage")
    state_tie(**me, person=ada, other=bo, strength=4, on=today)
    page = web_later().get("/inside?q=Nordvind").content.decode()
    assert f'href="/people/{ada.pk}/ties/{bo.pk}"' in page
    assert f'href="/people/{ada.pk}#knows"' in page
