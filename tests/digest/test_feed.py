"""The feed: a calendar behind a secret address, for programs that cannot sign in."""

import re
from datetime import date, time, timedelta

import pytest
from django.test import Client
from django.utils import timezone
from icalendar import Calendar

from kith.digest.actions import close_feed, open_feed
from kith.digest.models import Wish
from kith.digest.queries import falls_due, wish_of
from kith.favours.actions import answer_ask, make_ask
from kith.people.actions import add_contact_point, add_person
from kith.people.models import ContactPoint
from kith.rhythm.actions import snooze

from .conftest import at, posted

pytestmark = pytest.mark.django_db


@pytest.fixture
def address(busy):
    return f"/feed/{open_feed(book=busy).secret}.ics"


def events(response):
    return {str(one["UID"]): one for one in Calendar.from_ical(response.content).walk("VEVENT")}


def test_it_is_off_until_it_is_opened_and_then_read_without_signing_in(busy, web):
    assert not wish_of(busy).secret
    web.post("/digest/feed")
    secret = wish_of(busy).secret
    response = Client().get(f"/feed/{secret}.ics")
    assert response["Content-Type"].startswith("text/calendar")
    assert "private" in response["Cache-Control"]
    assert f"/feed/{secret}.ics" in web.get("/digest").content.decode()


def test_whom_to_contact_and_why_promises_and_birthdays_each_on_its_day(busy, maya, ines, address):
    lea = add_person(book=busy, by=maya, name="Lea Brandt", birthday="1990-06-13")
    add_contact_point(book=busy, by=maya, person=lea, kind=ContactPoint.EMAIL, value="lea@brandt.example")
    found = events(Client().get(address))
    told = {str(one["SUMMARY"]): one for one in found.values()}
    contact = found[f"contact-{ines.uid}@kith"]
    assert contact["SUMMARY"] == "Be in touch with Ines Prado"
    assert contact["DTSTART"].dt == timezone.localdate()
    for words in ("You wanted to talk every 30 days, silent for", "mailto:ines@prado.example", "tel:+351215550100"):
        assert words in contact["DESCRIPTION"]
    assert told["the paper on tides, for Abel Roy"]["DTSTART"].dt == date(2026, 6, 8)
    birthday = found[f"birthday-{lea.uid}@kith"]
    assert birthday["RRULE"]["FREQ"] == ["YEARLY"]
    assert birthday["DESCRIPTION"] == "mailto:lea@brandt.example"


def test_what_was_asked_for_is_told_on_its_day_until_it_is_done(busy, maya, ines, abel, address):
    who = {"book": busy, "by": maya, "on": date(2026, 6, 9)}
    make_ask(**who, person=ines, what="the minutes", due=date(2026, 6, 20), theirs=True)
    mine = make_ask(**who, person=abel, what="the lens", due=date(2026, 6, 22))
    make_ask(**who, person=abel, what="some day a tripod")
    told = {str(one["SUMMARY"]): one["DTSTART"].dt for one in events(Client().get(address)).values()}
    assert told["the minutes, for Ines Prado"] == date(2026, 6, 20)
    assert told["the lens, from Abel Roy"] == date(2026, 6, 22)
    assert not any("tripod" in words for words in told)
    answer_ask(**who, ask=mine, kind="done")
    assert not any("lens" in str(one["SUMMARY"]) for one in events(Client().get(address)).values())


def test_who_is_named_today_is_not_named_again_by_the_rhythm(busy, maya, ines, address):
    today = timezone.localdate()
    kinds = [uid.partition("-")[0] for uid in events(Client().get(address)) if str(ines.uid) in uid]
    assert kinds == ["contact"]
    snooze(book=busy, by=maya, person=ines, until=today + timedelta(days=7), on=today)
    [(uid, event)] = [one for one in events(Client().get(address)).items() if str(ines.uid) in one[0]]
    assert uid.startswith("due-")
    assert event["DTSTART"].dt == today + timedelta(days=7)


