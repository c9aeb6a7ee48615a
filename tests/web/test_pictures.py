"""The page of pictures: every number stands in a table, too, and every picture says what to do."""

import re
from datetime import timedelta

import pytest

from kith.encounters.actions import log_encounter
from kith.encounters.queries import by_day, last_in_touch
from kith.people.actions import add_person, add_to_circle, mark_person, set_me
from kith.people.models import Circle, Mark
from kith.rhythm.actions import set_rhythm
from kith.rhythm.queries import in_time

pytestmark = pytest.mark.django_db


@pytest.fixture
def met(maya, today):
    """Notes encounters of new people, so many days ago each; in a circle of a kind, and with a rhythm."""
    who = {"book": maya.book, "by": maya}

    def met(name, *days, kind="", every=0):
        person = add_person(**who, name=name)
        for ago in days:
            log_encounter(**who, people=[person], on=today - timedelta(days=ago), channel="call")
        if kind:
            add_to_circle(**who, person=person, circle=Circle.objects.of(maya.book).get(kind=kind))
        if every:
            set_rhythm(**who, person=person, days=every, on=today)
        return person

    return met


@pytest.fixture
def web_today(web_later):
    """On the day of the tests."""
    return web_later()


def page(client):
    return client.get("/pictures").content.decode()


def rows(text, caption):
    """The cells of the table with that caption."""
    table = text.partition(f">{caption}</caption>")[2].partition("</table>")[0]
    return [re.findall(r">([^<>]*)</t[hd]>", row) for row in table.split("<tr>")[2:]]


def test_an_empty_book_has_a_sentence_for_each(web_today):
    said = page(web_today)
    assert "0 encounters in the last 30 days" in said
    assert "Nobody is in a circle yet." in said
    assert "Nobody has a rhythm yet." in said


def test_the_tables_say_what_the_pictures_show(web_today, met, today):
    met("Ada Berg", 1, 2, 40, 75, 110, 140, kind="inside", every=30)
    met("Bo Lund", 50, 80, 100, kind="community", every=30)
    met("Cy Dahl", 400, kind="community")
    met("Di Ek", kind="community")
    said = page(web_today)
    assert "2 encounters in the last 30 days; usually " in said
    assert sum(int(row[1]) for row in rows(said, "Encounters by month")) == 9
    assert rows(said, "People by when you were last in touch") == [
        ["Inside your organisation", "1", "0", "0", "0"],
        ["Other organisations", "0", "0", "0", "0"],
        ["School and alumni", "0", "0", "0", "0"],
        ["Community", "0", "1", "0", "2"],
    ]
    assert rows(said, "Rhythms kept by month")[0][1:] == ["1", "2"]
    assert "1 of 2 people with a rhythm are in time." in said
    assert said.count("Bo Lund") == 1
    assert said.count('role="img"') == 2 + 4


def test_where_nobody_is_and_where_one_is_in_touch_least(web_today, met):
    met("Ada Berg", 1, kind="inside")
    assert "Nobody yet: Other organisations, School and alumni, Community." in page(web_today)
    for kind in ("outside", "school"):
        met(f"Bo {kind}", 1, kind=kind)
    met("Cy Dahl", 200, kind="community")
    said = page(web_today)
    assert "Community: in touch with 0 of 1 person within 90 days." in said
    (link,) = re.findall(r'href="([^"]*)">Who is there<', said)
    assert "Cy Dahl" in web_today.get(link.replace("&amp;", "&")).content.decode()


@pytest.mark.parametrize(("lately", "says"), [(1, "Fewer than usual"), (4, "About as many"), (9, "More than usual")])
def test_more_and_fewer_than_usual(web_today, met, lately, says):
    met("Ada Berg", *[30 * span + day for span in range(1, 6) for day in (1, 2, 3, 4)], *range(lately))
    assert says in page(web_today)


def test_nobody_counts_whom_one_does_not_write_to_or_who_one_is(maya, met, today):
    who = {"book": maya.book, "by": maya}
    set_me(**who, person=met("Maya Holm", 1, kind="inside", every=30))
    mark_person(**who, person=met("Bo Lund", 1, every=30), kind=Mark.DECEASED, on=today)
    assert last_in_touch(maya.book, today, (30,))["inside"] == [0, 0]
    assert in_time(maya.book, [today]) == [(0, 0)]


def test_each_book_for_itself(maya, omar, met, today):
    met("Ada Berg", 1, kind="inside", every=30)
    assert by_day(omar.book, today - timedelta(days=9), today) == {}
    assert last_in_touch(omar.book, today, (30,))["inside"] == [0, 0]
    assert in_time(omar.book, [today]) == [(0, 0)]


def test_it_is_led_to_from_people_and_from_more(web_today, met):
    met("Ada Berg", 1)
    assert web_today.get("/people/").content.decode().count('href="/pictures"') >= 3
