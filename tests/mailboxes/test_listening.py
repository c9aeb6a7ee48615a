"""A server that tells of new mail by itself is listened to: what comes is looked at without anybody asking."""

import time

import pytest

from kith.mailboxes.actions import look
from kith.mailboxes.listening import Listener, Listeners
from kith.mailboxes.queries import server_for
from tests.mailboxes.conftest import IDA, MAYA, WEI
from tests.mailboxes.letters import letter

pytestmark = pytest.mark.django_db


@pytest.fixture
def asked(monkeypatch):
    """How often a look was asked for."""
    times = []
    monkeypatch.setattr("kith.mailboxes.listening.begin_job", lambda **_facts: times.append(1))
    monkeypatch.setattr("kith.mailboxes.listening.connection.close", lambda: None)
    return times


def until(there, seconds=30):
    end = time.monotonic() + seconds
    while not there() and time.monotonic() < end:
        time.sleep(0.1)
    return there()


def test_new_mail_is_looked_at_as_it_comes(box, book, dovecot, asked):
    dovecot.deliver(letter(1, IDA, MAYA))
    look(book=book)
    box.refresh_from_db()
    assert box.waits
    listener = Listener(book, server_for(book))
    listener.start()
    try:
        deliveries = iter(range(2, 100))
        assert until(lambda: asked or dovecot.deliver(letter(next(deliveries), WEI, MAYA)) or time.sleep(1))
    finally:
        listener.end()
        listener.join(20)
    assert not listener.is_alive()
    assert look(book=book).added
    assert "S" not in "".join(dovecot.flags())


def test_a_server_that_hangs_up_is_asked_again(box, book, dovecot, asked, monkeypatch):
    monkeypatch.setattr("kith.mailboxes.listening.PAUSES", (0.2, 0.5))
    listener = Listener(book, server_for(book))
    listener.start()
    try:
        time.sleep(2)
        dovecot.stop()
        time.sleep(1)
        dovecot.start()
        assert until(lambda: asked)
    finally:
        listener.end()
        listener.join(20)
    assert not listener.is_alive()


def test_only_boxes_that_are_to_be_looked_at_are_listened_to(box, book, dovecot, monkeypatch):
    monkeypatch.setattr("kith.mailboxes.listening.connection.close", lambda: None)
    begun = []
    monkeypatch.setattr(Listener, "start", lambda listener: begun.append(listener))  # noqa: PLW0108 -- a method
    listeners = Listeners()
    listeners._tend()
    assert begun == []
    look(book=book)
    listeners._tend()
    assert len(begun) == 1
    box.refresh_from_db()
    box.paused = True
    box.save()
    listeners._tend()
    assert begun[0]._ended.is_set()
