"""What the owner has in common with somebody, on the page, in the brief and on Today."""

import re
from datetime import date, timedelta

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from kith.core.common_ground import met_at
from kith.encounters.actions import log_encounter
from kith.kernel.briefing import COMMON, brief
from kith.people import actions as people
from kith.rhythm.actions import set_rhythm
from kith.ties.common_ground import common_ground
from kith.ties.grounds import beside_the_story, rest, told

pytestmark = pytest.mark.django_db
DAY = date(2026, 6, 9)


@pytest.fixture
def who(book, maya):
    return {"book": book, "by": maya}


@pytest.fixture
def me(who):
    """Maya herself, as her import tells of her."""
    me = people.add_person(**who, name="Maya Holm")
    people.set_me(**who, person=me)
    people.affiliate(**who, person=me, organisation="KTH", kind="study", started="2014", ended="2019", past=True)
    people.affiliate(**who, person=me, organisation="Halden Grid", started="2019-08", place="Göteborg, Sweden")
    people.add_interest(**who, person=me, name="Sailing")
    return me


@pytest.fixture
def hanna(who, me, today):
    hanna = people.add_person(**who, name="Hanna Lindqvist")
    people.affiliate(**who, person=hanna, organisation="KTH", kind="study", started="2015", ended="2018", past=True)
    people.affiliate(**who, person=hanna, organisation="Vattholm", place="Göteborg")
    people.add_interest(**who, person=hanna, name="sailing")
    people.add_interest(**who, person=hanna, name="crime novels")
    tom = people.add_person(**who, name="Tom Okafor")
    people.set_through(**who, person=hanna, through=tom)
    ana = people.add_person(**who, name="Ana Prado")
    met = today - timedelta(days=118)
    log_encounter(**who, people=[hanna, ana], on=met, channel="meeting")
    for year in (2024, 2025):
        log_encounter(**who, people=[hanna], on=met.replace(year=year), channel="event", event="Grid Forum")
    return hanna


def text_of(answer):
    return " ".join(re.sub(r"<[^>]+>", " ", answer.content.decode()).split())


FIRST = "You both studied at KTH in 2015–2018; Tom Okafor brought you together."
ALSO = [
    "You are both into sailing.",
    "You met at Grid Forum on 2 days, the last 11 February 2025.",
    "You both know Ana Prado.",
    "You are both in Göteborg.",
]


def test_the_best_two_are_a_sentence_and_the_others_a_list(book, hanna, today):
    found = common_ground(book, [hanna.pk], today)[hanna.pk]
    assert told(found, today) == FIRST
    assert rest(found, today) == ALSO


def test_it_stands_on_the_page_and_in_the_brief(hanna, web_later):
    web = web_later()
    page = text_of(web.get(f"/people/{hanna.pk}"))
    first = "You both studied at KTH in 2015–2018; you are both into sailing."
    assert "through Tom Okafor ." in page  # the story tells it already
    assert first in page
    assert f"In common {' '.join(ALSO[1:])} Crime novels, sailing." in page
    assert first in text_of(web.get(f"/people/{hanna.pk}/brief"))


def test_today_says_it_beside_the_reason(who, hanna, today, web_later):
    set_rhythm(**who, person=hanna, days=30, on=today - timedelta(days=200))
    assert "You both studied at KTH in 2015–2018." in text_of(web_later().get("/"))


def test_who_has_nothing_in_common_is_told_nothing(book, who, me, today, web_later):
    ola = people.add_person(**who, name="Ola Vik")
    people.affiliate(**who, person=ola, organisation="Fjord")
    assert common_ground(book, [ola.pk], today) == {ola.pk: []}
    assert "both" not in text_of(web_later().get(f"/people/{ola.pk}"))


def test_a_big_round_makes_no_acquaintances(book, who, today):
    some = [people.add_person(**who, name=f"Ada Berg {n}") for n in range(9)]
    log_encounter(**who, people=some, on=today, channel="meeting")
    assert common_ground(book, [some[0].pk], today)[some[0].pk] == []


def test_it_asks_the_same_for_one_as_for_many(book, who, hanna, today):
    ids = [people.add_person(**who, name=f"Ada Berg {n}").pk for n in range(30)]

    def asked(some):
        with CaptureQueriesContext(connection) as ran:
            common_ground(book, some, today)
        return len(ran)

    assert asked([hanna.pk]) == asked([hanna.pk, *ids])


def test_another_book_is_no_common_ground(book, omar, hanna, me, today):
    other = {"book": omar.book, "by": omar}
    lars = people.add_person(**other, name="Lars Ek")
    people.affiliate(**other, person=lars, organisation="KTH", kind="study", started="2015", ended="2018", past=True)
    assert common_ground(omar.book, [lars.pk], today) == {lars.pk: []}
    assert common_ground(book, [lars.pk], today) == {lars.pk: []}


def test_ones_own_page_takes_interests(me, web_later):
    web = web_later()
    web.post(f"/people/{me.pk}/interests", {"add": "Chess"})
    assert "Interests Chess, Sailing." in text_of(web.get(f"/people/{me.pk}"))


def test_the_event_at_which_one_met_once_is_told_by_the_story_alone():
    once, often = met_at("Grid Forum", [DAY]), met_at("Grid Forum", [DAY, DAY.replace(year=DAY.year - 1)])
    assert beside_the_story([once], "Grid Forum, Rotterdam") == []
    assert beside_the_story([once], "") == [once]
    assert beside_the_story([often], "Grid Forum, Rotterdam") == [often]
    assert beside_the_story([once], "at the grid forum in Rotterdam") == []
    assert beside_the_story([once], "at the Grid Forums") == [once]


def test_a_brief_tells_once_what_both_care_about(who, hanna, me, today):
    for one, name in ((hanna, "rowing"), (me, "rowing"), (hanna, "chess")):
        people.add_interest(**who, person=one, name=name)
    [told] = [part for part in brief(hanna, today) if part.name == COMMON]
    assert str(told.lines[0]) == "Chess, crime novels."
    assert sum("rowing" in str(line).lower() for line in told.lines) == 1
