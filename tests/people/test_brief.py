"""A brief: one screen before one meets somebody, from all that the book knows of them."""

import json
import re
from datetime import timedelta

import pytest

from kith.capture.actions import keep
from kith.encounters.actions import log_encounter
from kith.faces.cli.main import run
from kith.favours.actions import keep_promise, make_promise
from kith.kernel.briefing import MOST, WORDS, brief
from kith.people import actions as people
from kith.rhythm.actions import set_rhythm

pytestmark = pytest.mark.django_db


@pytest.fixture
def me(book, maya):
    return {"book": book, "by": maya}


@pytest.fixture
def told(ines, today):
    """The brief by the names of its parts."""

    def told(person=ines):
        return {part.name: [str(line) for line in part.lines] for part in brief(person, today)}

    return told


def test_it_tells_who_what_was_last_what_is_open_and_how_to_reach_them(told, me, ines, today):
    people.change_person(**me, person=ines, note="Prefers a call before nine.", met="At the harbour fair")
    people.add_interest(**me, person=ines, name="sailing")
    people.add_contact_point(**me, person=ines, kind="phone", value="+46 70 555 01 42", label="Mobile")
    on = today - timedelta(days=118)
    log_encounter(**me, people=[ines], on=on - timedelta(days=40), channel="meeting")
    log_encounter(**me, people=[ines], on=on, channel="call", note="The Baltic link goes to tender.")
    log_encounter(**me, people=[ines], on=today - timedelta(days=3), channel="email", direction="in", note="A question")
    late = make_promise(**me, person=ines, what="the paper", made_on=on, due=today - timedelta(days=37))
    keep_promise(**me, promise=make_promise(**me, person=ines, what="the list", made_on=on), on=today)
    found = told()
    assert found["who"] == ["At the harbour fair", "Prefers a call before nine."]
    assert found["last"][0] == "Call, 11 February: The Baltic link goes to tender."
    assert found["last"][1] == "Ines wrote, 6 June: A question"
    assert "Ines wrote, 6 June, and waits for your answer." in found["open"]
    assert f"You promised: {late.what}, 37 days late" in found["open"]
    assert not any("the list" in line for line in found["open"])
    assert found["common"] == ["Sailing."]
    assert found["reach"] == ["Mobile: +46 70 555 01 42"]
    assert list(found) == ["who", "last", "open", "common", "reach"]


def test_it_tells_how_long_the_silence_is(told, me, ines, today):
    for number in range(5):
        log_encounter(**me, people=[ines], on=today - timedelta(days=60 + 30 * number), channel="call")
    set_rhythm(**me, person=ines, days=30, on=today - timedelta(days=90))
    assert told()["last"][1] == "Usually every 30 days, silent for 60. Was due on 10 May, 30 days ago."


def test_what_changed_is_told_while_it_is_open_or_newer_than_the_last_contact(told, me, ines, today):
    people.affiliate(**me, person=ines, organisation="Vela", title="Buyer")
    people.move_to(**me, person=ines, organisation="Orla", title="Head of buying", on=today - timedelta(days=2))
    people.change_person(**me, person=ines, birthday=f"1980-{today + timedelta(days=4):%m-%d}")
    news, birthday = told()["changed"]
    assert news == "Now Head of buying at Orla. Before: Buyer, Vela. Seen 7 Jun."
    assert birthday == "Birthday on Saturday, 13 June."


def test_what_is_planned_with_them_is_told(told, me, ines, abel, today):
    keep(**me, text="Coffee with Ines Prado tomorrow at 14:00", today=today)
    assert told()["ahead"] == ["Tomorrow: 14:00 Coffee with Ines Prado"]
    assert "ahead" not in told(abel)


def test_it_stays_on_one_screen_whatever_the_book_holds(told, me, ines, today):
    people.change_person(**me, person=ines, note="word " * 900)
    for number in range(9):
        make_promise(**me, person=ines, what=f"list {number} " * 80, made_on=today)
        log_encounter(**me, people=[ines], on=today, channel="call", note="talk " * 400)
    found = told()
    assert all(
        len(lines) <= 2 * MOST and all(len(line.split()) < WORDS + 9 for line in lines) for lines in found.values()
    )


def test_somebody_of_whom_nothing_is_known_has_one_too(told):
    assert told() == {"last": ["No contact noted yet."]}


def test_who_must_not_be_contacted_is_not_told_how(told, me, ines, today):
    people.add_contact_point(**me, person=ines, kind="phone", value="+46 70 555 01 42")
    people.mark_person(**me, person=ines, kind="do_not_contact", on=today)
    assert "reach" not in told()


def test_the_page_has_it_and_the_page_of_the_person_leads_to_it(web_later, me, ines, today):
    make_promise(**me, person=ines, what="the <b>paper</b>", made_on=today, due=today - timedelta(days=2))
    web = web_later()
    assert f'href="/people/{ines.pk}/brief"' in web.get(f"/people/{ines.pk}").content.decode()
    page = web.get(f"/people/{ines.pk}/brief").content.decode()
    assert re.search(r'You promised: the &lt;b&gt;paper.*<span class="late">2 days late</span>', page)
    assert web.post(f"/people/{ines.pk}/brief").status_code == 405


def test_the_command_prints_it_and_gives_it_to_programs(maya, me, ines, capsys):
    people.affiliate(**me, person=ines, organisation="Vela", title="Buyer")
    run(["brief", "Ines", "--today", "2026-06-09"])
    assert capsys.readouterr().out.splitlines() == [
        f"Ines Prado  ({ines.pk})  · Buyer, Vela",
        "Last talk",
        "  No contact noted yet.",
    ]
    run(["brief", str(ines.pk), "--json"])
    assert json.loads(capsys.readouterr().out) == {
        "id": ines.pk,
        "name": "Ines Prado",
        "organisation": "Vela",
        "title": "Buyer",
        "parts": [{"name": "last", "title": "Last talk", "lines": ["No contact noted yet."]}],
    }
