"""Timelines on pages, as a browser without JavaScript meets them."""

import re
from datetime import timedelta

import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.utils import timezone

from kith.capture.actions import keep
from kith.encounters.models import Encounter
from kith.favours.actions import make_promise
from kith.journal.models import Batch
from kith.journal.queries import latest_standing
from kith.journal.undoing import undo
from kith.people.actions import add_to_circle, affiliate
from kith.people.models import Circle


def text(response):
    """What one reads on the page."""
    bare = re.sub(r"\s+", " ", re.sub(r"<[^>]*>", " ", response.content.decode()))
    return re.sub(r" ([,.])", r"\1", bare)


def test_the_page_of_a_person_tells_their_encounters_by_year(web, ines, abel, log):
    log(ines, "2026-02-11", "call", note="The tender")
    log(ines, "2025-12-04", "meeting", abel, event="Lunch", place="Porto")
    words = text(web.get(f"/people/{ines.pk}"))
    assert "2 since 2025" in words
    assert re.search(r"2026 11 Feb Call .*The tender.* 2025 4 Dec Lunch, Porto, with Abel Roy", words)


def test_what_was_promised_there_stands_beneath_it(web, maya, ines, log):
    call = log(ines, "2026-02-11", "call")
    make_promise(book=ines.book, by=maya, person=ines, what="The paper", made_on=call.on, due=call.on, encounter=call)
    assert re.search(r"You promised: The paper, \d+ days late", text(web.get(f"/people/{ines.pk}")))


def test_a_note_is_kept_with_the_way_and_the_day_that_its_words_say(web, book, ines):
    today = timezone.localdate()
    response = web.post(f"/people/{ines.pk}/encounters", {"note": "Called her yesterday about the tender"})
    assert response["Location"] == f"/people/{ines.pk}"
    kept = Encounter.objects.of(book).get()
    assert (kept.channel, kept.on, kept.source.kind) == ("call", today - timedelta(days=1), "typed")
    assert latest_standing(book).said == "Call with Ines Prado"
    undo(latest_standing(book), by=book.owner)
    assert not Encounter.objects.of(book).exists()


def test_what_the_form_says_goes_before_what_the_words_say(web, book, ines):
    sent = {"note": "Called her yesterday", "channel": "email", "on": "2026-01-05"}
    web.post(f"/people/{ines.pk}/encounters", sent)
    kept = Encounter.objects.of(book).get()
    assert (kept.channel, kept.on.isoformat()) == ("email", "2026-01-05")


@pytest.mark.parametrize(
    ("sent", "says"),
    [
        ({"note": " "}, "Write what happened."),
        ({"note": "A long talk", "on": "2999-01-01"}, "This day has not come yet."),
    ],
)
def test_a_note_in_disorder_comes_back_with_its_words(web, book, ines, sent, says):
    response = web.post(f"/people/{ines.pk}/encounters", sent)
    assert response.status_code == 422
    assert says in text(response)
    assert sent["note"].strip() in response.content.decode()
    assert not Encounter.objects.of(book).exists()


def test_done_logs_a_contact_of_today_and_goes_back(web, book, ines):
    response = web.post(f"/people/{ines.pk}/done", {"channel": "email", "back": "/"})
    assert response["Location"] == "/"
    kept = Encounter.objects.of(book).get()
    assert (kept.channel, kept.direction, kept.on) == ("email", "out", timezone.localdate())
    assert web.session["notice"]["batch"] == latest_standing(book).pk
    assert web.post(f"/people/{ines.pk}/done", {"channel": "pigeon"}).status_code == 422


def test_what_stands_there_today_is_not_done_a_second_time(web, book, ines, log):
    """Pressed twice, in a second tab, or after a mailbox saw the mail; that they wrote is no contact of one’s own."""
    today = timezone.localdate().isoformat()
    log(ines, today, "email", direction="in")
    for _ in range(2):
        web.post(f"/people/{ines.pk}/done", {"channel": "email", "back": "/"})
    assert [one.direction for one in Encounter.objects.of(book).order_by("pk")] == ["in", "out"]
    assert web.session["notice"]["said"] == "Noted already: email with Ines Prado, today."
    web.post(f"/people/{ines.pk}/done", {"channel": "call", "back": "/"})
    assert Encounter.objects.of(book).count() == 3


def test_an_encounter_is_set_right_with_who_was_there(web, book, ines, abel, log):
    found = log(ines, "2026-02-11", "call", note="Sails")
    url = f"/encounters/{found.pk}"
    assert "Ines Prado" in web.get(url).content.decode()
    sent = {"channel": "meeting", "on": "2026-02-12", "note": "Sails and ropes", "people": "Ines Prado; Abel"}
    assert web.post(url, sent)["Location"] == f"/people/{ines.pk}"
    found.refresh_from_db()
    assert (found.channel, found.on.day, found.note) == ("meeting", 12, "Sails and ropes")
    assert {one.person_id for one in found.participants.all()} == {ines.pk, abel.pk}


@pytest.mark.parametrize("wrong", [{"people": "Zoe"}, {"people": ";"}, {"on": "2999-01-01"}, {"channel": "pigeon"}])
def test_what_cannot_be_is_not_kept(web, ines, log, wrong):
    found = log(ines, "2026-02-11", "call")
    sent = {"channel": "call", "on": "2026-02-11", "people": "Ines Prado", **wrong}
    assert web.post(f"/encounters/{found.pk}", sent).status_code == 422
    found.refresh_from_db()
    assert (found.channel, found.on.isoformat(), found.participants.count()) == ("call", "2026-02-11", 1)


