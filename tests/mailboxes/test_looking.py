"""A mailbox is looked at: what is new becomes contact, once, and nothing on the server changes."""

from datetime import timedelta

import pytest
from django.utils import timezone

from kith.correspondents.models import Correspondent, Exchange
from kith.encounters.models import Encounter
from kith.journal.models import Batch
from kith.journal.queries import latest_standing
from kith.journal.undoing import undo
from kith.mailboxes import fetching, wording
from kith.mailboxes.actions import choose_folders
from kith.mailboxes.models import Folder
from tests.mailboxes.conftest import IDA, MAYA, WEI
from tests.mailboxes.dovecot import PASSWORD
from tests.mailboxes.letters import MORNING, days, letter

pytestmark = pytest.mark.django_db


def told(book):
    return [
        (
            one.on.isoformat(),
            one.direction,
            one.note,
            sorted(one.participants.values_list("person__name", flat=True)),
        )
        for one in Encounter.objects.of(book).order_by("on", "pk")
    ]


def test_what_was_received_and_sent_becomes_contact(look, dovecot, book):
    first, second = days(2)
    dovecot.deliver(letter(1, IDA, MAYA, at=first), letter(2, "someone@example.net", MAYA))
    dovecot.deliver(letter(3, MAYA, WEI, at=second, subject="The port"), to="Gesendet")
    found = look()
    assert told(book) == [
        ("2026-05-06", "in", "The tender", ["Ida Brandvold"]),
        ("2026-05-07", "out", "The port", ["Wei Tan"]),
    ]
    assert (found.read, found.added, found.skipped) == (3, 2, 1)
    assert found.ended_at


def test_nothing_is_marked_as_read(look, dovecot):
    dovecot.deliver(letter(1, IDA, MAYA), letter(2, WEI, MAYA))
    look()
    assert dovecot.flags() in ([], ["", ""])


def test_looking_again_adds_nothing_and_opens_no_batch(look, dovecot, book):
    dovecot.deliver(letter(1, IDA, MAYA))
    look()
    before = Batch.objects.of(book).count()
    assert look() is None
    assert Batch.objects.of(book).count() == before
    dovecot.deliver(letter(2, WEI, MAYA))
    assert look().read == 1
    assert len(told(book)) == 2


def test_a_look_is_one_batch_that_history_names_and_that_can_be_undone(look, dovecot, book, maya):
    dovecot.deliver(
        *(letter(number, IDA, MAYA, at=at) for number, at in enumerate(days(600, MORNING - timedelta(600))))
    )
    found = look()
    batch = latest_standing(book)
    assert batch.pk == found.batch
    assert batch.said == "Mail of maya@example.com: 600 contacts added, 0 updated"
    assert batch.finished_at
    undo(batch, by=maya)
    assert told(book) == []
    assert look() is None


def test_a_conversation_that_becomes_a_crowd_counts_no_more_and_undo_gives_it_back(look, dovecot, book, maya):
    first, second, third = days(3)
    some = [", ".join(f"p{number}@example.net" for number in numbers) for numbers in (range(5), range(5, 9))]
    dovecot.deliver(letter(1, IDA, MAYA, at=first), letter(2, WEI, f"{MAYA}, {some[0]}", at=second, answers=1))
    assert look().added == 2
    before = told(book)
    dovecot.deliver(letter(3, IDA, f"{MAYA}, {some[1]}", at=third, answers=1))
    found = look()
    assert found.reasons == {"From a conversation with more than 8 others.": 1}
    assert told(book) == []
    assert wording.found(found) == "1 message, 0 contacts added, 0 updated, 2 taken back"
    assert latest_standing(book).said == f"Mail of {MAYA}: 0 contacts added, 0 updated, 2 taken back"
    undo(latest_standing(book), by=maya)
    assert told(book) == before


LARS = "Lars Holm <lars@holm.example>"


def strangers(book):
    return list(Correspondent.objects.of(book).values_list("address", "written", "received"))


