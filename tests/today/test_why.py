"""Why the list is as it is: every part of every score in words, with its number and its source."""

import re
from datetime import timedelta

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from kith.core import weights
from kith.people import actions as people
from kith.rhythm import actions as rhythm
from kith.today.meanings import MEANINGS
from kith.today.queries import the_day

pytestmark = pytest.mark.django_db


def test_today_leads_to_it(web_later, known):
    assert 'href="/why"' not in web_later().get("/").content.decode()
    known("Ada Moss", silent=90)
    assert 'href="/why"' in web_later().get("/").content.decode()


def test_each_person_is_told_with_every_part(book, today, page, known, me):
    ada = known("Ada Moss", silent=60, gap=30)
    rhythm.set_rhythm(**me, person=ada, days=30, on=today)
    people.change_person(**me, person=ada, birthday=f"--{today + timedelta(days=3):%m-%d}")
    told = page("/why")
    assert "Ada Moss Together 3.25" in told
    assert "A reason with a day 2.50 · A tie at risk 0.75" in told
    assert "A reason with a day Birthday in 3 days, 12 June." in told
    assert "A tie at risk You wanted to talk every 30 days, silent for 60. 2 × risk 0.50 × importance 0.75" in told
    [one] = the_day(book, today).suggestions
    assert one.ranked.score == 3.25


def test_every_part_that_a_score_can_have_is_explained(page, known):
    known("Ada Moss", silent=60)
    parts = {"promise", "reply", "new_tie", "dated", "upkeep", "dormant", "goal", "asked", "unanswered", "passed_over"}
    assert set(MEANINGS) == parts >= weights.URGENT
    told = page("/why")
    for meaning in MEANINGS.values():
        assert str(meaning.name) in told
        assert str(meaning.source) in told


def test_explanations_are_folded_and_scores_and_sliders_stand_open(web_later, known):
    known("Ada Moss", silent=60)
    told = web_later().get("/why").content.decode()
    shown = re.sub(r"<details(?! open).*?<summary>(.*?)</summary>.*?</details>", r"\1", told, flags=re.DOTALL)
    assert shown.count('type="range"') == len(weights.DEFAULTS)
    assert "A tie at risk" in shown
    assert "silent for 60" in told
    assert "silent for 60" not in shown
    assert not [one for one in MEANINGS.values() if str(one.means) in shown]


def test_why_somebody_stands_where_they_do_stands_open(page, me, today, known):
    known("Bo Lind", silent=59, gap=60)
    late = known("Ada Moss", silent=60, times=1)
    known("Cy Holm", silent=239)
    rhythm.set_rhythm(**me, person=late, days=30, on=today)
    told = page("/why")
    assert "Bo Lind Together 0.16 An easy one to begin with" in told
    assert "Ada Moss Together 0.75 Overdue by the rhythm that you chose." in told
    assert "silent for 60. Overdue by the rhythm that you chose." in page("/")


def test_an_empty_list_says_so(page):
    assert "Nobody is due today. That is a good day." in page("/why")


def test_it_asks_no_more_questions_for_more_people(web_later, known):
    client = web_later()

    def asked():
        with CaptureQueriesContext(connection) as captured:
            client.get("/why?show=20")
        return len(captured)

    for number in range(3):
        known(f"Ada {number}", silent=90)
    asked()
    few = asked()
    for number in range(9):
        known(f"Bo {number}", silent=60 + number)
    assert asked() == few
