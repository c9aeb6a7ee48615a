"""A copy of a letter reaches the folder Sent once, where the server does not put it there itself."""

import pytest
from django.utils import timezone

from kith.post import connecting, copying
from kith.post.actions import hand_in
from kith.post.checking import check
from kith.post.connecting import imap
from kith.post.models import PLAIN, TLS, Posted
from kith.post.sealing import seal
from kith.post.sending import send_due
from tests.mailboxes.conftest import dovecot
from tests.mailboxes.dovecot import PASSWORD

from .letters import letter

pytestmark = pytest.mark.django_db(transaction=True)
__all__ = ["dovecot"]


@pytest.fixture
def both(account, taking, dovecot):
    """The account, with a mailbox beside what takes its mail."""
    account.login, account.sealed = "maya", seal(PASSWORD)
    account.imap_host, account.imap_port, account.imap_security = "localhost", dovecot.tls, TLS
    account.save()
    return account


def in_sent(account):
    with imap(account) as box:
        box.folder.set("Gesendet", readonly=True)
        return [(one.headers["message-id"][0], "\\Seen" in one.flags) for one in box.fetch(mark_seen=False)]


def test_a_letter_lies_in_sent_as_read_and_once(book, both):
    row = hand_in(book=book, kind="letter", to="ines@prado.example", message=letter())
    send_due(timezone.now())
    row.refresh_from_db()
    assert (row.state, row.copied) == ("sent", True)
    assert in_sent(both) == [(row.message_id, True)]
    Posted.objects.of(book).update(copied=False)  # as after a crash between the copy and the note of it
    send_due(timezone.now())
    assert len(in_sent(both)) == 1


def test_what_is_from_oneself_to_oneself_needs_none(book, both):
    hand_in(book=book, kind="digest", to="maya@lindt.example", message=letter("maya@lindt.example"))
    send_due(timezone.now())
    assert in_sent(both) == []


def test_where_the_server_keeps_them_itself_none_is_added(book, both, monkeypatch):
    monkeypatch.setattr(copying, "keeps_copies", lambda host: True)
    row = hand_in(book=book, kind="letter", to="ines@prado.example", message=letter())
    send_due(timezone.now())
    row.refresh_from_db()
    assert row.copied is None
    assert in_sent(both) == []


def test_a_mailbox_that_is_gone_is_tried_again_and_sends_nothing_twice(book, both, dovecot, taking, monkeypatch):
    monkeypatch.setattr(copying, "AGAIN_AFTER", -1)
    row = hand_in(book=book, kind="letter", to="ines@prado.example", message=letter())
    dovecot.stop()
    send_due(timezone.now())
    row.refresh_from_db()
    assert (row.state, row.copied, row.copy_tries) == ("sent", False, 1)
    dovecot.start()
    send_due(timezone.now())
    row.refresh_from_db()
    assert row.copied
    assert taking.people == ["ines@prado.example"]


def test_trying_the_account_tells_where_copies_go(both):
    [_smtp, found] = check(both)
    assert (found.well, found.says) == (True, "localhost answers; copies of letters go to its folder Gesendet.")


@pytest.mark.parametrize(
    ("change", "says"),
    [
        ({"sealed": seal("another")}, "does not take this password"),
        ({"imap_port": 1}, "nothing listens at port 1"),
        ({"imap_host": "127.0.0.1", "imap_security": PLAIN}, "did not answer"),
    ],
)
def test_what_is_wrong_with_a_mailbox_is_told(both, change, says, monkeypatch):
    monkeypatch.setattr(connecting, "PATIENCE", 3)
    for name, value in change.items():
        setattr(both, name, value)
    [_smtp, found] = check(both)
    assert not found.well
    assert says in found.says
