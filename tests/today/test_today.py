"""Today, from rows of the book to the page and the command: whom to contact, why, and who is left in peace."""

import re
from datetime import timedelta

import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext

from kith.accounts.models import User
from kith.encounters.actions import log_encounter
from kith.favours.actions import keep_promise, let_go, make_promise, move_promise
from kith.people import actions as people
from kith.people.models import Mark
from kith.rhythm import actions as rhythm
from kith.today.queries import coming_up, reach_out, suggestions

pytestmark = pytest.mark.django_db


@pytest.fixture
def me(book, maya):
    return {"book": book, "by": maya}


@pytest.fixture
def known(me, today):
    """Somebody met every `gap` days, silent for `silent`: `known("Ada", silent=90)`."""

    def known(name, *, silent, gap=30, times=5, channel="call", direction="both"):
        person = people.add_person(**me, name=name)
        for number in reversed(range(times)):
            on = today - timedelta(days=silent + gap * number)
            log_encounter(**me, people=[person], on=on, channel=channel, direction=direction)
        return person

    return known


@pytest.fixture
def page(maya, monkeypatch, today):
    """The text of Today, on the day of the tests."""
    monkeypatch.setattr("kith.faces.web.middleware.timezone.localdate", lambda: today)

    def page():
        client = Client()
        client.force_login(User.objects.get(pk=maya.pk))
        return re.sub(r"\s+", " ", re.sub(r"<[^>]*>", " ", client.get("/").content.decode()))

    return page


def told(book, today):
    return {one.person.name: one.reason for one in suggestions(book, today)}


def test_an_empty_book_leads_to_the_first_step(page):
    assert "A new book, still blank." in page()


def test_upkeep_is_told_with_its_numbers(book, today, known):
    known("Ada Moss", silent=90)
    assert told(book, today) == {"Ada Moss": "Usually every 30 days, silent for 90."}


def test_a_rhythm_counts_from_the_last_contact(book, today, known, me):
    ada = known("Ada Moss", silent=50, times=1)
    assert told(book, today) == {}
    rhythm.set_rhythm(**me, person=ada, days=30, on=today)
    assert told(book, today) == {"Ada Moss": "You wanted to talk every 30 days, silent for 50."}


def test_a_late_promise_leads_until_it_is_kept_moved_or_let_go(book, today, known, me):
    ada, bo, cy = (known(name, silent=50, times=1) for name in ("Ada Moss", "Bo Lind", "Cy Hart"))
    known("Di Roth", silent=90)
    promises = [
        make_promise(**me, person=one, what="send the list", made_on=today, due=today - timedelta(days=2))
        for one in (ada, bo, cy)
    ]
    assert list(told(book, today))[:3] == ["Ada Moss", "Bo Lind", "Cy Hart"]
    assert "You promised: send the list, by" in told(book, today)["Ada Moss"]
    keep_promise(**me, promise=promises[0], on=today)
    move_promise(**me, promise=promises[1], due=today + timedelta(days=5))
    let_go(**me, promise=promises[2], on=today)
    assert list(told(book, today)) == ["Di Roth"]


def test_a_new_tie_gets_a_touch(book, today, known):
    known("Ada Moss", silent=2, times=1)
    assert told(book, today) == {"Ada Moss": "You met 2 days ago; a line within two days keeps it."}


def test_a_birthday_is_a_reason_within_a_week_and_comes_up_within_two(book, today, me):
    people.add_person(**me, name="Ada Moss", birthday=f"1990-{today + timedelta(days=3):%m-%d}")
    people.add_person(**me, name="Bo Lind", birthday=f"--{today + timedelta(days=12):%m-%d}")
    assert told(book, today) == {"Ada Moss": "Birthday in 3 days."}
    assert [one.told for one in coming_up(book, today)] == ["Ada Moss’s birthday", "Bo Lind’s birthday"]


def test_a_new_job_is_a_reason_and_news(book, today, me, known, page):
    ada = known("Ada Moss", silent=50, times=1)
    people.affiliate(**me, person=ada, organisation="Vela", title="Buyer")
    people.move_to(**me, person=ada, organisation="Orla", title="Head of buying", on=today)
    assert told(book, today) == {"Ada Moss": "Now Head of buying at Orla."}
    assert "Orla" in page()


@pytest.mark.parametrize("kind", [Mark.PUT_ASIDE, Mark.DO_NOT_CONTACT, Mark.DECEASED])
def test_who_is_marked_is_left_in_peace(book, today, known, me, kind):
    ada = known("Ada Moss", silent=90)
    people.mark_person(**me, person=ada, kind=kind, on=today)
    assert told(book, today) == {}


def test_snoozed_or_passed_over_comes_back(book, today, known, me):
    ada, bo = known("Ada Moss", silent=90), known("Bo Lind", silent=90)
    rhythm.snooze(**me, person=ada, until=today + timedelta(days=7), on=today)
    rhythm.not_this_one(**me, person=bo, on=today)
    assert told(book, today) == {}
    assert list(told(book, today + timedelta(days=7))) == ["Ada Moss"]
    assert set(told(book, today + timedelta(days=31))) == {"Ada Moss", "Bo Lind"}


def test_done_is_an_encounter_and_they_rest(book, today, known, me):
    ada = known("Ada Moss", silent=90)
    log_encounter(**me, people=[ada], on=today, channel="call")
    assert told(book, today) == {}


def test_the_page_folds_promises_into_their_own_section(book, today, known, me):
    ada = known("Ada Moss", silent=90)
    make_promise(**me, person=ada, what="send the list", made_on=today, due=today - timedelta(days=2))
    [one], waiting = reach_out(book, today)
    assert one.reason == "Usually every 30 days, silent for 90."
    assert waiting == []


def test_another_book_says_nothing(book, omar, today, known):
    known("Ada Moss", silent=90)
    assert suggestions(omar.book, today) == []


def test_the_number_of_questions_does_not_grow_with_the_book(book, today, known, me):
    def asked():
        with CaptureQueriesContext(connection) as captured:
            reach_out(book, today)
            coming_up(book, today)
        return len(captured)

    for number in range(6):
        rhythm.set_rhythm(**me, person=known(f"Ada {number}", silent=90), days=30, on=today)
    few = asked()
    for number in range(20):
        rhythm.set_rhythm(**me, person=known(f"Bo {number}", silent=60 + number), days=30, on=today)
    assert asked() == few
