"""The book as cards, as a table and as a calendar, in the shell and from the page."""

import csv
import io
from datetime import date
from pathlib import Path

import pytest
from django.test import Client
from hypothesis import given
from hypothesis import strategies as st
from icalendar import Calendar

from kith.exports import calendar, table, vcards
from kith.favours.actions import make_promise
from kith.formats import vcard
from kith.formats.csvsafe import guarded, unguarded
from kith.people import actions as people
from kith.people.models import Mark
from tests.imports.conftest import bring, content

pytestmark = pytest.mark.django_db
__all__ = ["bring", "content"]
CARD = (
    "BEGIN:VCARD\r\nVERSION:3.0\r\nUID:card-5\r\nFN:Noor Haddad\r\nN:Haddad;Noor;;;\r\n"
    "item1.EMAIL:noor@vela.example\r\nitem1.X-ABLabel:boat\r\nX-SAIL;X-OF=dinghy:nr 7\\, red\r\nEND:VCARD\r\n"
)
FORMULAS = ["=1+1", "+49 30 555", "-2", "@SUM(A1)", "\t=1", "\r=1", "=cmd|' /C calc'!A0"]


@pytest.fixture
def noor(bring, tmp_path, book):
    (tmp_path / "noor.vcf").write_text(CARD, encoding="utf-8", newline="")
    bring(tmp_path / "noor.vcf")
    from kith.people.models import Person

    return Person.objects.of(book).get()


@pytest.mark.parametrize("cards", [vcards.new_cards, vcards.old_cards])
def test_a_card_goes_out_with_what_kith_does_not_know(noor, book, cards):
    [card] = list(cards(book))
    assert "X-SAIL;X-OF=dinghy:nr 7\\, red" in card
    [item] = vcard.read(card.encode())
    assert item.record.uid == "card-5"
    assert [(point.value, point.label) for point in item.record.points] == [("noor@vela.example", "boat")]


def test_what_was_changed_here_goes_out_changed(noor, book, maya):
    people.change_person(book=book, by=maya, person=noor, name="Noor Berg", given="Noor", family="Berg")
    [card] = list(vcards.new_cards(book))
    assert "Berg" in card
    assert "Haddad" not in card
    assert "X-SAIL" in card


@given(st.sampled_from(FORMULAS) | st.text(max_size=30))
def test_no_cell_is_a_formula(text):
    cell = guarded(text)
    assert not cell.startswith(("=", "+", "-", "@", "\t", "\r"))
    assert unguarded(cell) == text


@pytest.mark.parametrize("before", ["", "\u200b", "\ufeff", " ", "\u2060\u00ad", "\u3000", "\x00", "\u0301"])
@pytest.mark.parametrize("sign", "=+-@\uff1d\uff0b\uff0d\uff20\ufe66\u2212")
def test_nor_one_of_wide_signs_or_behind_signs_that_nobody_sees(before, sign):
    cell = guarded(f"{before}{sign}1+1")
    assert cell == f"'{before}{sign}1+1"
    assert unguarded(cell) == f"{before}{sign}1+1"


@pytest.mark.parametrize("text", FORMULAS)
def test_the_table_is_safe_to_open(book, maya, text):
    people.add_person(book=book, by=maya, name=f"{text.strip()} Moss", note=text.strip())
    head, row = csv.reader(io.StringIO("".join(table.lines(book))))
    assert head[0] == "name"
    assert all(cell[:1] not in {"=", "+", "-", "@", "\t", "\r"} for cell in row)


def test_the_calendar_has_birthdays_and_promises_and_leaves_some_in_peace(book, maya, today):
    me = {"book": book, "by": maya}
    ada = people.add_person(**me, name="Ada Moss", birthday="--02-29")
    bo = people.add_person(**me, name="Bo Lind", birthday="1990-04-12")
    people.mark_person(**me, person=bo, kind=Mark.DO_NOT_CONTACT, on=today)
    make_promise(**me, person=ada, what="send the list", made_on=today, due=date(2026, 7, 1))
    found = Calendar.from_ical("".join(calendar.lines(book)))
    told = {str(event["summary"]): event for event in found.walk("VEVENT")}
    assert set(told) == {"Ada Moss’s birthday", "send the list, for Ada Moss"}
    assert told["send the list, for Ada Moss"].decoded("dtstart") == date(2026, 7, 1)
    assert told["Ada Moss’s birthday"]["rrule"]["freq"] == ["YEARLY"]


@pytest.mark.parametrize(
    ("wanted", "begins"), [("vcard", "BEGIN:VCARD"), ("csv", "name,"), ("jsonl", "{"), ("ics", "BEGIN:VCALENDAR")]
)
def test_the_page_hands_out_each_format_as_a_file(noor, maya, wanted, begins):
    client = Client()
    client.force_login(maya)
    assert f"/export/{wanted}" in client.get("/export").content.decode()
    answer = client.get(f"/export/{wanted}")
    assert answer.headers["Content-Disposition"].startswith('attachment; filename="')
    assert b"".join(answer.streaming_content).decode().startswith(begins)


def test_those_who_are_ticked_go_out_and_nobody_else(noor, book, maya, omar):
    client = Client()
    client.force_login(maya)
    assert "/export/people/csv" in client.get("/people/").content.decode()
    people.add_person(book=book, by=maya, name="Bo Lind")
    theirs = people.add_person(book=omar.book, by=omar, name="Cy Dahl")
    answer = client.post("/export/people/csv", {"person": [noor.pk, theirs.pk, "x"]})
    assert answer.headers["Content-Disposition"].endswith('.csv"')
    told = b"".join(answer.streaming_content).decode()
    assert noor.name in told
    assert "Bo Lind" not in told
    assert "Cy Dahl" not in told
    assert client.post("/export/people/jsonl", {"person": noor.pk}).status_code == 404
    nobody = client.post("/export/people/vcard", {})
    assert (nobody.status_code, "Nobody is selected" in nobody.content.decode()) == (422, True)


def test_an_unknown_format_is_not_there(maya):
    client = Client()
    client.force_login(maya)
    assert client.get("/export/xls").status_code == 404


def test_an_export_that_breaks_off_leaves_the_one_before_as_it_was(noor, tmp_path, monkeypatch, capsys):
    from kith.exports.commands import _write

    path = tmp_path / "book.vcf"
    path.write_text("the one before")

    def broken():
        yield "BEGIN:VCARD"
        raise RuntimeError

    with pytest.raises(RuntimeError):
        _write(path, broken())
    assert path.read_text() == "the one before"
    _write(path, iter(["one", "two"]))
    assert path.read_text() == "onetwo"
    assert [one.name for one in tmp_path.iterdir() if "book" in one.name] == ["book.vcf"]


def test_an_export_goes_to_where_a_link_points_and_to_a_device(tmp_path):
    from kith.exports.commands import _write

    (tmp_path / "link.vcf").symlink_to(tmp_path / "there.vcf")
    (tmp_path / "there.vcf").write_text("")
    _write(tmp_path / "link.vcf", iter(["one"]))
    assert (tmp_path / "there.vcf").read_text() == "one"
    assert (tmp_path / "link.vcf").is_symlink()
    _write(Path("/dev/null"), iter(["one"]))
