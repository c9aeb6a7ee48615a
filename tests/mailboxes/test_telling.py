"""Whoever listens is told of what came: replies, failures, and their words only when they are asked for."""

import imaplib
from datetime import timedelta
from types import SimpleNamespace

import pytest
from django.utils import timezone

from kith.mailboxes.connecting import Trouble
from tests.mailboxes.conftest import IDA, MAYA
from tests.mailboxes.letters import MORNING, letter

pytestmark = pytest.mark.django_db
REPORT = (
    "From: Mail Delivery <mailer-daemon@example.com>\nTo: maya@example.com\nDate: {at}\nSubject: Undelivered\n"
    "Message-ID: <report@example.com>\nAuto-Submitted: auto-replied\nMIME-Version: 1.0\n"
    'Content-Type: multipart/report; report-type=delivery-status;\n boundary="b"\n\n'
    "--b\nContent-Type: text/plain\n\nIt could not be delivered.\n"
    "--b\nContent-Type: message/delivery-status\n\nReporting-MTA: dns; mx.example.com\n\n"
    "Final-Recipient: rfc822; ida@example.org\nAction: failed\nStatus: 5.1.1\n"
    "Diagnostic-Code: smtp; 550 5.1.1 No such user\n\n"
    "Final-Recipient: rfc822; wei@example.sg\nAction: delayed\nStatus: 4.4.1\n\n"
    "--b\nContent-Type: message/rfc822\n\nFrom: maya@example.com\nTo: ida@example.org\n"
    "Message-ID: <letter.7@example.com>\nSubject: News\n\nHello.\n--b--\n"
)


@pytest.fixture
def heard(monkeypatch):
    found = []
    room = SimpleNamespace(__name__="here", noticed=lambda _book, messages: found.extend(messages))
    monkeypatch.setattr("kith.mailboxes.telling.rooms", lambda _name: [room])
    return found


def test_a_reply_is_told_with_its_words_on_demand(look, dovecot, heard):
    body = "Thank you!\n\nOn Wed, 6 May 2026, Maya wrote:\n> News\n"
    dovecot.deliver(
        letter(
            1, IDA, MAYA, answers="letter.7", at=timezone.now(), more="In-Reply-To: <letter.7@example.com>\n", body=body
        )
    )
    look()
    (message,) = heard
    assert (message.message_id, message.in_reply_to) == ("1@example.org", "letter.7@example.com")
    assert message.answers == ["letter.7@example.com", "letter.7@example.org"]
    assert (message.own, message.obeyed, message.automatic) == (False, False, "")


def test_the_words_come_from_the_server(look, dovecot, monkeypatch):
    texts = []
    room = SimpleNamespace(__name__="here", noticed=lambda _book, messages: texts.extend(one.text for one in messages))
    monkeypatch.setattr("kith.mailboxes.telling.rooms", lambda _name: [room])
    dovecot.deliver(
        letter(1, IDA, MAYA, at=timezone.now(), body="Done 1, snooze 2\n\nAm 6.5.2026 schrieb Maya:\n> Heute\n")
    )
    look()
    assert texts == ["Done 1, snooze 2"]
    assert "S" not in "".join(dovecot.flags())


@pytest.mark.parametrize("more", ["Return-Path: <>\n", "Precedence: auto_reply\n", "X-Auto-Response-Suppress: OOF\n"])
def test_who_is_away_has_not_answered(look, dovecot, heard, box, more):
    box.subjects = False
    box.save()
    dovecot.deliver(
        letter(1, IDA, MAYA, answers="letter.7", at=timezone.now(), more=more, body="I am back on Monday.\n")
    )
    assert look().added == 0
    assert heard[0].automatic == "automatic"


def test_a_failure_names_the_recipient_and_the_letter(look, dovecot, heard):
    at = timezone.now().strftime("%a, %d %b %Y %H:%M:%S +0000")
    dovecot.deliver(REPORT.format(at=at).replace("\n", "\r\n").encode())
    look()
    (message,) = heard
    (failure,) = message.failures
    assert (failure.recipient, failure.status, failure.message_id) == (IDA, "5.1.1", "letter.7@example.com")
    assert failure.said == "550 5.1.1 No such user"
    assert failure.is_nobody
    assert message.automatic


def test_a_failure_told_in_words_is_heard(look, dovecot, heard):
    said = "Hi. This is the qmail-send program. I've given up.\n\n<ida@example.org>:\nNo mailbox here. (#5.1.1)\n"
    dovecot.deliver(letter(1, "MAILER-DAEMON@mx.example.org", MAYA, at=timezone.now(), body=said))
    look()
    assert [(one.recipient, one.is_nobody) for one in heard[0].failures] == [(IDA, True)]


def test_old_messages_are_not_told(look, dovecot, heard):
    dovecot.deliver(letter(1, IDA, MAYA, at=MORNING - timedelta(400)))
    look()
    assert heard == []


def test_a_listener_that_fails_holds_up_nothing(look, dovecot, monkeypatch):
    def fails(_book, _messages):
        raise ValueError

    room = SimpleNamespace(__name__="here", noticed=fails)
    monkeypatch.setattr("kith.mailboxes.telling.rooms", lambda _name: [room])
    dovecot.deliver(letter(1, IDA, MAYA, at=timezone.now()))
    assert look().added == 1


def test_what_a_listener_could_not_read_since_the_server_was_gone_is_told_again(look, dovecot, monkeypatch):
    """Else an answer to a digest would never be obeyed."""
    texts = []

    def listen(_book, messages):
        if not texts:
            texts.append("")
            raise imaplib.IMAP4.abort
        texts.extend(one.text for one in messages)

    room = SimpleNamespace(__name__="here", noticed=listen)
    monkeypatch.setattr("kith.mailboxes.telling.rooms", lambda _name: [room])
    dovecot.deliver(letter(1, IDA, MAYA, at=timezone.now(), body="Done 1\n"))
    with pytest.raises(Trouble):
        look()
    look()
    assert texts == ["", "Done 1"]


def test_who_wants_no_more_is_heard_where_subjects_are_not_read(look, dovecot, heard, box):
    box.subjects = False
    box.save()
    token = f"unsubscribe-{'0123456789abcdef' * 2}"
    for number, subject in enumerate((token, "The tender", "How do I unsubscribe from this?"), 1):
        dovecot.deliver(letter(number, IDA, MAYA, subject=subject, at=timezone.now()))
    look()
    assert [one.subject for one in heard] == [token, "", ""]
