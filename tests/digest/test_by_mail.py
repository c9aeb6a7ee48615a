"""From the hour of the digest to the mailbox of its owner, through a real server, and back by an answer."""

from datetime import UTC, datetime, timedelta
from email import message_from_bytes, policy

import pytest
from click.testing import CliRunner
from django.db import connection
from django.utils import timezone

from kith.core.noticing import Noticed
from kith.core.records import Mailbox
from kith.digest import sending
from kith.digest.actions import want_digest
from kith.digest.commands import digest_command
from kith.digest.models import Edition, Wish
from kith.digest.noticed import noticed
from kith.digest.queries import unsent
from kith.encounters.models import Encounter
from kith.kernel.errors import Refusal
from kith.post.actions import go_on
from kith.post.models import PLAIN, Account
from kith.post.sealing import seal
from kith.post.sending import send_due
from tests.post.servers import Server, Taking

from .conftest import ADDRESS

pytestmark = pytest.mark.django_db(transaction=True)


@pytest.fixture
def taking(book):
    """The server of the owner's account."""
    handler = Taking()
    server = Server(handler)
    server.start()
    Account.objects.create(
        book=book,
        address=ADDRESS,
        login=ADDRESS,
        sealed=seal("a long password"),
        smtp_host="127.0.0.1",
        smtp_port=server.here,
        smtp_security=PLAIN,
    )
    yield handler
    server.stop()


def test_it_arrives_once_and_its_answer_is_done_and_answered(busy, taking):
    now = timezone.now()
    yesterday = now - timedelta(days=1)
    want_digest(book=busy, every=Wish.DAILY, at=yesterday.time(), weekday=0, always=False, now=yesterday)
    for _ in range(3):
        sending.send_what_is_due(now)
        send_due(timezone.now())
    [(to, message_id, content)] = taking.taken
    assert to == ADDRESS
    assert Edition.objects.of(busy).get().state == Edition.SENT
    mail = message_from_bytes(content, policy=policy.default)
    assert "Ines Prado" in mail.get_body(("plain",)).get_content()

    answer = Noticed(
        "answer@lindt.example", datetime.now(UTC).isoformat(), Mailbox(ADDRESS), subject=f"Re: {mail['Subject']}",
        in_reply_to=message_id.strip("<>"), own=True, obeyed=True, read=lambda: "met 1",
    )  # fmt: skip
    for _ in range(2):
        noticed(busy, [answer])
        send_due(timezone.now())
    _first, (_to, _id, content) = taking.taken
    said = message_from_bytes(content, policy=policy.default)
    assert said["In-Reply-To"] == "<answer@lindt.example>"
    assert "1. In touch with Ines Prado" in said.get_content()
    assert Encounter.objects.of(busy).filter(channel=Encounter.MEETING).count() == 1


def test_one_that_the_server_refuses_is_tried_again_and_then_arrives(busy, taking):
    taking.says("RCPT", "550 5.1.1 not today", times=1)
    now = timezone.now()
    sending.send_now(busy, now)
    send_due(timezone.now())
    edition = Edition.objects.of(busy).get()
    assert (edition.state, taking.taken) == (Edition.WAITING, [])
    assert "not today" in edition.said
    sending.attempt(edition, edition.again_at)
    send_due(edition.again_at + timedelta(days=2))
    edition.refresh_from_db()
    assert edition.state == Edition.SENT
    assert len(taking.taken) == 1


def test_while_the_server_asks_to_wait_today_says_so(busy, taking):
    taking.says("RCPT", "421 4.7.0 too many for now")
    sending.send_now(busy, timezone.now())
    send_due(timezone.now())
    [edition] = unsent(busy)
    assert (edition.state, taking.taken) == (Edition.HANDED, [])
    assert "too many for now" in edition.said
    assert edition.again_at == Account.objects.of(busy).get().held_until


def test_while_it_is_held_up_it_is_said_why_until_when_and_what_tries_it_now(busy, taking, web):
    taking.says("RCPT", "421 4.7.0 too many for now")
    sending.send_now(busy, timezone.now())
    send_due(timezone.now())
    with pytest.raises(Refusal, match=r"too many for now.*kith mail go-on"):
        sending.send_now(busy, timezone.now())
    told = web.get("/").content.decode()
    assert "It is tried again" in told.partition("could not be sent: 421")[2]
    taking.answers.clear()
    go_on(book=busy)
    send_due(timezone.now() + timedelta(days=1))
    with pytest.raises(Refusal, match="on its way, or was sent already"):
        sending.send_now(busy, timezone.now())
    assert len(taking.taken) == 1


def test_the_command_says_so_where_the_server_does_not_take_it(busy, taking):
    taking.says("RCPT", "550 5.1.1 not today", times=1)
    refused = CliRunner().invoke(digest_command, [], obj="")
    assert refused.exit_code == 1
    assert "could not be sent: 550 5.1.1 not today" in str(refused.exception)
    assert not taking.taken


def test_nobody_who_writes_waits_for_the_server_that_has_the_words(busy, taking):
    now = timezone.now()
    edition = sending.send_now(busy, now)
    held = []

    def read():
        held.append(connection.in_atomic_block)
        return "done 1"

    facts = {"in_reply_to": edition.message_id, "own": True, "obeyed": True, "read": read}
    answer = Noticed("answer@lindt.example", now.isoformat(), Mailbox(ADDRESS), **facts)
    noticed(busy, [answer])
    noticed(busy, [answer])
    assert held == [False]
    assert Encounter.objects.of(busy).filter(on=timezone.localdate()).count() == 1
