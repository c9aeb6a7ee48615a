"""The map: who stands on it, in which region, tied to whom; kept as drawn, told as it is now."""

import re
from datetime import timedelta

import pytest
from django.test import Client

from kith.encounters.actions import log_encounter
from kith.jobs.actions import run_here
from kith.jobs.models import Job
from kith.maps import actions
from kith.maps.actions import KEPT
from kith.maps.models import Drawing
from kith.maps.suggestions import facts
from kith.people import actions as people
from kith.people.models import Circle, Mark, Organisation
from kith.ties.models import Tie

pytestmark = pytest.mark.django_db


def tie(one, other, strength=0.4):
    for person, to in ((one, other), (other, one)):
        Tie.objects.create(book=one.book, person=person, other=to, strength=strength)


def region_of(told, name):
    """The name of the region in whose list somebody is told as near."""
    sections = re.findall(r'<section class="map-region".*?</section>', told, re.DOTALL)
    return next(re.search(r"<h2[^>]*>(?:<a[^>]*>)?([^<]*)", one)[1] for one in sections if name in one)


def page(web, query=""):
    answer = web.get(f"/map{query}")
    assert answer.status_code == 200
    return answer.content.decode()


@pytest.fixture
def met(book, maya, ines, abel, today):
    """Ines, whom Maya met yesterday, and Abel, whom she never met."""
    log_encounter(book=book, by=maya, people=[ines], on=today - timedelta(days=1), channel="meeting")
    return ines, abel


def test_an_empty_map_says_what_would_fill_it(web):
    assert "With the first people comes a map" in page(web)


def test_everybody_is_a_link_with_their_name(web_later, met):
    told = page(web_later())
    for one in met:
        assert f'<a href="/people/{one.pk}"><title>{one.name}' in told
    assert "2 people in 1 region" in told


def test_the_list_says_the_same_in_words(web_later, met):
    told = page(web_later())
    [listed] = re.findall(r'<section class="map-region".*?</section>', told, re.DOTALL)
    assert "Ines Prado" in listed
    assert "Abel Roy" not in listed  # there is no tie that would make him near


def test_circles_are_regions_and_else_the_place_where_one_works_decides(web_later, book, maya, ines, today):
    school = Circle.objects.of(book).get(kind=Circle.SCHOOL)
    who = {"book": book, "by": maya}
    people.add_to_circle(**who, person=ines, circle=school.name)
    people.affiliate(**who, person=ines, organisation="Acme", title="Analyst")
    lars = people.add_person(**who, name="Lars Berg")
    people.affiliate(**who, person=lars, organisation="Acme", title="Analyst")
    kim = people.add_person(**who, name="Kim Ode")
    for one in (ines, lars, kim):
        log_encounter(**who, people=[one], on=today, channel="call")
    told = page(web_later())
    assert region_of(told, "Ines Prado") == school.name
    assert region_of(told, "Lars Berg") == Circle.objects.of(book).get(kind=Circle.OUTSIDE).name
    assert region_of(told, "Kim Ode") == "Elsewhere"


def test_a_bridge_is_told_with_how_many_hang_on_it(web_later, book, maya, met):
    ines, abel = met
    kim = people.add_person(book=book, by=maya, name="Kim Ode")
    tie(ines, abel)
    tie(abel, kim)
    told = page(web_later())
    assert "2 more are known to you only through them." in told
    assert 'class="bridge"' in told
    assert "(to 2)" in told


def test_today_knows_who_is_a_bridge_from_the_map_that_was_drawn_last(web_later, book, maya, met, today):
    ines, abel = met
    kim = people.add_person(book=book, by=maya, name="Kim Ode")
    tie(ines, abel)
    tie(abel, kim)
    known = {ines.pk: {}, abel.pk: {}}
    facts(book, today, known)
    assert known == {ines.pk: {}, abel.pk: {}}
    web_later().get("/map")
    facts(book, today, known)
    assert known == {ines.pk: {"bridge": True}, abel.pk: {}}


def test_who_does_not_fit_the_filter_may_still_know_the_group(web_later, book, maya, met, today):
    ines, abel = met
    kim = people.add_person(book=book, by=maya, name="Kim Ode")
    tie(ines, abel)
    tie(abel, kim)
    log_encounter(book=book, by=maya, people=[kim], on=today, channel="call")
    people.add_interest(book=book, by=maya, person=ines, name="Sailing")
    people.add_interest(book=book, by=maya, person=abel, name="Sailing")
    told = page(web_later(), "?interest=sailing")
    assert "Kim Ode" not in told
    assert 'class="bridge"' not in told


