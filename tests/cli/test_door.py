"""`kith met` by the door: what is clear is kept at once; all is said and done as by the long way."""

import contextlib
import sqlite3
import time

import pytest

from kith.capture.door import kept_quickly
from tests.conftest import TODAY

from .machine import Machine
from .test_serving import serving

TOMS = "Met Tom Okafor from Ashdown Rail\n", "Met Tom Reilly from Brightwater\n"
CLEAR = [
    "Coffee with Ana Sá from Northwind Energy at the Grid Forum, send her the paper by Friday",
    "Called Tom Okafor about the tender, he is into sailing",
    "Met Lena Frost, lena@frost.example, +44 20 7946 0018",
    "Lunch with Zoë Brandt yesterday; Tom Reilly introduced us",
    "Met Jonas Weld and Ines Prado in Oslo",
]
UNCLEAR = [
    "Called Tom about the tender",
    "Called Tom Okafor from Northwind Energy",
    "Coffee with Daniel Osei on Thursday at 2pm",
    "it rained all day",
]


def people_of(machine):
    for line in TOMS:
        assert machine("met", line, "--today", "2026-06-01").code == 0
    return machine


def arrived(machine):
    """The captures that nobody has taken in."""
    with contextlib.closing(sqlite3.connect(machine.home / "kith.sqlite3")) as file:
        return [pk for (pk,) in file.execute("SELECT capture_id FROM capture_arrival")]


@pytest.mark.parametrize("sentence", CLEAR)
def test_the_door_says_and_does_what_the_long_way_does(tmp_path, sentence):
    quick, long = (people_of(Machine.furnished(tmp_path / name)) for name in ("quick", "long"))
    quick("history")
    document = quick("met", sentence, "--json", "--today", "2026-06-09").document
    assert arrived(quick) == [document["id"]]
    long("history")
    assert document == long("--book", name_of(long), "met", sentence, "--json", "--today", "2026-06-09").document
    assert arrived(long) == []
    for question in (("history", "--json"), ("today", "--json", "--today", "2026-06-09"), ("find", "a", "--json")):
        assert without_moments(quick(*question).document) == without_moments(long(*question).document)
    assert quick("export", "--to", "csv").out == long("export", "--to", "csv").out
    assert arrived(quick) == []


def test_at_an_event_the_door_puts_it_there_too(tmp_path):
    quick, long = (Machine.furnished(tmp_path / name) for name in ("quick", "long"))
    for machine in (quick, long):
        said = machine("met", "at Grid Forum in Rotterdam today", "--today", "2026-06-09")
        assert "You are at Grid Forum" in said.out
    sentence = ("met", "Ana Sá from Northwind Energy, likes sailing", "--json", "--today", "2026-06-09")
    document = quick(*sentence).document
    assert arrived(quick) == [document["id"]]
    assert (document["event"], document["place"], document["channel"]) == ("Grid Forum", "Rotterdam", "event")
    assert long("--book", name_of(long), *sentence).document == document


def name_of(machine):
    with contextlib.closing(sqlite3.connect(machine.home / "kith.sqlite3")) as file:
        return file.execute("SELECT name FROM accounts_book").fetchone()[0]


def without_moments(answers):
    return [{name: value for name, value in one.items() if name not in ("at", "on", "when")} for one in answers]


@pytest.mark.parametrize("sentence", UNCLEAR)
def test_what_is_unclear_goes_the_long_way(furnished, sentence):
    people_of(furnished)("history")
    assert furnished("met", sentence, "--today", "2026-06-09").code == 0
    assert arrived(furnished) == []


@pytest.mark.parametrize(
    "line",
    [
        [],
        ["find", "met"],
        ["met"],
        ["met", ""],
        ["met", "Met Ada Berg", "--dry-run"],
        ["met", "Met Ada Berg", "--today", "soon"],
        ["met", "Met Ada Berg", "--today", "0001-01-01"],
        ["met", "Met Ada Berg", "again"],
        ["--book", "Maya", "met", "Met Ada Berg"],
    ],
)
def test_other_command_lines_do_not_come_by_the_door(furnished, monkeypatch, line):
    monkeypatch.setenv("KITH_HOME", str(furnished.home))
    monkeypatch.delenv("KITH_DATABASE_URL", raising=False)
    assert kept_quickly(line) is None


def test_undo_after_the_door_takes_the_sentence_back(furnished):
    assert furnished("met", "Met Ada Berg from Acme").out == "Kept: meeting with Ada Berg, today\n"
    assert furnished("undo").code == 0
    assert furnished("find", "ada", "--json").document == []
    assert arrived(furnished) == []


def test_a_running_server_takes_it_in_by_itself(furnished):
    with serving(furnished):
        assert furnished("met", "Met Ada Berg from Acme").code == 0
        deadline = time.monotonic() + 30
        while arrived(furnished) and time.monotonic() < deadline:
            time.sleep(0.1)
        assert arrived(furnished) == []
    assert [one["name"] for one in furnished("find", "ada", "--json").document] == ["Ada Berg"]


def test_who_came_by_the_door_just_before_is_thought_of(furnished):
    people_of(furnished)
    assert len(arrived(furnished)) == 2
    said = furnished("met", "Called Tom about the tender", "--json", "--today", "2026-06-09").document
    assert [one["name"] for one in said["asking"][0]["candidates"]] == ["Tom Okafor", "Tom Reilly"]
    assert arrived(furnished) == []


def test_the_same_again_is_as_clear_as_before(furnished):
    for _ in range(3):
        assert furnished("met", "Met Ada Berg from Acme").code == 0
    assert len(arrived(furnished)) == 3
    assert len(furnished("find", "ada", "--json").document) == 1


def test_the_server_tells_of_it_in_the_language_of_the_owner(furnished):
    with contextlib.closing(sqlite3.connect(furnished.home / "kith.sqlite3")) as file, file:
        file.execute("UPDATE accounts_user SET language = 'de'")
    with serving(furnished):
        assert furnished("met", "Met Ada Berg from Acme").out.startswith("Festgehalten:")
        deadline = time.monotonic() + 30
        while arrived(furnished) and time.monotonic() < deadline:
            time.sleep(0.1)
    assert furnished("history", "--json").document[0]["said"].startswith("Festgehalten:")


def test_a_book_of_two_owners_goes_the_long_way(furnished):
    assert furnished("user", "add", "Omar").code == 0
    assert "--book" in furnished("met", "Met Ada Berg").err
    assert arrived(furnished) == []


def test_what_cannot_be_absorbed_waits_and_is_not_lost(book, maya, monkeypatch, caplog):
    from kith.capture import actions, arrivals
    from kith.capture.models import Arrival, Capture
    from kith.capture.queries import reading_of, waiting

    text = "Met Ada Berg"
    capture = Capture.objects.create(book=book, text=text, on="2026-06-09", reading=reading_of(book, text, TODAY))
    Arrival.objects.create(book=book, capture=capture)

    def break_down(*_args, **_facts):
        raise OverflowError("no such luck")

    monkeypatch.setattr(actions, "_absorb", break_down)
    arrivals.absorb(book)
    assert list(waiting(book)) == [capture]
    assert "waits on Today" in caplog.text
    assert not Arrival.objects.of(book).exists()
