"""Calendars of an account that speaks CalDAV, on a real server."""

import pytest
from django.utils import timezone

from kith.calendar.actions import did_not, took_place
from kith.calendar.models import Held, Meeting
from kith.diaries import caldav
from kith.diaries.actions import add, look
from kith.diaries.asking import Answer, Server, Trouble
from kith.diaries.models import Diary
from kith.encounters.models import Encounter
from tests.calendar.writing import calendar, day, event

pytestmark = pytest.mark.django_db
WHO = {"login": "maya@example.com", "password": "secret"}


def titles(book):
    return sorted(Meeting.objects.of(book).values_list("title", flat=True))


@pytest.fixture
def diary(radicale, book, ida, wei):
    radicale.put("one", calendar(event()))
    radicale.put("two", calendar(event("two", at=day(4), title="Plans")))
    [found] = add(book=book, address=radicale.address, **WHO)
    return found


def test_the_calendars_of_an_account_are_found(diary, radicale):
    assert (diary.kind, diary.name) == ("caldav", "work")
    assert diary.mine == ["maya@example.com"]


def test_a_calendar_by_its_own_address_is_asked_what_changed_though_it_shows_itself_as_a_file(radicale, book, ida):
    radicale.put("one", calendar(event()))
    [found] = add(book=book, address=f"{radicale.address}maya@example.com/work/", **WHO)
    assert (found.kind, found.name, found.mine) == ("caldav", "work", ["maya@example.com"])
    assert look(diary=found).added == 1
    assert found.token


def test_what_is_in_it_comes_and_then_what_changed(diary, radicale, book):
    assert look(diary=diary).added == 2
    assert titles(book) == ["Grid review", "Plans"]
    assert look(diary=diary).pk is None
    radicale.put("two", calendar(event("two", at=day(4), title="Other plans")))
    radicale.put("three", calendar(event("three", at=day(5), title="Third")))
    found = look(diary=diary)
    assert (found.read, found.added, found.updated) == (2, 1, 1)
    radicale.delete("three")
    radicale.delete("one")
    look(diary=diary)
    assert titles(book) == ["Grid review", "Other plans"]
    assert Encounter.objects.of(book).count() == 1


def test_a_token_that_the_server_does_not_know_leads_to_a_full_look(diary, radicale, book):
    look(diary=diary)
    diary.token = "http://radicale.org/ns/sync/0000000000000000000000000000000000000000000000000000000000000000"
    diary.save()
    radicale.delete("two")
    found = look(diary=diary)
    assert titles(book) == ["Grid review"]
    assert found.added == 0
    assert Encounter.objects.of(book).count() == 1
    assert look(diary=diary).pk is None


def not_offered(server, token):
    raise caldav.NotOffered


def test_without_such_reports_etags_tell_what_changed(diary, radicale, book, monkeypatch):
    monkeypatch.setattr(caldav, "since", not_offered)
    look(diary=diary)
    radicale.put("two", calendar(event("two", at=day(4), title="Other plans")))
    radicale.delete("one")
    found = look(diary=diary)
    assert (found.read, found.updated) == (1, 1)
    assert titles(book) == ["Grid review", "Other plans"]


def test_nothing_on_the_server_changes(diary, radicale, book):
    def content():
        store = radicale.folder / "store" / "collection-root"
        return {path.name: path.read_bytes() for path in store.rglob("*.ics")}

    before = content()
    look(diary=diary)
    assert content() == before


def test_a_wrong_password_is_not_kept(radicale, book):
    with pytest.raises(Trouble, match="lets nobody in"):
        add(book=book, address=radicale.address, login="maya@example.com", password="wrong")
    assert not Diary.objects.of(book).exists()


def test_a_server_that_is_gone_is_told_and_asked_again(diary, radicale, book):
    look(diary=diary)
    radicale.stop()
    with pytest.raises(Trouble, match="tried again"):
        look(diary=diary)
    radicale.start()
    radicale.put("three", calendar(event("three", at=day(5), title="Third")))
    assert look(diary=diary).added == 1


