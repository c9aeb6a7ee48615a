"""A conversation by mail that more than eight others are in is no contact, whichever of its messages comes first."""

from itertools import permutations

import pytest

from kith.correspondents.actions import add_strangers
from kith.correspondents.models import Correspondent, Crowd
from kith.correspondents.queries import offers
from kith.encounters.actions import change_encounter
from kith.encounters.models import Encounter
from kith.imports import rehearsing, running
from kith.imports.actions import carry_out, put_down
from kith.imports.models import Import
from kith.imports.queries import result_of
from kith.journal.queries import latest_standing
from kith.journal.undoing import undo
from kith.people.actions import add_contact_point
from kith.people.models import ContactPoint, Person, Standing
from tests.reading import text

from .mails import IDA, MAYA, NEXT, NOON, WEI, box, letter, told

pytestmark = pytest.mark.django_db
PIA = "p3@example.net"
WHY = "From a conversation with more than 8 others."


def some(first, last):
    return ", ".join(f"p{number}@example.net" for number in range(first, last + 1))


FEW = letter(1, IDA, f"{MAYA}, {some(1, 3)}")
MORE = letter(2, MAYA, f"{IDA}, {WEI}, {some(3, 5)}", NOON, "Re: The tender", answers=1)
LAST = letter(3, WEI, f"{MAYA}, {some(6, 7)}", NEXT, "Re: The tender", answers=1)


def test_eight_others_in_a_conversation_are_contact_and_nine_are_none(bring_box, book):
    assert bring_box(FEW, MORE)["added"] == 1
    assert bring_box(letter(4, WEI, f"{MAYA}, {some(6, 6)}", NEXT, answers=1))["added"] == 1
    result = bring_box(LAST)
    assert [one["reason"] for one in result["skipped"]] == [WHY]
    assert told(book) == []


@pytest.mark.parametrize("order", list(permutations([FEW, MORE, LAST])))
@pytest.mark.parametrize("chunk", [1, 500])
def test_in_whichever_order_its_messages_come(bring_box, book, monkeypatch, order, chunk):
    monkeypatch.setattr(running, "CHUNK", chunk)
    for one in order:
        bring_box(one)
    bring_box(*order)
    assert told(book) == []
    assert (list(offers(book).strangers), Crowd.objects.of(book).count()) == ([], 1)
    assert not Standing.objects.of(book).filter(last_contact__isnull=False).exists()


@pytest.mark.parametrize("chunk", [1, 500])
def test_in_one_file(bring_box, book, monkeypatch, chunk):
    monkeypatch.setattr(running, "CHUNK", chunk)
    bring_box(FEW, MORE, LAST, letter(4, IDA, MAYA, NEXT, "Else"))
    assert told(book) == [("2024-05-07", "email", "in", "Else", ["Ida Brandvold"])]


def test_one_message_to_many_tells_of_its_whole_conversation(bring_box, book):
    bring_box(letter(1, IDA, MAYA))
    bring_box(letter(2, IDA, f"{MAYA}, {some(1, 8)}", NOON, answers=1))
    assert told(book) == []
    bring_box(letter(3, MAYA, IDA, NEXT, answers=1))
    assert told(book) == []


def test_somebody_with_two_addresses_is_one(bring_box, book, maya):
    ida = Person.objects.of(book).get(name="Ida Brandvold")
    add_contact_point(book=book, person=ida, by=maya, kind=ContactPoint.EMAIL, value="p7@example.net")
    bring_box(FEW, MORE, LAST)
    assert [row[0] for row in told(book)] == ["2024-05-06", "2024-05-07"]


def test_undo_gives_back_what_was_taken_back(bring_box, book, maya, content):
    bring_box(FEW)
    bring_box(MORE)
    before, counts = content(), list(Correspondent.objects.of(book).order_by("key").values())
    bring_box(LAST)
    assert told(book) == []
    assert latest_standing(book).said == "Imported mine.mbox: 0 added, 0 updated, 1 taken back"
    undo(latest_standing(book), by=maya)
    assert content() == before
    assert list(Correspondent.objects.of(book).order_by("key").values()) == counts
    assert not Crowd.objects.of(book).exists()


