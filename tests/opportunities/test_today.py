"""Next steps, deadlines and silent applications: on Today, ahead, and in a calendar."""

import re
from datetime import timedelta

import pytest

from kith.exports.calendar import lines
from kith.opportunities import actions, stepping
from kith.opportunities.queries import silent
from kith.opportunities.suggestions import coming
from tests.reading import text

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("ines")]  # a blank book has another Today


def test_a_step_is_told_on_its_day_and_late_after_it(web_later, me, analyst, today):
    stepping.add_step(**me, opportunity=analyst, what="Write to Ines", on=today + timedelta(days=1))
    panel = 'id="opportunities"'
    assert panel not in web_later(0).get("/").content.decode()
    assert re.search(r"Write to Ines.*Senior Grid Analyst, Northwind Energy.*today", text(web_later(1).get("/")))
    assert "2 days late" in text(web_later(3).get("/"))


@pytest.mark.parametrize(
    ("before", "told"), [(8, ""), (7, "7 days left to apply"), (2, "2 days left"), (0, "Apply by today")]
)
def test_a_deadline_nears_until_one_has_applied(web_later, me, today, before, told):
    one = actions.add_opportunity(**me, role="Analyst", on=today, deadline=today + timedelta(days=before))
    said = text(web_later().get("/"))
    assert told in said
    assert told or "left to apply" not in said
    actions.move(**me, opportunity=one, stage="applied", on=today)
    assert "to apply" not in text(web_later().get("/"))


def test_an_application_is_silent_after_ten_days_without_anything(web_later, me, analyst, book, today):
    actions.move(**me, opportunity=analyst, stage="applied", on=today)
    assert not silent(book, today + timedelta(days=9))
    assert silent(book, today + timedelta(days=10)) == [(analyst, 10)]
    assert "Applied, no answer for 10 days" in text(web_later(10).get("/"))
    step = stepping.add_step(**me, opportunity=analyst, what="Ask", on=today + timedelta(days=12))
    assert not silent(book, today + timedelta(days=12))
    stepping.do_step(**me, step=step, on=today + timedelta(days=12))
    assert not silent(book, today + timedelta(days=21))
    assert silent(book, today + timedelta(days=22))


def test_its_days_come_up_and_are_in_the_calendar(me, book, today):
    one = actions.add_opportunity(**me, role="Analyst", on=today, deadline=today + timedelta(days=5))
    stepping.add_step(**me, opportunity=one, what="Call Ines", on=today + timedelta(days=3))
    assert [(item.on, item.told) for item in coming(book, today)] == [
        (today + timedelta(days=3), "Call Ines"),
        (today + timedelta(days=5), "Last day to apply: Analyst"),
    ]
    calendar = "".join(lines(book))
    assert "SUMMARY:Call Ines\\, for Analyst" in calendar
    assert "SUMMARY:Apply by today: Analyst" in calendar
    actions.move(**me, opportunity=one, stage="closed", on=today)
    assert "Analyst" not in "".join(lines(book))
