"""Calendars at an address: looked at again and again, whole or not at all, and what is wrong is said in words."""

from datetime import timedelta

import pytest
from django.utils import timezone

from kith.calendar.actions import did_not, took_place
from kith.calendar.models import Held, Meeting
from kith.diaries import asking
from kith.diaries.actions import add, look, pause, remove
from kith.diaries.asking import Trouble
from kith.diaries.jobs import look_again, look_at_all
from kith.diaries.models import Diary, Look
from kith.diaries.queries import due
from kith.encounters.models import Encounter
from kith.jobs.models import Job
from kith.kernel.errors import Refusal
from tests.calendar.writing import IDA, calendar, day, event

pytestmark = pytest.mark.django_db
PLANS = event("two", at=day(4), title="Plans")


@pytest.fixture
def diary(files, book, ida, wei):
    """A calendar with one meeting that was and one to come, that is looked at."""
    files.put("/mine.ics", calendar(event(), PLANS, more=["X-WR-CALNAME:Work"]), etag='"1"')
    [found] = add(book=book, address=f"{files.address}/mine.ics")
    return found


def titles(book):
    return sorted(Meeting.objects.of(book).values_list("title", flat=True))


def test_a_look_brings_what_is_in_it(diary, book):
    assert (diary.kind, diary.name, diary.host) == ("ics", "Work", "127.0.0.1")
    found = look(diary=diary)
    assert (found.read, found.added, found.updated) == (2, 2, 0)
    assert titles(book) == ["Grid review", "Plans"]
    assert Encounter.objects.of(book).count() == 1


def test_what_did_not_change_is_not_sent_again(diary, files, book):
    look(diary=diary)
    files.asked.clear()
    found = look(diary=diary)
    assert files.asked[0][1]["If-None-Match"] == '"1"'
    assert found.pk is None
    assert Look.objects.of(book).count() == 1


def test_once_a_day_all_of_it_is_read(diary, files, book):
    look(diary=diary)
    diary.whole_at -= timedelta(days=2)
    files.asked.clear()
    found = look(diary=diary)
    assert "If-None-Match" not in files.asked[0][1]
    assert (found.read, found.added, found.updated, found.batch) == (2, 0, 0, None)


def test_what_is_not_in_it_any_more_goes_if_it_was_to_come(diary, files, book):
    look(diary=diary)
    files.put("/mine.ics", calendar(), etag='"2"')
    look(diary=diary)
    assert titles(book) == ["Grid review"]
    assert Encounter.objects.of(book).count() == 1


@pytest.mark.parametrize("answer", [took_place, did_not])
def test_how_a_meeting_was_stays_said_when_it_is_taken_out_and_put_back(diary, files, book, answer):
    today = event("three", at=day(0, hour=0))
    files.put("/mine.ics", calendar(event(), today), etag='"2"')
    look(diary=diary)
    answer(book=book, by=None, meeting=Meeting.objects.of(book).latest("begins"), today=timezone.localdate())
    before = list(Held.objects.of(book).order_by("pk").values())
    for tag, events in enumerate([[event()], [event(), today]], start=3):
        files.put("/mine.ics", calendar(*events), etag=f'"{tag}"')
        look(diary=diary)
        assert list(Held.objects.of(book).order_by("pk").values()) == before


def test_the_address_is_sealed(diary, files):
    assert files.address.encode() not in bytes(diary.address)


def test_the_same_address_is_looked_at_once(diary, files, book):
    with pytest.raises(Refusal, match="already"):
        add(book=book, address=f"{files.address}/mine.ics")


def test_it_leads_elsewhere_and_the_password_does_not_go_along(files, book, ida):
    files.put("/mine.ics", calendar(event()))
    files.put("/old", "", status=302, Location=f"http://localhost:{files.server_address[1]}/mine.ics")
    [found] = add(book=book, address=f"{files.address}/old", login="maya", password="secret")
    look(diary=found)
    told = dict(files.asked)
    assert "Authorization" in told["/old"]
    assert "Authorization" not in told["/mine.ics"]


@pytest.mark.parametrize(
    ("facts", "why"),
    [
        ({"status": 404, "body": ""}, "shows no calendar"),
        ({"status": 401, "body": ""}, "lets nobody in"),
        ({"status": 500, "body": ""}, "cannot answer just now"),
        ({"body": "<html>Sign in</html>"}, "shows no calendar"),
        ({"body": b"\xff\x00\x01" * 99}, "shows no calendar"),
        ({"body": "", "status": 302, "Location": "/mine.ics"}, "without an end"),
        ({"body": "", "status": 302, "Location": "http://calendar.invalid/x"}, "without TLS"),
        ({"body": "", "status": 302, "Location": "file:///etc/passwd"}, "no address"),
    ],
)
def test_what_is_no_calendar_is_not_kept(files, book, facts, why):
    files.put("/mine.ics", **facts)
    with pytest.raises(Trouble, match=why):
        add(book=book, address=f"{files.address}/mine.ics")
    assert not Diary.objects.of(book).exists()


