"""Reaching somebody and coming back, as a browser without JavaScript meets it."""

import re
from datetime import timedelta

import pytest

from kith.encounters.actions import log_encounter
from kith.encounters.models import Encounter
from kith.journal.queries import latest_standing
from kith.journal.undoing import undo
from kith.people import actions as people
from tests.conftest import TODAY

pytestmark = pytest.mark.django_db


@pytest.fixture
def me(book, maya):
    return {"book": book, "by": maya}


@pytest.fixture
def ada(me, today):
    """Somebody whom Today suggests, with every way there is."""
    person = people.add_person(**me, name="Ada Moss")
    for number in range(5):
        on = today - timedelta(days=60 + 30 * number)
        log_encounter(**me, people=[person], on=on, channel="email")
    for kind, value in (
        ("email", "ada@vela.example"),
        ("phone", "+46 70 555 01 42"),
        ("social", "linkedin.com/in/ada"),
    ):
        people.add_contact_point(**me, person=person, kind=kind, value=value)
    return person


def words(answer):
    return re.sub(r"\s+", " ", re.sub(r"<[^>]*>", " ", answer.content.decode()))


def logged(person):
    """What was noted of the day of the tests."""
    return [(one.channel, one.direction) for one in Encounter.objects.of(person.book).filter(on=TODAY)]


def test_today_and_the_page_offer_every_way_the_best_first(web_later, ada):
    for url in ("/", f"/people/{ada.pk}"):
        page = web_later().get(url).content.decode()
        led = re.findall(r'href="(/people/\d+/reach[^"]*)" data-to="([^"]*)"', page)
        assert led[0] == (f"/people/{ada.pk}/reach?way=email", "mailto:ada@vela.example")
        assert {to for _href, to in led} == {
            "mailto:ada@vela.example",
            "tel:+46705550142",
            "sms:+46705550142",
            "https://wa.me/46705550142",
            "https://linkedin.com/in/ada",
        }
        assert "data-words>Hello Ada, how are you?</textarea>" in page
        assert f'href="/people/{ada.pk}/brief"' in page


def test_without_scripts_words_are_edited_on_a_page_and_go_along(web_later, ada):
    web, url = web_later(), f"/people/{ada.pk}/reach"
    page = web.get(url, {"way": "sms"}).content.decode()
    links = re.findall(r'<a class="button text[^>]*href="([^"]*)"', page)
    assert links[0] == "sms:+46705550142?&amp;body=Hello%20Ada%2C%20how%20are%20you%3F"
    page = web.get(url, {"words": 'Fish & "chips"'}).content.decode()
    assert 'href="mailto:ada@vela.example?body=Fish%20%26%20%22chips%22"' in page
    assert "Fish &amp; &#34;chips&#34;</textarea>" in page
    assert "Copy the words above, and paste them there." in page


def test_on_return_it_is_asked_once_and_what_is_said_is_logged(web_later, ada):
    web = web_later()
    assert "Did you reach" not in words(web.get("/"))
    web.get(f"/people/{ada.pk}/reach", {"way": "email"})
    for url in ("/", f"/people/{ada.pk}"):
        assert "Did you reach Ada Moss? Wrote : Ada Moss Talked : Ada Moss Not yet" in words(web.get(url))
    answer = web.post(f"/people/{ada.pk}/reaching/outcome", {"outcome": "wrote", "back": "/"})
    assert answer["Location"] == "/"
    assert logged(ada) == [("email", "out")]
    page = web.get("/")
    assert "Done: email with Ada Moss, today." in words(page)
    assert "Did you reach" not in words(page)
    assert "Did you reach" not in words(web.get(f"/people/{ada.pk}"))


@pytest.mark.parametrize(
    ("way", "outcome", "noted"),
    [
        ("email", "wrote", [("email", "out")]),
        ("sms", "wrote", [("message", "out")]),
        ("whatsapp", "wrote", [("message", "out")]),
        ("page", "wrote", [("message", "out")]),
        ("call", "wrote", [("message", "out")]),
        ("call", "talked", [("call", "both")]),
        ("whatsapp", "talked", [("call", "both")]),
        ("email", "not_yet", []),
    ],
)
def test_what_came_of_each_way(web_later, ada, way, outcome, noted):
    web = web_later()
    assert "Did you reach Ada Moss?" in words(web.post(f"/people/{ada.pk}/reaching", {"way": way}))
    web.post(f"/people/{ada.pk}/reaching/outcome", {"outcome": outcome})
    assert logged(ada) == noted
    assert "Did you reach" not in words(web.get("/"))


def test_it_is_not_asked_days_later_nor_of_what_nobody_did(web_later, ada):
    web_later().post(f"/people/{ada.pk}/reaching", {"way": "email"})
    assert "Did you reach" in words(web_later(1).get("/"))
    assert "Did you reach" not in words(web_later(2).get("/"))
    web_later().post(f"/people/{ada.pk}/reaching/outcome", {"outcome": "not_yet"})
    assert "Did you reach" not in words(web_later().post(f"/people/{ada.pk}/reaching", {"way": "pigeon"}))
    assert "Did you reach" not in words(web_later().get("/"))
    assert web_later().post(f"/people/{ada.pk}/reaching/outcome", {"outcome": "perhaps"}).status_code == 422