def test_what_the_owner_set_right_stays(bring_box, book, maya):
    bring_box(FEW)
    change_encounter(book=book, by=maya, encounter=Encounter.objects.of(book).get(), note="She told of the tender.")
    bring_box(MORE, LAST)
    assert [(one.note, one.direction) for one in Encounter.objects.of(book)] == [("She told of the tender.", "in")]


def test_what_the_owner_said_of_who_was_there_stays_until_they_take_it_back(bring_box, book, maya):
    bring_box(FEW)
    [one] = Encounter.objects.of(book)
    ida, wei = Person.objects.of(book).order_by("name").filter(name__in=["Ida Brandvold", "Wei Tan"])
    for people in ([ida, wei], [ida]):
        change_encounter(book=book, by=maya, encounter=one, people=people)
    undo(latest_standing(book), by=maya)
    bring_box(MORE, LAST)
    assert told(book) == [("2024-05-06", "email", "in", "The tender", ["Ida Brandvold", "Wei Tan"])]


def test_what_was_said_of_who_was_there_and_taken_back_says_nothing(bring_box, book, maya):
    bring_box(FEW)
    wei = Person.objects.of(book).get(name="Wei Tan")
    change_encounter(book=book, by=maya, encounter=Encounter.objects.of(book).get(), people=[wei])
    undo(latest_standing(book), by=maya)
    bring_box(MORE, LAST)
    assert told(book) == []


CARD = "BEGIN:VCARD\nVERSION:3.0\nUID:ida\nFN:Ida Brandvold\nEMAIL:ida@example.org\nEMAIL:p7@example.net\nEND:VCARD\n"


@pytest.mark.parametrize("chunk", [1, 2, 500])
def test_whoever_comes_with_the_mail_is_known_by_all_of_their_addresses(bring, book, tmp_path, monkeypatch, chunk):
    monkeypatch.setattr(running, "CHUNK", chunk)
    (tmp_path / "cards.vcf").write_text(CARD)
    (tmp_path / "mine.mbox").write_text(box(FEW, MORE, LAST))
    bring(tmp_path / "cards.vcf", tmp_path / "mine.mbox", me=MAYA)
    assert [row[0] for row in told(book)] == ["2024-05-06", "2024-05-07"]


def test_whoever_is_taken_up_has_nothing_of_it(bring_box, book, maya):
    bring_box(
        FEW, MORE, letter(8, MAYA, "p3@example.net", subject="Hei"), letter(9, "p3@example.net", MAYA, NEXT, "Ho")
    )
    bring_box(LAST)
    [one] = offers(book).strangers
    assert (one.key, one.written, one.received) == (PIA, 1, 1)
    add_strangers(book=book, by=maya, chosen=[(one, "Pia")], on=one.last_on)
    assert [row[3] for row in told(book)] == ["", ""]


@pytest.mark.usefixtures("people")
@pytest.mark.parametrize("chunk", [1, 500])
def test_a_rehearsal_tells_the_same(book, tmp_path, monkeypatch, chunk):
    for room in (running, rehearsing):
        monkeypatch.setattr(room, "CHUNK", chunk)
    (tmp_path / "mine.mbox").write_text(box(FEW, MORE, LAST))
    run, _job = put_down(book=book, by=book.owner, paths=[tmp_path / "mine.mbox"], me=MAYA)
    would, did = rehearsing.rehearsed(run, lambda _done: None), result_of(carry_out(Import.objects.of(book).get()))
    assert (would["added"], would["skipped"]) == (did["added"], did["skipped"])
    assert did["skipped"][-1]["reason"] == WHY


def test_the_page_says_what_was_taken_back_and_why(bring_box, book, web):
    bring_box(FEW, MORE)
    bring_box(LAST)
    last = Import.objects.of(book).latest("pk")
    told = "1 contact of before was taken back: more than 8 others are in its conversation."
    page = text(web.get(f"/imports/{last.pk}"))
    assert told in page
    assert "The contacts that it took back come again." in page
    web.post(f"/history/{last.batch}/undo")
    assert told not in text(web.get(f"/imports/{last.pk}"))
