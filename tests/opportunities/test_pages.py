"""Opportunities on pages, as a browser without JavaScript meets them."""

import re

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile

from kith.encounters.actions import log_encounter
from kith.opportunities import actions, attaching, helping, queries, stepping
from kith.opportunities.models import Attachment, Opportunity
from kith.people import actions as people
from tests.reading import text

pytestmark = pytest.mark.django_db


def test_an_empty_list_says_what_it_is_for(web):
    assert "Nothing here yet." in text(web.get("/opportunities/"))


def test_one_is_added_and_stands_on_the_board_the_list_and_its_page(web, book):
    sent = {"role": "Grid Analyst", "organisation": "Halden Grid", "link": "halden.example/jobs/1", "source": "board"}
    answer = web.post("/opportunities/new", sent)
    one = Opportunity.objects.of(book).get()
    assert answer["Location"] == f"/opportunities/{one.pk}"
    assert one.link == "https://halden.example/jobs/1"
    for address in ("/opportunities/", "/opportunities/?as=list", answer["Location"]):
        assert re.search(r"Grid Analyst.*Halden Grid", text(web.get(address)))


@pytest.mark.parametrize("link", ["javascript:alert(1)", "data:text/html,x", "no address"])
def test_a_link_is_an_address_of_a_page(web, book, link):
    assert "no address of a page" in text(web.post("/opportunities/new", {"role": "x", "link": link}))
    assert not Opportunity.objects.of(book).exists()


def test_it_moves_on_by_a_button_with_an_undo(web, analyst):
    page = f"/opportunities/{analyst.pk}"
    web.post(f"{page}/stage", {"stage": "asked"})
    said = text(web.get(page))
    assert "Senior Grid Analyst, Northwind Energy: Asked inside" in said
    assert "Undo" in said
    assert queries.progress_of(analyst).stage == "asked"
    web.post(f"{page}/stage", {"stage": "applied", "own": "Trial day"})
    assert queries.progress_of(analyst).stage == "Trial day"


def test_the_small_forms_do_what_they_say_or_say_what_is_wrong(web, analyst, ines, book, today):
    page = f"/opportunities/{analyst.pk}"
    web.post(f"{page}/helpers", {"person": "Ines", "role": "told", "thank": "1"})
    web.post(f"{page}/steps", {"what": "Write to Ines", "on": "2026-06-12"})
    said = text(web.get(page))
    assert re.search(r"Write to Ines.*Ines Prado.*told you of it", said)
    for address, sent, told in [
        ("helpers", {"person": "Nobody There", "role": "told"}, "Nobody"),
        ("steps", {"what": "x", "on": "soon"}, "Write the day as 2026-09-01."),
        ("attachments", {}, "Choose a file first."),
        ("stage", {}, "Which stage?"),
    ]:
        web.post(f"{page}/{address}", sent)
        assert told in text(web.get(page))


def test_a_file_comes_back_as_it_was_and_is_never_shown(web, analyst, book):
    page = f"/opportunities/{analyst.pk}"
    file = SimpleUploadedFile("cv <b>.html", b"<script>alert(1)</script>", content_type="text/html")
    web.post(f"{page}/attachments", {"file": file, "kind": "cv"})
    kept = Attachment.objects.of(book).get()
    answer = web.get(f"/attachments/{kept.pk}")
    assert answer.content == b"<script>alert(1)</script>"
    assert answer["Content-Type"] == "application/octet-stream"
    assert answer["Content-Disposition"].startswith("attachment;")
    assert answer["X-Content-Type-Options"] == "nosniff"


def test_a_step_is_ticked_and_goes_back(web, me, analyst, today):
    step = stepping.add_step(**me, opportunity=analyst, what="Write", on=today)
    web.post(f"/next-steps/{step.pk}", {"kind": "done"})
    assert queries.progress_of(analyst).step is None
    web.post(f"/next-steps/{step.pk}", {"kind": "open"})
    web.post(f"/next-steps/{step.pk}", {"on": "2026-07-01"})
    assert queries.progress_of(analyst).step.on.isoformat() == "2026-07-01"


def test_the_page_asks_a_fixed_number_of_questions(web, me, analyst, ines, django_assert_max_num_queries):
    today = analyst.added_on
    for role in ("told", "prepared"):
        helping.add_helper(**me, opportunity=analyst, person=ines, role=role, on=today)
    for number in range(5):
        stepping.add_step(**me, opportunity=analyst, what=f"Step {number}", on=today)
        attaching.attach(**me, opportunity=analyst, name=f"{number}.pdf", data=b"x", kind="cv", on=today)
    with django_assert_max_num_queries(41):
        web.get(f"/opportunities/{analyst.pk}")


def test_a_posting_is_read_into_the_form_and_nothing_is_kept(web, book):
    sent = {"read": "1", "text": "Grid Analyst at Northwind Energy\nLocation: Rotterdam\nApply by: 3 July 2026"}
    page = web.post("/opportunities/new", sent).content.decode()
    for value in ("Grid Analyst", "Northwind Energy", "Rotterdam", "2026-07-03"):
        assert f'value="{value}"' in page
    assert not Opportunity.objects.of(book).exists()


def test_a_saved_page_is_read_too_and_an_empty_one_is_told(web):
    html = b"<html><head><title>Grid Analyst at Northwind Energy</title></head><body><p>Do it.</p></body></html>"
    page = SimpleUploadedFile("job.html", html, content_type="text/html")
    assert 'value="Northwind Energy"' in web.post("/opportunities/new", {"read": "1", "page": page}).content.decode()
    web.post("/opportunities/new", {"read": "1", "text": " "})
    assert "There is no posting in it." in text(web.get("/opportunities/"))


def test_where_offers_came_from_is_told_with_its_numbers(web, me, today):
    for number in range(6):
        stage = "accepted" if number < 2 else "applied"
        actions.add_opportunity(**me, role=f"Role {number}", source="referral", stage=stage, on=today)
    said = text(web.get("/opportunities/"))
    assert re.search(r"Through a referral 6 2 2 .*10 to 70 %", said)
    assert "Too few to compare" in said


def test_who_could_open_a_door_is_shown_at_once(web, me, analyst, ines):
    page = f"/opportunities/{analyst.pk}"
    assert "Who could open a door" not in text(web.get(page))
    people.affiliate(**me, person=ines, organisation="Northwind Energy", title="Planner")
    log_encounter(**me, people=[ines], on=analyst.added_on, channel="call")
    assert re.search(r"Who could open a door.*Ines Prado", text(web.get(page)))


def test_it_stands_on_the_pages_of_who_helped_and_of_the_organisation(web, me, analyst, ines, today):
    helping.add_helper(**me, opportunity=analyst, person=ines, role="referrer", on=today)
    assert re.search(r"Senior Grid Analyst.*referred you", text(web.get(f"/people/{ines.pk}")))
    assert "Opportunities there" in text(web.get(f"/organisations/{analyst.organisation_id}"))