def test_who_must_not_be_contacted_is_offered_no_way(web_later, me, ada, today):
    people.mark_person(**me, person=ada, kind="do_not_contact", on=today)
    assert "data-to=" not in web_later().get(f"/people/{ada.pk}").content.decode()
    assert "mailto:" not in web_later().get(f"/people/{ada.pk}/reach").content.decode()


def test_who_has_no_address_gets_one_first(web_later, ines):
    page = web_later().get(f"/people/{ines.pk}/reach", {"way": "email"})
    assert "No address and no number yet." in words(page)
    assert "data-to=" not in web_later().get(f"/people/{ines.pk}").content.decode()


def test_done_shows_its_channel_and_lets_it_be_changed_in_place(web_later, book, today, ada):
    web = web_later()
    sent = re.search(r'people/\d+/done".*?name="channel" value="(\w+)"', web.get("/").content.decode())[1]
    web.post(f"/people/{ada.pk}/done", {"channel": sent, "back": "/"})
    page = web.get("/").content.decode()
    assert "Done: email with Ada Moss, today." in page
    notice = page.partition('class="notice-choice"')[2].partition("</form>")[0]
    assert re.findall(r'value="(\w+)"(?: aria-pressed="true")?>(\w+)', notice) == [
        ("email", "Email"), ("call", "Call"), ("message", "Message"), ("meeting", "Meeting")
    ]  # fmt: skip
    assert 'value="email" aria-pressed="true"' in notice
    [found] = Encounter.objects.of(book).filter(on=today)
    assert web.post(f"/encounters/{found.pk}/channel", {"channel": "call", "back": "/"})["Location"] == "/"
    assert logged(ada) == [("call", "both")]
    page = web.get("/")
    assert "Corrected: call with Ada Moss" in words(page)
    assert latest_standing(book).said == "Corrected: call with Ada Moss"
    assert 'value="call" aria-pressed="true"' in page.content.decode()
    undo(latest_standing(book), by=book.owner)
    assert logged(ada) == [("email", "out")]
    assert web.post(f"/encounters/{found.pk}/channel", {"channel": "pigeon"}).status_code == 422


def test_who_has_no_address_is_done_as_last_time(web_later, me, today):
    person = people.add_person(**me, name="Bo Lind")
    for number in range(5):
        log_encounter(**me, people=[person], on=today - timedelta(days=60 + 30 * number), channel="meeting")
    page = web_later().get("/").content.decode()
    assert re.search(r'people/\d+/done".*?name="channel" value="(\w+)"', page)[1] == "meeting"


def test_anothers_people_are_not_there(web_later, client, omar, ada):
    client.force_login(omar)
    for url in ("reach", "reaching", "reaching/outcome"):
        for answer in (client.get(f"/people/{ada.pk}/{url}"), client.post(f"/people/{ada.pk}/{url}", {"way": "email"})):
            assert answer.status_code in (404, 405)


def done_on(page):
    """What the button Done of a page posts."""
    found = re.search(r'<form method="post" action="(/people/\d+/done)">(.*?)</form>', page.content.decode(), re.DOTALL)
    return found and (found[1], dict(re.findall(r'name="(back|channel)" value="([^"]*)"', found[2])))


def test_a_persons_page_says_done_as_today_does_and_takes_it_back(web_later, ada):
    (there, said), of_today = done_on(web_later().get(f"/people/{ada.pk}")), done_on(web_later().get("/"))
    assert (there, said["channel"]) == (of_today[0], of_today[1]["channel"])
    answer = web_later().post(there, said, follow=True)
    assert answer.redirect_chain[-1][0] == f"/people/{ada.pk}"
    assert "Undo" in words(answer)
    assert logged(ada) == [("email", "out")]
    undo(latest_standing(ada.book), by=ada.book.owner)
    assert logged(ada) == []


def test_done_needs_no_address_and_follows_how_one_was_in_touch(web_later, me, today):
    person = people.add_person(**me, name="Bo Lund")
    page = f"/people/{person.pk}"
    assert done_on(web_later().get(page))[1] == {"back": page, "channel": "meeting"}
    log_encounter(**me, people=[person], on=today - timedelta(days=9), channel="call")
    assert done_on(web_later().get(page))[1]["channel"] == "call"


@pytest.mark.parametrize("kind", ["do_not_contact", "deceased"])
def test_nobody_is_done_with_who_is_not_to_be_contacted(web_later, me, ada, kind):
    people.mark_person(**me, person=ada, kind=kind, on=TODAY)
    assert done_on(web_later().get(f"/people/{ada.pk}")) is None