def test_its_uids_stay(address):
    assert events(Client().get(address)).keys() == events(Client().get(address)).keys()


def test_a_wrong_secret_is_not_there_nor_is_one_that_was_renewed_or_closed(busy, address):
    assert Client().get("/feed/wrong.ics").status_code == 404
    renewed = f"/feed/{open_feed(book=busy).secret}.ics"
    assert Client().get(address).status_code == 404
    assert Client().get(renewed).status_code == 200
    close_feed(book=busy)
    assert Client().get(renewed).status_code == 404


def test_a_feed_tells_of_its_own_book_alone(busy, omar, maya, address):
    theirs = f"/feed/{open_feed(book=omar.book).secret}.ics"
    assert b"Ines" in Client().get(address).content
    assert b"Ines" not in Client().get(theirs).content


@pytest.mark.parametrize(
    ("public", "says"), [("", "no public address"), ("https://kith.lindt.example", "on any machine")]
)
def test_the_page_says_who_can_read_it_and_offers_the_file(web, address, settings, public, says):
    settings.PUBLIC_URL = public
    page = web.get("/digest").content.decode()
    assert says in page
    assert "/export/ics" in page


def test_the_page_keeps_what_was_chosen_and_shows_the_next_one(busy, web_later):
    web = web_later()
    sent = {"every": "weekly", "weekday": "4", "at": "17:30"}
    page = web.post("/digest", sent, follow=True).content.decode()
    wish = wish_of(busy)
    assert (wish.every, wish.weekday, str(wish.at), wish.always) == ("weekly", 4, "17:30:00", False)
    assert wish.since is not None
    assert "Kith: Tuesday, 9 June" in page
    assert "Ines Prado" in page


@pytest.mark.parametrize("sent", [{"every": "hourly"}, {"weekday": "9"}, {"at": "25:99"}])
def test_what_is_no_choice_is_said_and_changes_nothing(busy, web, sent):
    response = web.post("/digest", {"every": "daily", "weekday": "0", "at": "07:00", **sent})
    assert response.status_code == 422
    assert wish_of(busy).every == "off"


def test_the_page_tells_what_the_digest_lacks_and_sends_the_one_of_today(busy, web, request):
    assert "there is none yet" in web.get("/digest").content.decode()
    page = web.post("/digest/now", follow=True).content.decode()
    assert "The digest is on its way." not in page
    request.getfixturevalue("account")
    page = web.post("/digest/now", follow=True).content.decode()
    assert "The digest is on its way." in page
    assert "there is none yet" not in page
    assert "was sent already" in web.post("/digest/now", follow=True).content.decode()
    [row] = posted(busy)
    assert row.kind == "digest"


def test_the_page_tells_when_the_next_one_comes_where_one_can_come(busy, web, request):
    web.post("/digest", {"every": "daily", "weekday": "0", "at": "07:00"})
    assert "The next one:" not in web.get("/digest").content.decode()
    request.getfixturevalue("account")
    assert re.search(r"The next one: (today|tomorrow), 07:00", web.get("/digest").content.decode())


@pytest.mark.parametrize(
    ("hour", "every", "day"),
    [(6, Wish.DAILY, 9), (7, Wish.DAILY, 10), (8, Wish.WEEKLY, 16), (6, Wish.WEEKLY, 9), (6, Wish.OFF, None)],
)
def test_when_the_next_one_comes(book, hour, every, day):
    wish = Wish(book=book, every=every, at=time(7, 0), weekday=1)  # a Tuesday, as the day is
    due = falls_due(wish, at(hour))
    assert (due and due.day) == day


def test_a_birthday_of_the_last_of_february_comes_every_year(busy, maya, address):
    lea = add_person(book=busy, by=maya, name="Lea Brandt", birthday="--02-29")
    rule = events(Client().get(address))[f"birthday-{lea.uid}@kith"]["RRULE"]
    assert (rule["BYMONTH"], rule["BYMONTHDAY"]) == ([2], [-1])