def test_a_path_that_is_told_with_other_escapes_is_the_same(monkeypatch):
    said = (
        '<d:multistatus xmlns:d="DAV:" xmlns:c="urn:ietf:params:xml:ns:caldav"><d:response>'
        "<d:href>/m@x/a b.ics</d:href>"
        "<d:propstat><d:prop><d:getetag>1</d:getetag><c:calendar-data>BEGIN</c:calendar-data></d:prop>"
        "<d:status>HTTP/1.1 200 OK</d:status></d:propstat></d:response></d:multistatus>"
    )
    monkeypatch.setattr(caldav, "ask", lambda *told, **facts: Answer(207, {}, said.encode(), "https://c.example/"))
    asked = ["/m%40x/a%20b.ics"]
    assert list(caldav.fetch(Server("https://c.example/"), asked)) == [(asked[0], "1", b"BEGIN")]


@pytest.mark.parametrize(
    "body", [b"<!DOCTYPE x [<!ENTITY a 'aaaa'>]><x>&a;</x>", b"\xff\xfe<\x00", b"<d:multistatus", b"hello"]
)
def test_an_answer_that_defines_things_or_is_broken_is_not_read(body):
    with pytest.raises(Trouble, match="does not understand"):
        caldav._parsed(Answer(207, {}, body, "https://calendar.example/"))


@pytest.mark.parametrize("sign", ["\x0b", "\ufffe", "&#11;", "&#x1F;", "&#0;", "\0"])
def test_a_sign_that_no_answer_may_hold_is_left_out(sign):
    body = f"<x>Grid{sign}&#10;&#xB7;&#100;</x>".encode()
    assert caldav._parsed(Answer(207, {}, body, "https://calendar.example/")).text == "Grid\n\xb7d"


def test_bytes_that_are_no_text_cost_no_other_event_its_place():
    body = b"<x><y>L\xf8rdag</y><y>Plans</y></x>"
    assert caldav._parsed(Answer(207, {}, body, "https://calendar.example/"))[1].text == "Plans"


@pytest.mark.usefixtures("ida", "wei")
def test_an_event_with_such_a_sign_stops_no_other(radicale, book):
    radicale.put("one", calendar(event("one", at=day(0), title="Grid\ufffereview")))
    radicale.put("two", calendar(event("two", at=day(1), title="Plans")))
    [found] = add(book=book, address=radicale.address, **WHO)
    look(diary=found)
    assert titles(book) == ["Gridreview", "Plans"]


@pytest.mark.usefixtures("ida", "wei")
@pytest.mark.parametrize("reports", [True, False])
def test_a_file_that_is_renamed_keeps_how_a_meeting_was(radicale, book, maya, monkeypatch, reports):
    if not reports:
        monkeypatch.setattr(caldav, "since", not_offered)
    radicale.put("three", calendar(event("three", at=day(0))))
    radicale.put("zero", calendar(event("zero", at=day(0), title="Called off")))
    [found] = add(book=book, address=radicale.address, **WHO)
    look(diary=found)
    held, off = Meeting.objects.of(book).order_by("event")[::-1]
    took_place(book=book, by=maya, meeting=off, today=timezone.localdate())
    did_not(book=book, by=maya, meeting=held, today=timezone.localdate())
    before = sorted(Held.objects.of(book).values_list("meeting__event", "encounter", "answered_on", "made"))
    radicale.delete("three")
    radicale.put("another", calendar(event("three", at=day(0))))
    radicale.delete("zero")
    radicale.put("zz", calendar(event("zero", at=day(0), title="Called off")))
    look(diary=found)
    assert sorted(Held.objects.of(book).values_list("meeting__event", "encounter", "answered_on", "made")) == before
    assert before[0][2]
    radicale.delete("another")
    radicale.delete("zz")
    look(diary=found)
    radicale.put("three", calendar(event("three", at=day(0))))
    look(diary=found)
    assert sorted(Held.objects.of(book).values_list("meeting__event", "encounter", "answered_on", "made")) == before
