"""Whom one has where one wants to be, inside and outside, and what hangs on one person; each gap with a way."""

import json
from datetime import timedelta

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from kith.coverage import wanted
from kith.coverage.queries import coverage
from kith.encounters.actions import log_encounter
from kith.faces.cli.main import run
from kith.maps import actions as maps
from kith.people.actions import add_interest, add_person, add_to_circle, affiliate, mark_person
from kith.people.models import Circle, Mark
from kith.ties.actions import set_goal, state_tie

pytestmark = pytest.mark.django_db


@pytest.fixture
def me(book, maya):
    return {"book": book, "by": maya}


@pytest.fixture
def somebody(me, today):
    """Somebody with a post, met so many times lately: `somebody("Ada", "Nordvind AS", "Engineer", times=3)`."""

    def somebody(name, organisation="", title="", times=0, **post):
        person = add_person(**me, name=name)
        if organisation or title:
            affiliate(**me, person=person, organisation=organisation, title=title, **post)
        for number in range(times):
            log_encounter(**me, people=[person], on=today - timedelta(days=10 + 20 * number), channel="meeting")
        return person

    return somebody


@pytest.fixture
def wanting(me, today):
    def wanting(*organisations, fields=()):
        set_goal(**me, on=today, mode="seeking", organisations=organisations, fields=fields)

    return wanting


@pytest.fixture
def found(book, today):
    return lambda: coverage(book, today)


def page(web):
    answer = web.get("/coverage")
    assert answer.status_code == 200
    return answer.content.decode()


def test_a_blank_book_and_a_book_without_a_goal_say_what_to_do(web_later, somebody):
    assert "With the first people comes a picture" in page(web_later())
    somebody("Ada Moss", "Nordvind", "Buyer")
    assert "Say which organisations and fields you would like to get into" in page(web_later())
    assert 'href="/goal"' in page(web_later())


def test_whom_one_has_at_a_wanted_organisation_is_named_the_nearest_first(somebody, wanting, found, web_later):
    somebody("Ada Moss", "Nordvind AS", "Buyer", times=1)
    somebody("Bo Lind", "Nordvind AS", "Engineer", times=6)
    somebody("Cy Hart", "Nordvind AS", "Director", past=True)
    wanting("nordvind", "Havblikk")
    nordvind, havblikk = found().organisations
    assert [(one.name, one.now) for one in nordvind.known] == [
        ("Bo Lind", True),
        ("Ada Moss", True),
        ("Cy Hart", False),
    ]
    assert (nordvind.total, nordvind.here, nordvind.gap) == (3, 2, False)
    assert (havblikk.known, havblikk.gap) == ([], True)
    told = page(web_later())
    assert "You know 2 people there." in told
    assert "You know nobody there yet." in told
    assert 'href="/inside?q=Havblikk"' in told


def test_through_whom_is_told_where_no_tie_of_ones_own_is_near(me, somebody, wanting, web_later, today):
    bo, ada = somebody("Bo Lind", times=6), somebody("Ada Moss", "Nordvind", "Buyer")
    state_tie(**me, person=bo, other=ada, strength=5, on=today)
    wanting("Nordvind")
    told = page(web_later())
    assert "a way leads over Bo Lind to Ada Moss." in told
    assert "Ask Bo Lind" in told


def test_a_gap_names_who_could_make_a_way_and_why(me, somebody, wanting, found):
    bo = somebody("Bo Lind", "Nordvind", "Buyer", past=True)
    affiliate(**me, person=bo, organisation="Polhem School", kind="study")
    somebody("Ada Moss", "Polhem School", kind="study", times=1)
    add_interest(**me, person=somebody("Di Roth"), name="Wind power")
    wanting("Nordvind", fields=["wind power"])
    [aim] = found().organisations
    assert [(one.name, one.why) for one in aim.helpers] == [("Ada Moss", "was at Polhem School, as was Bo Lind.")]
    [field] = found().fields
    assert [one.name for one in field.helpers] == ["Di Roth"]


def test_who_works_in_a_wanted_field_is_named_and_nobody_who_is_silent(me, somebody, wanting, found, today):
    somebody("Ada Moss", "Fjordkraft", "Grid planner", times=2)
    somebody("Bo Lind", "Fjordkraft", "Grid planner", past=True)
    mark_person(**me, person=somebody("Cy Hart", "Fjordkraft", "Grid planner"), kind=Mark.PUT_ASIDE, on=today)
    wanting(fields=["grids"])
    [aim] = found().fields
    assert [(one.name, one.does) for one in aim.known] == [("Ada Moss", "Grid planner, Fjordkraft")]


