"""What letters on a server are signed with: read where the owner says so, the newest of each, and kept nowhere."""

from datetime import timedelta

import pytest
from django.utils import timezone

from kith.journal.queries import latest_standing
from kith.journal.undoing import undo
from kith.mailboxes import fetching
from kith.mailboxes.actions import set_up
from kith.people.queries import signatures_waiting
from tests.mailboxes.conftest import IDA, MAYA, WEI
from tests.mailboxes.letters import letter

pytestmark = pytest.mark.django_db
SIGNED = "Until Monday!\n\n-- \nIda Brandvold\n{title}\nNorthwind Energy AS\n"


@pytest.fixture
def asked(monkeypatch):
    """Numbers of the messages of which more than the head was fetched."""
    found, real = [], fetching.beginnings

    def beginnings(mailbox, uids):
        found.extend(uids)
        return real(mailbox, uids)

    monkeypatch.setattr(fetching, "beginnings", beginnings)
    return found


def signed(number, days, title, sender=IDA, **more):
    return letter(
        number, sender, MAYA, at=timezone.now() - timedelta(days=days), body=SIGNED.format(title=title), **more
    )


def offered(book):
    waiting = [one.signature for one in signatures_waiting(book, timezone.localdate())]
    return [(one.person.name, one.title, one.organisation) for one in waiting]


def test_by_default_nothing_but_heads_is_fetched(look, dovecot, book, asked):
    dovecot.deliver(signed(1, 9, "Head of Storage"))
    look()
    assert (offered(book), asked) == ([], [])


def test_the_newest_letter_of_each_is_read_and_not_marked_as_read(look, box, dovecot, book, asked):
    set_up(box=box, signatures=True)
    dovecot.deliver(
        signed(1, 30, "Senior Engineer"),
        signed(2, 9, "Head of Storage"),
        signed(3, 8, "Head of Nothing", sender="stranger@example.net"),
        signed(4, 7, "Head of Lists", more="List-Id: <x.example.org>\n"),
        letter(5, WEI, MAYA, at=timezone.now() - timedelta(days=3)),
    )
    dovecot.deliver(signed(6, 2, "Director", sender=MAYA).replace(b"Ida Brandvold", b"Maya"), to="Gesendet")
    look()
    assert offered(book) == [("Ida Brandvold", "Head of Storage", "Northwind Energy AS")]
    assert asked == [2, 5]
    assert set(dovecot.flags()) <= {""}


def test_a_later_look_takes_the_place_of_what_waits_and_the_same_again_changes_nothing(look, box, dovecot, book):
    set_up(box=box, signatures=True)
    dovecot.deliver(signed(1, 9, "Head of Storage"))
    look()
    dovecot.deliver(signed(2, 8, "Director of Storage"))
    look()
    dovecot.deliver(signed(3, 7, "Director of Storage"))
    look()
    assert offered(book) == [("Ida Brandvold", "Director of Storage", "Northwind Energy AS")]
    set_up(box=box, signatures=False)
    set_up(box=box, signatures=True)
    look()
    assert len(offered(book)) == 1


def test_where_it_is_wanted_from_now_on_what_is_known_already_is_read_too(look, box, dovecot, book):
    dovecot.deliver(signed(1, 9, "Head of Storage"))
    look()
    set_up(box=box, signatures=True)
    look()
    assert len(offered(book)) == 1
    assert latest_standing(book).said.startswith("Mail of")


def test_undone_with_its_look(look, box, dovecot, book, maya):
    set_up(box=box, signatures=True)
    dovecot.deliver(signed(1, 9, "Head of Storage"))
    look()
    undo(latest_standing(book), by=maya)
    assert offered(book) == []


def test_where_there_is_no_time_for_all_what_was_seen_is_read_first(look, box, dovecot, book, monkeypatch):
    monkeypatch.setattr("kith.mailboxes.fetching.AT_ONCE", 1)
    set_up(box=box, signatures=True)
    dovecot.deliver(signed(1, 9, "Head of Storage"), letter(2, IDA, WEI), letter(3, IDA, WEI))
    times = iter([True, True, False])
    look(go_on=lambda: next(times, False))
    assert len(offered(book)) == 1