@pytest.mark.parametrize("in_parts", [False, True])
def test_undone_are_strangers_too_that_were_noted_before_anything_changed(look, dovecot, book, monkeypatch, in_parts):
    monkeypatch.setattr("kith.mailboxes.fetching.AT_ONCE", 1)
    dovecot.deliver(letter(1, LARS, MAYA), letter(2, IDA, MAYA), letter(3, LARS, MAYA))
    if in_parts:
        times = iter([True, False])
        assert look(go_on=lambda: next(times, False)).ended_at is None
        assert strangers(book) == [("lars@holm.example", 0, 1)]
    found = look()
    assert (found.read, found.added) == (3, 1)
    assert strangers(book) == [("lars@holm.example", 0, 2)]
    undo(latest_standing(book), by=book.owner)
    assert (strangers(book), told(book)) == ([], [])
    assert not Exchange.objects.of(book).exists()


def test_a_look_that_noted_strangers_alone_leaves_no_batch_and_what_it_noted_stays(look, dovecot, book, maya):
    dovecot.deliver(letter(1, LARS, MAYA))
    assert look().batch is None
    dovecot.deliver(letter(2, LARS, MAYA, at=MORNING + timedelta(hours=1), answers=1), letter(3, IDA, MAYA))
    look()
    assert strangers(book) == [("lars@holm.example", 0, 2)]
    undo(latest_standing(book), by=maya)
    assert strangers(book) == [("lars@holm.example", 0, 1)]
    assert list(Exchange.objects.of(book).values_list("batch", flat=True)) == [None]


def test_other_numbers_on_the_server_double_nothing(look, dovecot, book):
    dovecot.deliver(letter(1, IDA, MAYA), letter(2, WEI, MAYA))
    look()
    Folder.objects.of(book).filter(name="INBOX").update(validity=7)
    found = look()
    assert (found.read, found.unchanged, found.batch) == (2, 2, None)
    assert len(told(book)) == 2


def test_folders_are_found_by_their_marks_and_only_those_that_matter_are_looked_at(look, dovecot, book):
    dovecot.deliver(letter(1, IDA, MAYA), to="Junk")
    dovecot.deliver(letter(2, IDA, MAYA), to="Projects")
    assert look() is None
    rows = Folder.objects.of(book).order_by("name").values_list("name", "kind", "chosen")
    assert list(rows) == [
        ("Gesendet", "sent", True),
        ("INBOX", "inbox", True),
        ("Junk", "junk", False),
        ("Projects", "other", False),
    ]


def test_subjects_that_are_switched_on_later_come_to_what_is_known(look, box, dovecot, book):
    from kith.mailboxes.actions import set_up

    set_up(box=box, subjects=False)
    first, second = days(2)
    dovecot.deliver(
        letter(1, IDA, MAYA, at=first),
        letter(2, IDA, MAYA, at=first + timedelta(hours=1), answers=1, subject="Re: The tender"),
        letter(3, WEI, MAYA, at=second, subject="The port"),
    )
    look()
    assert [one[2] for one in told(book)] == ["", ""]
    set_up(box=box, subjects=True)
    assert look().updated == 2
    assert [one[2] for one in told(book)] == ["The tender", "The port"]
    undo(latest_standing(book), by=book.owner)
    assert [one[2] for one in told(book)] == ["", ""]


def test_a_draft_is_no_mail_wherever_it_lies(look, dovecot, book):
    dovecot.deliver(letter(1, MAYA, IDA), flags="D")
    dovecot.deliver(letter(2, IDA, MAYA), flags="S")
    assert look().read == 1
    assert [one[1] for one in told(book)] == ["in"]


def test_a_folder_that_has_another_name_now_is_looked_at_in_place_of_the_old_one(look, dovecot, book):
    dovecot.deliver(letter(1, MAYA, IDA), to="Gesendet")
    look()
    Folder.objects.of(book).filter(name="Gesendet").update(name="Sent")
    dovecot.deliver(letter(2, MAYA, WEI), to="Gesendet")
    look()
    assert len(told(book)) == 2
    assert dict(Folder.objects.of(book).filter(kind="sent").values_list("name", "gone")) == {
        "Sent": True,
        "Gesendet": False,
    }


