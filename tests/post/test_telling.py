"""What became of a message is told to the rooms that wait for it: once, and again where they failed."""

from types import SimpleNamespace

import pytest
from click.testing import CliRunner
from django.utils import timezone

from kith.kernel.errors import Refusal
from kith.post import actions, telling
from kith.post.actions import hand_in, may_have_gone_out
from kith.post.commands import mail
from kith.post.models import Posted
from kith.post.sending import send_due
from tests.reading import text

from .letters import letter

pytestmark = pytest.mark.django_db(transaction=True)


@pytest.fixture
def heard(monkeypatch):
    """What a room is told of: (address, state)."""
    heard = []

    def posted(rows):
        heard.extend((row.to, row.state) for row in rows)

    monkeypatch.setattr(telling, "rooms", lambda name: (SimpleNamespace(posted=posted),))
    return heard


def test_each_change_is_told_once(taking, waiting, people, heard):
    taking.says("RCPT", "550 5.1.1 Nobody", to=people[1])
    taking.says("DATA", "hang up", to=people[7])
    send_due(timezone.now())
    assert sorted(heard) == sorted(
        (to, {people[1]: "refused", people[7]: "uncertain"}.get(to, "sent")) for to in people
    )
    told = list(heard)
    send_due(timezone.now())
    assert heard == told


def test_a_room_that_fails_hears_again_and_stops_no_message(book, taking, waiting, people, monkeypatch):
    heard = []

    def posted(rows):
        if not heard and len(rows) == 1 and rows[0].to == people[0]:
            raise ZeroDivisionError
        if len(rows) > 1:
            raise ZeroDivisionError
        heard.extend(row.to for row in rows)

    monkeypatch.setattr(telling, "rooms", lambda name: (SimpleNamespace(posted=posted),))
    assert send_due(timezone.now()) == len(people)
    assert heard == people[1:]
    send_due(timezone.now())
    assert heard == [*people[1:], people[0]]


def test_of_very_many_it_goes_on_until_all_are_told(book, waiting, people, heard, monkeypatch):
    monkeypatch.setattr(telling, "MOST", 3)
    actions.call_back(book=book, message_ids=[row.message_id for row in waiting])
    assert len(heard) == 3
    while telling.tell():
        pass
    assert heard == [(to, "cancelled") for to in people]


@pytest.fixture
def uncertain(book, taking, account):
    taking.says("DATA", "hang up", times=1)
    row = hand_in(book=book, kind="letter", to="ines@prado.example", message=letter())
    send_due(timezone.now())
    row.refresh_from_db()
    assert row.state == "uncertain"
    return row


def test_the_owner_says_that_it_was_sent(uncertain, taking, heard):
    actions.it_was_sent(row=uncertain)
    assert (uncertain.state, uncertain.sent_at) == ("sent", uncertain.data_at)
    assert heard == [("ines@prado.example", "sent")]
    send_due(timezone.now())
    assert taking.people == []


def test_the_owner_has_it_sent_again(book, uncertain, taking, heard):
    actions.send_again(row=uncertain)
    actions.go_on(book=book)
    send_due(timezone.now())
    assert taking.people == ["ines@prado.example"]
    with pytest.raises(Refusal, match="not waiting"):
        actions.send_again(row=uncertain)


def test_one_that_waits_can_be_cancelled_and_one_that_went_cannot(book, waiting, taking, people, heard):
    actions.cancel(row=waiting[0])
    assert heard == [(people[0], "cancelled")]
    send_due(timezone.now())
    assert taking.people == people[1:]
    with pytest.raises(Refusal, match="not waiting"):
        actions.cancel(row=waiting[1])


def test_what_waited_in_a_backup_is_never_sent_by_itself(book, waiting, taking, web):
    may_have_gone_out()
    assert send_due(timezone.now()) == 0
    assert set(Posted.objects.of(book).values_list("state", flat=True)) == {"uncertain"}
    page = web.get("/outgoing/").content.decode()
    assert page.count("It waited in the backup that was put back") == len(waiting)
    web.post("/outgoing/uncertain", {"answer": "again"})
    assert send_due(timezone.now()) == len(waiting)


def test_the_page_tells_of_all_and_takes_answers(book, uncertain, web, taking, people):
    hand_in(book=book, kind="letter", to="abel@roy.example", message=letter("abel@roy.example"))
    web.post("/outgoing/pause")
    page = web.get("/outgoing/").content.decode()
    for told in ("Letters are paused", "once you let it", "and then the connection broke"):
        assert told in page
    assert web.get("/").content.decode().count("nobody knows whether it went out") == 1
    web.post(f"/outgoing/{uncertain.pk}", {"answer": "sent"})
    web.post("/outgoing/pause", {"on": "1"})
    send_due(timezone.now())
    assert taking.people == ["abel@roy.example"]
    page = web.get("/outgoing/").content.decode()
    assert "Uncertain" not in page


def test_doctor_tells_what_is_wrong(book, uncertain, account):
    from kith.post.examining import found

    told = list(found(book=book))
    assert ("post", "1 message may have gone out or not", "Say under Outgoing mail which were sent.") in told
    assert any("server asks to wait, or cannot be had" in says and mend for _about, says, mend in told)


@pytest.mark.parametrize(
    ("host", "advice"),
    [("smtp.gmail.com", "Look into your folder Sent, or ask."), ("127.0.0.1", "your folder Sent cannot tell.")],
)
def test_sent_is_named_only_where_the_server_puts_copies_there(uncertain, account, web, host, advice):
    account.smtp_host = host
    account.save()
    assert advice in text(web.get("/outgoing/"))
    assert advice in CliRunner().invoke(mail, ["out"], obj="").output