def test_filters_and_surroundings_show_a_part(web_later, book, maya, met):
    ines, abel = met
    who = {"book": book, "by": maya}
    kim, _lars = people.add_person(**who, name="Kim Ode"), people.add_person(**who, name="Lars Berg")
    people.affiliate(**who, person=ines, organisation="Acme", title="Analyst")
    acme = Organisation.objects.of(book).get()
    tie(ines, kim)
    tie(ines, abel, 0.05)  # too weak to count
    web = web_later()
    only_ines = page(web, "?organisation=acme")
    assert "Ines Prado" in only_ines
    assert "Kim Ode" not in only_ines
    for query in (f"?around={ines.pk}", f"?beside={acme.pk}"):
        told = page(web, query)
        assert f'<a href="/people/{ines.pk}" class="chosen">' in told
        assert "Kim Ode" in told
        assert "Abel Roy" not in told
        assert 'class="tie chosen"' in told
    assert "Nobody fits these filters." in page(web, "?interest=chess")
    assert abel.name in page(web, f"?person={abel.pk}")


def test_who_was_erased_put_aside_or_renamed_is_never_shown_as_before(web_later, book, maya, met, today):
    ines, abel = met
    web = web_later()
    page(web)
    drawing = Drawing.objects.of(book).get()
    assert "Prado" not in str(drawing.content) + str(drawing.asked)
    people.mark_person(book=book, by=maya, person=abel, kind=Mark.PUT_ASIDE, on=today)
    people.erase_person(book=book, by=maya, person=ines)
    Drawing.objects.of(book).update(batch="as it was")
    told = page(web)
    assert "Abel Roy" not in told
    assert "Ines Prado" not in told


def test_a_map_is_kept_until_something_changes_or_a_day_goes_by(web_later, book, maya, met, monkeypatch):
    made = []
    real = actions.draw
    monkeypatch.setattr(actions, "draw", lambda **facts: made.append(facts) or real(**facts))
    web = web_later()
    page(web)
    page(web)
    assert len(made) == 1
    people.add_person(book=book, by=maya, name="Kim Ode")
    assert "Kim Ode" in page(web)
    assert len(made) == 2
    page(web_later(1))
    assert len(made) == 3


def test_a_large_map_is_drawn_in_the_background_and_the_last_one_shown_until_then(
    web_later, book, maya, met, monkeypatch
):
    monkeypatch.setattr(actions, "AT_ONCE", 1)
    web = web_later()
    assert "is being drawn" in page(web)
    page(web)
    [job] = Job.objects.of(book).filter(name="maps.draw")
    asking = {"HX-Request": "true", "HX-Trigger": "map-work"}
    assert web.get("/map", headers=asking).status_code == 204
    run_here(job.pk)
    assert web.get("/map", headers=asking).headers["HX-Refresh"] == "true"
    assert "Ines Prado" in page(web)
    people.add_person(book=book, by=maya, name="Kim Ode")
    told = page(web)
    assert "As drawn" in told
    assert "Ines Prado" in told


def test_what_failed_is_not_tried_without_end(web_later, book, met, monkeypatch):
    monkeypatch.setattr(actions, "AT_ONCE", 1)
    monkeypatch.setattr("kith.maps.jobs.draw", lambda **facts: 1 / 0)
    web = web_later()
    page(web)
    [job] = Job.objects.of(book).filter(name="maps.draw")
    run_here(job.pk)
    assert "could not be drawn" in page(web)
    assert Job.objects.of(book).filter(name="maps.draw").count() == 1


def test_only_the_maps_made_last_are_kept(web_later, book, met):
    web = web_later()
    for number in range(KEPT + 3):
        page(web, f"?interest=word{number}")
    assert Drawing.objects.of(book).count() == KEPT


def test_only_so_many_are_drawn_and_the_others_counted(web_later, met, monkeypatch):
    monkeypatch.setattr("kith.maps.drawing.MOST", 1)
    told = page(web_later())
    assert "1 with weaker ties" in told
    assert "Ines Prado" in told
    assert "Abel Roy" not in told


def test_what_is_not_yours_is_not_there(met, omar):
    ines, _abel = met
    people.affiliate(book=ines.book, by=ines.book.owner, person=ines, organisation="Acme", title="Analyst")
    acme, circle = Organisation.objects.of(ines.book).get(), Circle.objects.of(ines.book).first()
    theirs = Client()
    theirs.force_login(omar)
    for query in (f"person={ines.pk}", f"around={ines.pk}", f"beside={acme.pk}", f"circle={circle.pk}"):
        assert theirs.get(f"/map?{query}").status_code == 404
    assert "Ines" not in page(theirs)


def test_odd_words_in_the_address_are_left_out(web, ines):
    for query in ("?circle=x", "?around=²", "?person=99999999999999999999", "?interest=%00", "?organisation=%00"):
        assert web.get(f"/map{query}").status_code in (200, 404)


def test_a_persons_and_an_organisations_page_lead_there(web, book, maya, ines):
    people.affiliate(book=book, by=maya, person=ines, organisation="Acme", title="Analyst")
    acme = Organisation.objects.of(book).get()
    assert f'href="/map?around={ines.pk}"' in web.get(f"/people/{ines.pk}").content.decode()
    assert f'href="/map?beside={acme.pk}"' in web.get(f"/organisations/{acme.pk}").content.decode()