def test_the_numbers_of_very_many_messages_are_asked_for_in_pieces(look, dovecot, book, monkeypatch):
    monkeypatch.setattr("kith.mailboxes.fetching.SOUGHT", 7)
    monkeypatch.setattr("imaplib._MAXLINE", 1000)
    dovecot.deliver(*(letter(n, IDA, MAYA, at=at) for n, at in enumerate(days(300, MORNING - timedelta(300)))))
    assert look().added == 300
    dovecot.deliver(letter(400, WEI, MAYA))
    assert look().added == 1
    assert look() is None


def test_a_clock_that_is_years_ahead_is_not_believed(look, dovecot, book):
    came = MORNING - timedelta(days=30)
    dovecot.deliver(letter(1, IDA, MAYA, at=MORNING + timedelta(days=9999)), at=came.timestamp())
    dovecot.deliver(letter(2, WEI, MAYA, at=came - timedelta(days=9)), at=came.timestamp())
    look()
    assert [one[0] for one in told(book)] == ["2026-03-28", "2026-04-06"]


@pytest.mark.parametrize("zone", ["-0000", "+0000"])
def test_a_server_may_tell_of_no_zone_when_a_message_came(zone):
    said = f'1 (UID 7 INTERNALDATE "06-May-2026 08:15:00 {zone}" BODY[HEADER.FIELDS (DATE)] {{2}}'
    [head] = fetching._heads([(said.encode(), b"\r\n"), b")"])
    assert (head.uid, head.came) == (7, "2026-05-06T08:15:00+00:00")


def test_what_no_program_should_write_keeps_no_box_out(look, dovecot, book):
    half = "=?utf-7?Q?+2D0-?="
    report = 'Content-Type: text/plain; charset="punycode"\n'
    dovecot.deliver(
        letter(1, f"{half} <q@example.net>", f"{MAYA}, {IDA}", at=timezone.now(), subject=half),
        letter(2, "mailer-daemon@example.net", MAYA, at=timezone.now(), more=report, body="Grüße\n"),
        letter(3, WEI, MAYA),
    )
    assert look().added == 2
    assert look() is None


@pytest.mark.parametrize("name", ['Über "Öl" & Gas', "100% *sicher*", "日本語", "Projekte/2026", "Back\\slash"])
def test_a_folder_of_any_name_may_be_chosen(look, box, dovecot, book, name):
    from imap_tools import MailBoxUnencrypted

    with MailBoxUnencrypted("127.0.0.1", dovecot.plain).login("maya", PASSWORD) as mailbox:
        mailbox.folder.create(name)
        mailbox.append(letter(1, IDA, MAYA), name)
    look()
    choose_folders(box=box, chosen=list(Folder.objects.of(book).exclude(kind="junk").values_list("pk", flat=True)))
    look()
    assert len(told(book)) == 1


def test_my_address_with_a_word_behind_it_is_mine(look, box, dovecot, book):
    dovecot.deliver(letter(1, IDA, "maya+work@example.com"))
    dovecot.deliver(letter(2, MAYA, "maya+kith@example.com"), letter(3, "Maya+x@example.com", WEI), to="Gesendet")
    look()
    assert sorted((way, names) for _on, way, _note, names in told(book)) == [
        ("in", ["Ida Brandvold"]),
        ("out", ["Wei Tan"]),
    ]
    assert strangers(book) == []
    box.refresh_from_db()
    assert box.learned == []


def test_a_blind_copy_counts_where_it_came_in_and_nowhere_else(look, dovecot, book):
    dovecot.deliver(letter(1, IDA, "undisclosed-recipients:;"), letter(2, IDA, "all@example.org"))
    dovecot.deliver(letter(3, WEI, IDA), to="Gesendet")
    found = look()
    assert told(book) == [("2026-05-06", "in", "The tender", ["Ida Brandvold"])]
    assert found.reasons == {"A message that you are not on.": 2}