def test_where_not_all_of_a_field_were_looked_at_it_is_said(somebody, wanting, monkeypatch, web_later):
    monkeypatch.setattr(wanted, "LOOKED_AT", 2)
    for number in range(3):
        somebody(f"Ada {number}", "Fjordkraft", "Grid planner")
    wanting(fields=["grids"])
    assert "You know 2 people who work in it, or more." in page(web_later())


def test_both_sides_are_counted_by_function_and_level(me, book, somebody, found, web_later):
    inside = Circle.objects.of(book).get(kind=Circle.INSIDE).name
    for name, title in (("Ada Moss", "Software Engineer"), ("Bo Lind", "Head of Engineering")):
        add_to_circle(**me, person=somebody(name, "Own", title), circle=inside)
    somebody("Cy Hart", "Other", "Sales Manager")
    split = found().split
    assert {one.name: (one.inside, one.outside) for one in split.functions} == {"engineering": (2, 0), "sales": (0, 1)}
    assert {one.name: (one.inside, one.outside) for one in split.levels if one.inside + one.outside} == {
        "director": (1, 0),
        "manager": (0, 1),
        "professional": (1, 0),
    }
    assert (split.inside, split.outside, split.only_inside) == (2, 1, ["engineering"])
    assert split.missing
    assert split.missing[0].name in ("Ada Moss", "Bo Lind")
    told = page(web_later())
    assert "2 inside your organisation, 1 outside it." in told
    assert 'aria-label="engineering: 2 inside, 0 outside"' in told


def test_a_group_that_hangs_on_one_person_is_told_with_whom_to_meet(me, somebody, found, web_later, today):
    ana, bea, cid = somebody("Ana Sol", times=4), somebody("Bea Luz"), somebody("Cid Mar")
    for other in (bea, cid):
        state_tie(**me, person=ana, other=other, strength=4, on=today)
    state_tie(**me, person=bea, other=cid, strength=4, on=today)
    [one] = found().hanging
    assert (one.name, one.count) == ("Ana Sol", 2)
    assert {name for _pk, name in one.others} == {"Bea Luz", "Cid Mar"}
    assert "2 more are known to you only through them." in page(web_later())


def test_a_large_map_is_drawn_in_the_background_and_the_page_waits_for_it(somebody, monkeypatch, web_later):
    somebody("Ada Moss", times=1)
    somebody("Bo Lind", times=1)
    monkeypatch.setattr(maps, "AT_ONCE", 1)
    monkeypatch.setattr(maps, "start_job", lambda job: job)
    web = web_later()
    assert "Groups are being looked for." in page(web)
    asked = web.get("/coverage", headers={"HX-Request": "true", "HX-Trigger": "coverage-work"})
    assert asked.status_code == 204


def test_another_book_says_nothing(omar, somebody, wanting, today):
    somebody("Ada Moss", "Nordvind", "Buyer", times=1)
    wanting("Nordvind")
    theirs = coverage(omar.book, today)
    assert (theirs.goal, theirs.split.functions, theirs.hanging) == (None, [], [])
    set_goal(book=omar.book, by=omar, on=today, mode="", organisations=["Nordvind"], fields=["buyer"])
    theirs = coverage(omar.book, today)
    assert [one.total for one in (*theirs.organisations, *theirs.fields)] == [0, 0]


def test_the_number_of_questions_does_not_grow_with_the_book(book, somebody, wanting, today):
    def asked():
        with CaptureQueriesContext(connection) as captured:
            coverage(book, today)
        return len(captured)

    wanting("Nordvind", "Havblikk", fields=["grids"])
    for number in range(3):
        somebody(f"Ada {number}", "Nordvind", "Grid planner", times=5)
    asked()
    few = asked()
    for number in range(20):
        somebody(f"Bo {number}", "Nordvind", "Grid planner", times=5)
    asked()
    assert asked() == few


def test_the_command_tells_the_same(somebody, wanting, capsys):
    somebody("Ada Moss", "Nordvind AS", "Buyer", times=3)
    wanting("Nordvind", "Havblikk")
    run(("coverage", "--json"))
    told = json.loads(capsys.readouterr().out)
    assert [(one["name"], one["count"], one["gap"]) for one in told["organisations"]] == [
        ("Nordvind", 1, False),
        ("Havblikk", 0, True),
    ]
    assert told["organisations"][0]["people"][0]["name"] == "Ada Moss"
    assert {"fields", "functions", "levels", "missing_inside", "hanging"} <= told.keys()
    run(("coverage",))
    told = capsys.readouterr().out
    assert "Nordvind: You know 1 person there." in told
    assert "Havblikk: You know nobody there yet." in told