@pytest.mark.parametrize(("url", "sent"), [("", {"drop": "1"}), ("/deletion", {})])
def test_deleting_offers_undo(web, ines, log, url, sent):
    book, found = ines.book, log(ines, "2026-02-11", "call")
    web.post(f"/encounters/{found.pk}{url}", sent)
    assert not Encounter.objects.of(book).exists()
    assert web.session["notice"]["batch"] == latest_standing(book).pk


def test_a_captured_one_is_corrected_at_its_chips(web, book, maya, today):
    capture = keep(book=book, by=maya, text="Coffee with Zoe Lima at the harbour fair", today=today)
    found = capture.encounter
    page = web.get(f"/people/{found.participants.get().person_id}")
    assert f'href="/captures/{capture.pk}"'.encode() in page.content
    assert "Coffee with Zoe Lima at the harbour fair" in text(page)


def test_the_whole_timeline_goes_on_page_by_page_and_leaves_out_what_was_written(web, ines, log):
    for number in range(25):
        log(ines, f"2025-0{1 + number // 10}-{10 + number % 10}", "call", note=f"Talk {number}")
    log(ines, "2026-01-05", "email", note="A letter")
    first = text(web.get(f"/people/{ines.pk}/encounters"))
    assert "Talk 24" in first
    assert "6 earlier, back to January 2025" in first
    assert "Talk 0" in text(web.get(f"/people/{ines.pk}/encounters", {"page": "2"}))
    assert "A letter" not in text(web.get(f"/people/{ines.pk}/encounters", {"only": "spoken"}))
    assert web.get(f"/people/{ines.pk}/encounters", {"page": "x"}).status_code == 200


def test_a_long_note_shows_its_beginning_and_all_of_it(web, ines, log):
    log(ines, "2026-02-11", "call", note="word " * 300 + "end")
    page = web.get(f"/people/{ines.pk}").content.decode()
    assert "All of it" in page
    assert "end</p>" in page


@pytest.mark.parametrize(
    ("direction", "told"),
    [
        ("in", "Ines Faro wrote The tender"),
        ("out", "You wrote to Ines Faro The tender"),
        ("both", "You and Ines Faro wrote to each other The tender"),
    ],
)
def test_an_organisation_tells_who_wrote_to_whom(web, ines, log, direction, told):
    post = affiliate(book=ines.book, by=ines.book.owner, person=ines, organisation="Vela")
    log(ines, "2026-02-11", "email", direction=direction, note="The tender")
    words = text(web.get(f"/organisations/{post.organisation_id}"))
    assert told.replace("Ines Faro", ines.name) in re.sub(r" Correct [^.]*? 11 Feb", "", words)


def test_an_organisation_tells_when_its_people_were_met(web, maya, ines, abel, log):
    post = affiliate(book=ines.book, by=maya, person=ines, organisation="Vela")
    log(ines, "2026-02-11", "call", note="The tender")
    log(abel, "2026-02-12", "call", note="Not there")
    words = text(web.get(f"/organisations/{post.organisation_id}"))
    assert "Call, with Ines Prado" in words
    assert "Not there" not in words


def test_what_is_written_in_notes_is_no_markup(web, ines, log):
    log(ines, "2026-02-11", "event", event="<script>1</script>", note="<img src=x>")
    page = web.get(f"/people/{ines.pk}").content
    assert b"<script>1" not in page
    assert b"<img src=x>" not in page


def test_not_yours_is_not_there(omar, ines, log):
    found = log(ines, "2026-02-11", "call", note="Secret")
    stranger = Client()
    stranger.force_login(omar)
    before = Batch.objects.of(ines.book).count()
    for url in (f"/people/{ines.pk}/encounters", f"/people/{ines.pk}/done", f"/encounters/{found.pk}"):
        for answer in (stranger.get(url), stranger.post(url, {"note": "x", "drop": "1"})):
            assert answer.status_code in (404, 405), url
    assert stranger.post(f"/encounters/{found.pk}/deletion").status_code == 404
    assert Batch.objects.of(ines.book).count() == before


def test_nobody_sets_anothers_people_into_an_encounter(web, omar, ines, log):
    from kith.people.actions import add_person

    add_person(book=omar.book, by=omar, name="Zoe Lima")
    found = log(ines, "2026-02-11", "call")
    sent = {"channel": "call", "on": "2026-02-11", "people": "Zoe Lima"}
    assert web.post(f"/encounters/{found.pk}", sent).status_code == 422


def test_no_page_asks_more_questions_for_more_encounters(web, maya, ines, abel, log):
    book = ines.book
    post = affiliate(book=book, by=maya, person=ines, organisation="Vela")
    urls = [f"/people/{ines.pk}", f"/people/{ines.pk}/encounters", f"/organisations/{post.organisation_id}"]

    def asked():
        with CaptureQueriesContext(connection) as ran:
            for url in urls:
                web.get(url)
        return len(ran)

    def more(month):
        call = log(ines, f"2026-{month:02}-11", "call", abel, note="Talk")
        make_promise(book=book, by=maya, person=ines, what="Paper", made_on=call.on, encounter=call)

    more(1)
    asked()
    few = asked()
    for month in (2, 3, 4, 5):
        more(month)
    assert asked() == few


def test_today_counts_where_one_was_in_touch_once_a_circle_says_where_they_belong(web, maya, ines, log):
    log(ines, timezone.localdate().isoformat(), "call")
    words = text(web.get("/"))
    assert "No circle yet says where those whom you met lately belong. Put people into circles" in words
    assert "School and alumni" not in words
    school = Circle.objects.of(ines.book).get(kind=Circle.SCHOOL)
    add_to_circle(book=ines.book, by=maya, person=ines, circle=school)
    words = text(web.get("/"))
    assert "No circle yet" not in words
    assert "School and alumni 1" in words
