"""Promises on pages, as a browser without JavaScript meets them."""

import re
from datetime import timedelta

import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.utils import timezone

from kith.favours import actions, queries
from kith.favours.models import Outcome, Promise
from kith.journal.queries import latest_standing
from kith.journal.undoing import undo
from tests.reading import text


@pytest.fixture
def promise(book, maya, ines):
    """`promise("The paper", -37)`: made a hundred days ago, due so many days from today."""
    today = timezone.localdate()

    def promise(what, ahead=None, person=ines):
        due = None if ahead is None else today + timedelta(days=ahead)
        return actions.make_promise(
            book=book, by=maya, person=person, what=what, made_on=today - timedelta(days=100), due=due
        )

    return promise


def test_no_promises_is_said_kindly(web):
    assert "No promises open." in text(web.get("/promises/"))


def test_the_page_tells_late_open_and_ended_ones(web, book, maya, promise):
    promise("The paper", -37)
    promise("The list", 5)
    actions.keep_promise(book=book, by=maya, promise=promise("A name"), on=timezone.localdate())
    words = text(web.get("/promises/"))
    assert "2 open, 1 late. 1 kept." in words
    assert re.search(r"Late 1 .*The paper.* 37 days late, due .*Open 1 .*The list.*Kept and let go.* A name", words)


@pytest.mark.parametrize("kind", [Outcome.KEPT, Outcome.LET_GO])
def test_a_promise_ends_with_an_undo_and_is_taken_up_again(web, book, promise, kind):
    one = promise("The paper", -37)
    url = f"/promises/{one.pk}/outcome"
    assert web.post(url, {"kind": kind})["Location"] == "/promises/"
    assert Outcome.objects.of(book).get().kind == kind
    assert web.session["notice"]["batch"] == latest_standing(book).pk
    undo(latest_standing(book), by=book.owner)
    assert queries.open_promises(book).count() == 1
    web.post(url, {"kind": kind})
    web.post(url, {"kind": "open"})
    assert queries.open_promises(book).count() == 1


def test_what_has_ended_cannot_end_twice(web, book, promise):
    one = promise("The paper")
    for _ in range(2):
        web.post(f"/promises/{one.pk}/outcome", {"kind": "kept"})
    assert web.session["notice"]["problem"]
    assert Outcome.objects.of(book).count() == 1


def test_a_promise_moves_to_a_day_by_days_or_to_none(web, promise):
    one, today = promise("The paper", -37), timezone.localdate()
    for sent, due in (({"days": "7"}, today + timedelta(days=7)), ({"due": "2999-01-01"}, None), ({"due": ""}, None)):
        response = web.post(f"/promises/{one.pk}/due", {**sent, "back": f"/people/{one.person_id}"})
        assert response["Location"] == f"/people/{one.person_id}"
        one.refresh_from_db()
        assert (one.due.isoformat() if one.due else "") == (due.isoformat() if due else sent["due"])


def test_the_notice_names_the_day_and_a_day_that_was_typed_is_the_day(web, promise):
    one = promise("The paper", -37)
    web.post(f"/promises/{one.pk}/due", {"days": "1", "due": "2999-01-01"})
    one.refresh_from_db()
    assert one.due.isoformat() == "2999-01-01"
    assert web.session["notice"]["said"].startswith("Moved to 1 January 2999: The paper")


@pytest.mark.parametrize("where", ["/promises/", "/people/{}", "/"])
def test_enter_in_the_field_of_the_day_presses_move(web, promise, where):
    """A form is sent by its first button: none stands before the one that belongs to the day."""
    page = web.get(where.format(promise("The paper", -37).person_id)).content.decode()
    forms = [one for one in re.findall(r"<form.*?</form>", page, re.DOTALL) if 'name="due"' in one and "/due" in one]
    assert forms
    assert all(re.findall(r"<button[^>]*>([^<]*)", one) == ["Move"] for one in forms)


def test_a_day_that_is_none_moves_nothing(web, promise):
    one = promise("The paper", 3)
    web.post(f"/promises/{one.pk}/due", {"due": "soon"})
    assert web.session["notice"]["problem"]
    one.refresh_from_db()
    assert one.due == timezone.localdate() + timedelta(days=3)


def test_all_late_ones_are_let_go_in_one_batch(web, book, promise):
    late = [promise(f"Letter {number}", -number) for number in (1, 2, 3)]
    promise("The list", 5)
    assert "Let all the late ones go" in text(web.get("/promises/"))
    web.post("/promises/let-go", {"promise": [one.pk for one in late]})
    assert [one.what for one in queries.open_promises(book)] == ["The list"]
    undo(latest_standing(book), by=book.owner)
    assert queries.open_promises(book).count() == 4


def test_between_you_tells_and_takes_promises(web, book, ines, abel, promise):
    promise("The paper", -37)
    promise("Nothing to her", 1, person=abel)
    page = f"/people/{ines.pk}"
    words = text(web.get(page))
    assert re.search(r"Between you .*You promised .*The paper 37 days late", words)
    assert words.count("In a week") == 1  # one menu holds what else can be done
    assert "Nothing to her" not in words
    web.post(f"{page}/promises", {"what": "A name", "due": "2999-01-01"})
    assert Promise.objects.of(book).get(what="A name").due.isoformat() == "2999-01-01"
    web.post(f"{page}/promises", {"what": " "})
    assert "What did you promise?" in web.session["notice"]["said"]


def test_what_they_promised_stands_beside_it_and_on_the_page_of_promises(web, book, ines):
    page = f"/people/{ines.pk}"
    web.post(f"{page}/promises", {"what": "the report", "whose": "theirs", "due": ""})
    [promise] = queries.awaited(book)
    assert "They promised" in text(web.get(page))
    assert "Promised to you 1" in text(web.get("/promises/"))
    assert "They promised: the report" in text(web.get(f"{page}/brief"))
    web.post(f"/promises/{promise.pk}/outcome", {"kind": "kept"})
    assert "They promised: the report" not in text(web.get(f"{page}/brief"))


def test_every_form_goes_back_to_where_it_was(web, ines, promise):
    promise("The paper", -37)
    for url in ("/promises/", f"/people/{ines.pk}"):
        page = web.get(url).content.decode()
        assert set(re.findall(r'name="back" value="([^"]*)"', page)) == {url}


def test_not_yours_is_not_there(omar, book, ines, promise):
    one = promise("The seal", -37)
    stranger = Client()
    stranger.force_login(omar)
    for url in (f"/promises/{one.pk}/outcome", f"/promises/{one.pk}/due", f"/people/{ines.pk}/promises"):
        assert stranger.get(url).status_code == 405
        assert stranger.post(url, {"what": "x", "kind": "kept"}).status_code == 404
    stranger.post("/promises/let-go", {"promise": one.pk})
    assert "The seal" not in text(stranger.get("/promises/"))
    assert queries.open_promises(book).get().due == one.due


def test_the_page_asks_no_more_questions_for_more_promises(web, book, maya, promise):
    def asked():
        with CaptureQueriesContext(connection) as ran:
            web.get("/promises/")
        return len(ran)

    def more(number):
        promise(f"Letter {number}", -number)
        actions.keep_promise(book=book, by=maya, promise=promise(f"Call {number}"), on=timezone.localdate())

    more(1)
    asked()
    few = asked()
    for number in (2, 3, 4):
        more(number)
    assert asked() == few
