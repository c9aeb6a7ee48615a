"""Merging in the browser and in the shell."""

from datetime import date

import pytest

from kith.duplicates.models import TwoPeople
from kith.encounters.actions import log_encounter
from kith.people import actions as people
from kith.people.models import Person

pytestmark = pytest.mark.django_db
DAY = date(2026, 6, 9)


@pytest.fixture
def both(book, maya):
    who = {"book": book, "by": maya}
    one, other = (people.add_person(**who, name=name) for name in ("Katherine Miller", "Kathy Miller"))
    for person in (one, other):
        people.add_contact_point(**who, person=person, kind="email", value="k@miller.example")
    log_encounter(**who, people=[other], on=DAY, channel="call", note="About the boat")
    return one, other


def page(web, url, **sent):
    return web.get(url, sent).content.decode()


def test_from_a_persons_menu_to_one_person(web, book, both):
    one, other = both
    assert f"/people/{one.pk}/merge" in page(web, f"/people/{one.pk}")
    assert f"?other={other.pk}" in page(web, f"/people/{one.pk}/merge", q="kathy")
    assert "Nobody else matches zzz." in page(web, f"/people/{one.pk}/merge", q="zzz")
    shown = page(web, f"/people/{one.pk}/merge", other=other.pk)
    assert "the same" in shown
    assert "1 encounter" in shown
    answer = web.post(f"/people/{one.pk}/merge", {"other": other.pk, "name": "other"}, follow=True)
    told = answer.content.decode()
    assert answer.redirect_chain[-1][0] == f"/people/{one.pk}"
    assert "Merged Katherine Miller into Kathy Miller" in told
    assert "About the boat" in told
    assert "Also: Katherine Miller" in told
    assert Person.objects.of(book).get().name == "Kathy Miller"


def test_the_address_of_the_other_leads_to_the_kept_one(web, both):
    one, other = both
    web.post(f"/people/{one.pk}/merge", {"other": other.pk})
    assert web.get(f"/people/{other.pk}").headers["Location"] == f"/people/{one.pk}"


def test_the_pairs_and_two_people(web, book, both):
    one, other = both
    shown = page(web, "/duplicates")
    assert "the same email k@miller.example" in shown
    assert "Almost certain" in shown
    told = web.post(f"/people/{one.pk}/two-people", {"other": other.pk}, follow=True).content.decode()
    assert "Nobody seems to be in your book twice." in told
    assert TwoPeople.objects.of(book).count() == 1


def test_a_refusal_is_told_on_the_page(web, book, maya, both):
    one, other = both
    people.set_me(book=book, by=maya, person=other)
    told = web.post(f"/people/{one.pk}/merge", {"other": other.pk}, follow=True).content.decode()
    assert "is you" in told
    assert Person.objects.of(book).count() == 2


def test_whoever_is_not_in_the_book_is_not_there(web, both, omar):
    stranger = people.add_person(book=omar.book, by=omar, name="Kat Quill")
    for other in (stranger.pk, "x", "9" * 30):
        assert web.get(f"/people/{both[0].pk}/merge", {"other": other}).status_code == 404
