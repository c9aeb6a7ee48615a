"""The page and the command of calendars that are looked at."""

import json

import pytest
from click.testing import CliRunner

from kith.calendar.models import Meeting
from kith.diaries.actions import add, look
from kith.diaries.examining import found
from kith.diaries.models import Diary
from tests.calendar.writing import calendar, event

pytestmark = pytest.mark.django_db


@pytest.fixture
def address(files, ida, wei, monkeypatch):
    monkeypatch.setattr("kith.diaries.views.begin_job", lambda **facts: None)
    files.put("/mine.ics", calendar(event(), more=["X-WR-CALNAME:Work"]))
    return f"{files.address}/mine.ics"


def test_one_is_added_paused_and_removed(web, book, address):
    answer = web.post("/calendars/", {"address": address}, follow=True)
    told = answer.content.decode()
    assert "Added: Work." in told
    assert "Not looked at yet." in told
    assert address not in told
    diary = Diary.objects.of(book).get()
    look(diary=diary)
    assert "1 event read: 1 added, 0 updated" in web.get("/calendars/").content.decode()
    web.post(f"/calendars/{diary.pk}/pause")
    assert "Paused" in web.get("/calendars/").content.decode()
    web.post(f"/calendars/{diary.pk}/pause", {"again": "1"})
    assert "Paused" not in web.get("/calendars/").content.decode()
    web.post(f"/calendars/{diary.pk}/remove")
    assert not Diary.objects.of(book).exists()
    assert Meeting.objects.of(book).count() == 1


def test_what_is_wrong_stands_at_the_field(web, book, files):
    answer = web.post("/calendars/", {"address": f"{files.address}/nothing.ics", "password": "secret"})
    assert answer.status_code == 422
    told = answer.content.decode()
    assert "shows no calendar at this address" in told
    assert "secret" not in told
    assert not Diary.objects.of(book).exists()


def test_without_tls_only_where_one_allows_it(web, book):
    told = web.post("/calendars/", {"address": "http://calendar.invalid/x.ics"}).content.decode()
    assert "without TLS" in told


def test_another_book_has_calendars_of_its_own(web, omar, address):
    [theirs] = add(book=omar.book, address=address)
    assert "Work" not in web.get("/calendars/").content.decode()
    for verb in ("pause", "remove"):
        assert web.post(f"/calendars/{theirs.pk}/{verb}").status_code == 404


def test_today_and_the_doctor_tell_of_one_that_waits_for_its_owner(web, book, address, files):
    [diary] = add(book=book, address=address)
    files.put("/mine.ics", "", status=401)
    with pytest.raises(Exception, match="lets nobody in"):
        look(diary=diary)
    assert "The calendar Work cannot be looked at." in web.get("/").content.decode()
    [(about, says, mend)] = found(book=book)
    assert about == "calendar"
    assert says.startswith("Work: ")
    assert mend


def test_a_book_that_leaves_takes_no_address_along(book, address):
    from kith.exports import jsonl

    add(book=book, address=address, name="Secretly")
    assert "Secretly" not in "".join(jsonl.lines(book))


@pytest.mark.django_db(transaction=True)
def test_in_the_shell(book, maya, address, monkeypatch):
    from kith.diaries import commands

    monkeypatch.setattr("kith.accounts.desk.open_database", lambda: None)
    monkeypatch.setattr("kith.accounts.desk.first_owner", lambda: maya)
    monkeypatch.setattr("kith.accounts.desk.the_only_book", lambda: book)

    def run(*args):
        answer = CliRunner().invoke(commands.calendars, args)
        assert answer.exit_code == 0, answer.output
        return answer.output

    assert "No calendar is looked at" in run()
    assert json.loads(run("add", address, "--json"))[0]["name"] == "Work"
    assert "Last looked at today" in run("look")
    assert "Paused" in run("pause", "Work")
    assert json.loads(run("--json"))[0]["paused"] is True
    assert "removed" in run("remove", "work")