@pytest.mark.parametrize(
    "address", ["http://calendar.invalid/x.ics", "ftp://calendar.invalid/x.ics", "", "https://", "http://[x"]
)
def test_nobody_is_asked_without_tls_or_address(book, address):
    with pytest.raises(Trouble, match=r"TLS|no address|no server"):
        add(book=book, address=address)


def test_too_large_a_calendar_is_not_read(diary, files, book, monkeypatch):
    monkeypatch.setattr(asking, "LARGEST", 100)
    with pytest.raises(Trouble, match="larger than"):
        look(diary=diary)
    assert not titles(book)


def test_what_is_wrong_is_kept_in_words_and_tried_again(diary, files, book):
    files.put("/mine.ics", "", status=503)
    with pytest.raises(Trouble):
        look(diary=diary)
    diary.refresh_from_db()
    assert "cannot answer just now" in diary.trouble
    assert diary not in due(Diary.objects.of(book), timezone.now())
    assert diary in due(Diary.objects.of(book), timezone.now() + timedelta(hours=2))
    files.put("/mine.ics", calendar(event()))
    look(diary=diary)
    assert diary.trouble == ""


def test_who_is_not_let_in_does_not_ask_again(diary, files, book):
    files.put("/mine.ics", "", status=401)
    with pytest.raises(Trouble):
        look(diary=diary)
    assert diary not in due(Diary.objects.of(book), timezone.now() + timedelta(days=9))
    pause(diary=diary, paused=False)
    assert diary in due(Diary.objects.of(book), timezone.now())


def test_a_round_looks_at_what_is_due_and_one_that_fails_stops_no_other(diary, files, book, monkeypatch):
    files.put("/other.ics", calendar(event("other", title="Other")))
    add(book=book, address=f"{files.address}/other.ics")
    files.put("/mine.ics", "", status=500)
    monkeypatch.setattr("kith.jobs.actions.start_job", lambda job: None)
    look_again()
    look_at_all(Job.objects.of_all_books().get(name="diaries.look"))
    assert titles(book) == ["Other"]


def test_a_paused_one_rests(diary, book):
    pause(diary=diary, paused=True)
    assert not due(Diary.objects.of(book), timezone.now()).exists()


def test_a_removed_one_takes_what_is_to_come_along(diary, book):
    look(diary=diary)
    remove(diary=diary)
    assert titles(book) == ["Grid review"]
    assert not Diary.objects.of(book).exists()


def test_cut_off_midway_it_goes_on_without_doubling(files, book, ida):
    some = [event(f"n{number}", at=day(-2 - number)) for number in range(230)]
    files.put("/mine.ics", calendar(*some), etag='"1"')
    [found] = add(book=book, address=f"{files.address}/mine.ics")
    beats = []

    class Killed(BaseException):
        pass

    def beat():
        beats.append(1)
        if len(beats) == 2:
            raise Killed

    with pytest.raises(Killed):
        look(diary=found, beat=beat)
    assert Meeting.objects.of(book).count() == 200
    found.refresh_from_db()
    look(diary=found)
    assert Meeting.objects.of(book).count() == Encounter.objects.of(book).count() == 230


def test_whose_calendar_it_is_shows_by_who_is_on_all_of_it(files, book, ida, wei):
    from tests.calendar.writing import WEI, guest

    me = "mm@work.example"
    declined = event("two", title="No", guests=(guest(me, "DECLINED"), WEI), organizer=WEI)
    files.put("/mine.ics", calendar(event(guests=(me, IDA), organizer=me), declined))
    [found] = add(book=book, address=f"{files.address}/mine.ics")
    look(diary=found)
    assert titles(book) == ["Grid review"]


def test_one_from_another_home_says_to_add_it_again_and_stops_no_new_one(diary, files, book, tmp_path, monkeypatch):
    monkeypatch.setenv("KITH_HOME", str(tmp_path / "other"))
    with pytest.raises(Trouble, match="Remove it, then add it again"):
        look(diary=diary)
    diary.refresh_from_db()
    assert diary.refused
    [again] = add(book=book, address=f"{files.address}/mine.ics")
    assert look(diary=again).read == 2
