"""Rhythms and snoozes on pages, as a browser without JavaScript meets them."""

import re
from datetime import timedelta

import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.utils import timezone

from kith.encounters.actions import log_encounter
from kith.journal.models import Batch
from kith.journal.queries import latest_standing
from kith.journal.undoing import undo
from kith.people.actions import mark_person
from kith.people.models import Mark
from kith.rhythm import wording
from kith.rhythm.models import Answered, Dismissal, Rhythm, Snooze
from tests.reading import text


def days(book):
    return sorted(Rhythm.objects.of(book).values_list("days", flat=True))


@pytest.mark.parametrize(
    ("sent", "kept"),
    [
        ({"every": "30"}, [30]),
        ({"every": "own", "own": "45"}, [45]),
        ({"every": "0"}, []),
        ({"every": "own"}, []),
        ({"every": "often"}, []),
        ({"every": "99999"}, []),
        ({}, []),
    ],
)
def test_a_rhythm_is_chosen_by_segment_or_in_own_days(web, book, ines, sent, kept):
    response = web.post(f"/people/{ines.pk}/rhythm", sent)
    assert response["Location"] == f"/people/{ines.pk}"
    assert days(book) == kept


def test_the_chosen_segment_is_marked(web, ines):
    for every, value in (("91", "91"), ("own", "45")):
        web.post(f"/people/{ines.pk}/rhythm", {"every": every, "own": "45"})
        page = web.get(f"/people/{ines.pk}").content.decode()
        assert re.findall(r'name="every" value="(\d+)" checked', page) == [value]
    assert "Every 45 days" in page


def test_the_notice_offers_to_undo(web, book, ines):
    web.post(f"/people/{ines.pk}/rhythm", {"every": "30"})
    batch = latest_standing(book)
    assert web.session["notice"]["batch"] == batch.pk
    undo(batch, by=book.owner)
    assert days(book) == []


def test_selected_people_get_a_rhythm_in_one_batch(web, book, ines, abel):
    assert "Set rhythm" in text(web.get("/people/"))
    before = Batch.objects.of(book).count()
    sent = {"person": [ines.pk, abel.pk], "every": "7", "back": "/people/?sort=last", "circle": "", "interest": ""}
    assert web.post("/people/rhythms", sent)["Location"] == "/people/?sort=last"
    assert days(book) == [7, 7]
    assert Batch.objects.of(book).count() == before + 1


def test_a_rhythm_for_nobody_is_a_notice(web, book):
    web.post("/people/rhythms", {"every": "7", "back": "//evil.example/"})
    assert "Nobody is selected" in web.session["notice"]["said"]
    assert days(book) == []


@pytest.mark.parametrize(("sent", "ahead"), [({}, 7), ({"days": "30"}, 30), ({"days": "7", "until": ""}, 7)])
def test_a_snooze_is_a_week_or_what_the_form_says_and_is_lifted(web, book, ines, sent, ahead):
    page = f"/people/{ines.pk}"
    web.post(f"{page}/snooze", sent)
    assert Snooze.objects.of(book).get().until == timezone.localdate() + timedelta(days=ahead)
    assert "Not suggested before" in text(web.get(page))
    web.post(f"{page}/snooze", {"lift": "1"})
    assert not Snooze.objects.of(book).exists()


def test_a_snooze_until_a_day(web, book, ines):
    web.post(f"/people/{ines.pk}/snooze", {"until": "2999-01-01"})
    assert Snooze.objects.of(book).get().until.isoformat() == "2999-01-01"
    for wrong in ("2001-01-01", "soon"):
        web.post(f"/people/{ines.pk}/snooze", {"until": wrong})
        assert web.session["notice"]["problem"]
    assert Snooze.objects.of(book).count() == 1


def test_not_this_one_and_no_answer_needed(web, book, ines, abel):
    web.post(f"/people/{ines.pk}/not-this-one", {"reason": "silent", "back": "/"})
    web.post(f"/people/{ines.pk}/answered")
    assert (Dismissal.objects.of(book).get().reason, Answered.objects.of(book).count()) == ("silent", 1)
    web.post("/people/answered", {"person": [ines.pk, abel.pk, "x"]})
    assert Answered.objects.of(book).count() == 3


@pytest.mark.parametrize("kind", [Mark.DO_NOT_CONTACT, Mark.DECEASED, Mark.PUT_ASIDE])
def test_who_is_not_to_be_contacted_is_offered_no_rhythm(web, maya, ines, today, kind):
    mark_person(book=ines.book, by=maya, person=ines, kind=kind, on=today)
    page = web.get(f"/people/{ines.pk}")
    assert b'name="every"' not in page.content
    assert b"/snooze" not in page.content
    assert "Never suggested" in text(page)


def test_the_line_stands_on_the_page_with_its_words(web, book, maya, ines, today):
    page = web.get(f"/people/{ines.pk}")
    assert "no contact yet" in text(page)
    log_encounter(book=book, by=maya, people=[ines], on=timezone.localdate() - timedelta(days=3), channel="call")
    page = web.get(f"/people/{ines.pk}")
    assert b"<svg" in page.content
    assert "once, silent for 3 days" in text(page)


def test_not_yours_is_not_there(omar, book, ines):
    stranger = Client()
    stranger.force_login(omar)
    sent = {"every": "7", "days": "7"}
    for where in ("rhythm", "snooze", "not-this-one", "answered"):
        assert stranger.get(f"/people/{ines.pk}/{where}").status_code == 405
        assert stranger.post(f"/people/{ines.pk}/{where}", sent).status_code == 404
    for where in ("rhythms", "answered"):
        stranger.post(f"/people/{where}", sent | {"person": ines.pk})
    assert not any(model.objects.of(book).exists() for model in (Rhythm, Snooze, Dismissal, Answered))


def test_the_page_asks_no_more_questions_for_more_contacts(web, book, maya, ines):
    def asked():
        with CaptureQueriesContext(connection) as ran:
            web.get(f"/people/{ines.pk}")
        return len(ran)

    def more(ago):
        on = timezone.localdate() - timedelta(days=ago)
        log_encounter(book=book, by=maya, people=[ines], on=on, channel="call")

    more(1)
    asked()
    few = asked()
    for ago in (20, 50, 90, 300):
        more(ago)
    assert asked() == few


def test_many_are_told_as_people_write_numbers():
    assert wording.left_hanging(1479) == "1,479 people wrote last, more than 30 days ago, and got no answer."
