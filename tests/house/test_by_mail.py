"""The whole way of a career update and of a digest, through a real SMTP server and a real mailbox."""

from contextlib import suppress
from datetime import datetime, time, timedelta
from email import message_from_bytes, policy

import pytest
from django.utils import timezone

from kith.digest.actions import want_digest
from kith.digest.sending import send_now
from kith.encounters.models import Encounter
from kith.mailboxes.actions import begin
from kith.mailboxes.actions import look as look_into
from kith.people.actions import add_contact_point, add_person
from kith.people.models import Mark, Undelivered
from kith.post.models import PLAIN, Account
from kith.post.sealing import seal
from kith.post.sending import send_due
from kith.rhythm.actions import set_rhythm
from kith.updates import actions as updates
from kith.updates.models import Letter
from tests.mailboxes.conftest import IDA, MAYA, WEI, dovecot
from tests.mailboxes.dovecot import PASSWORD
from tests.mailboxes.letters import letter as mail
from tests.post.servers import Server, Taking

__all__ = ["dovecot"]  # a fixture
pytestmark = pytest.mark.django_db
NOBODY = "gone@example.net"
VOUCHED = f"Authentication-Results: mx.example.com; dkim=pass header.d=example.com; spf=pass smtp.mailfrom={MAYA}\n"


@pytest.fixture
def taking():
    return Taking()


@pytest.fixture
def account(book, dovecot, taking):
    smtp = Server(taking, password=PASSWORD)
    smtp.start()
    yield Account.objects.create(
        book=book,
        address=MAYA,
        name="Maya Lind",
        login="maya",
        sealed=seal(PASSWORD),
        pace=0,
        a_day=1000,
        smtp_host="127.0.0.1",
        smtp_port=smtp.port,
        smtp_security=PLAIN,
        imap_host="localhost",
        imap_port=dovecot.tls,
        imap_security="tls",
    )
    with suppress(AssertionError):
        smtp.stop()


@pytest.fixture
def known(book, maya):
    def add(name, address):
        person = add_person(book=book, by=maya, name=name)
        add_contact_point(book=book, by=maya, person=person, kind="email", value=address)
        return person

    return {one: add(name, one) for name, one in (("Ida Brandvold", IDA), ("Wei Tan", WEI), ("Leo Gone", NOBODY))}


@pytest.fixture
def look(book, account):
    """Looks into the mailbox."""
    box = begin(book=book, since=None)
    box.server = "mx.example.com"
    box.save()
    return lambda: look_into(book=book)


@pytest.fixture
def who(book, maya):
    return {"book": book, "by": maya}


def sent(taking):
    return {to: message_from_bytes(content, policy=policy.default) for to, _id, content in taking.taken}


def test_news_go_out_and_what_comes_back_is_understood(who, taking, known, look, dovecot):
    book = who["book"]
    today = timezone.localdate()
    news = updates.begin_update(**who, title="A new job", text="I have begun at **Northwind**.", on=today)
    updates.add_letters(**who, update=news, people=[one.pk for one in known.values()])
    updates.hand_in(**who, update=news, count="3", today=today)
    send_due(timezone.now())
    out = sent(taking)
    assert set(out) >= {IDA, WEI, NOBODY}
    assert all(out[one]["To"].addresses[0].addr_spec == one for one in known)
    assert {one.state for one in news.letters.all()} == {Letter.SENT}

    later = timezone.now() + timedelta(seconds=1)
    named = {one: out[one]["Message-ID"].strip("<>") for one in known}
    leave = out[WEI]["List-Unsubscribe"].strip("<>").partition("subject=")[2]
    dovecot.deliver(
        mail(
            1, f"Ida Brandvold <{IDA}>", MAYA, at=later, more=f"In-Reply-To: <{named[IDA]}>\n", subject="Re: A new job"
        ),
        mail(2, WEI, MAYA, at=later, subject=leave),
        _came_back(named[NOBODY], later),
    )
    look()
    assert news.letters.get(person=known[IDA]).answered_on == today
    assert known[IDA].marks.count() == 0
    assert Mark.objects.of(book).get(person=known[WEI]).kind == Mark.NO_UPDATES
    assert Undelivered.objects.of(book).get().point.person == known[NOBODY]
    ida = Encounter.objects.of(book).filter(participants__person=known[IDA]).order_by("pk")
    assert [(one.channel, one.direction) for one in ida] == [("email", "both")]
    look()
    assert ida.count() == 1


def test_a_digest_is_answered_by_a_mail_and_what_was_done_comes_back(who, taking, known, look, dovecot):
    book = who["book"]
    now = timezone.now()
    ida = known[IDA]
    set_rhythm(**who, person=ida, days=30, on=timezone.localdate() - timedelta(days=90))
    want_digest(book=book, every="daily", at=time(0, 1), weekday=0, always=True, now=now)
    send_now(book, now)
    send_due(timezone.now())
    digest = sent(taking)[MAYA]
    assert "Ida Brandvold" in digest.get_body(("plain",)).get_content()

    answer = f"In-Reply-To: {digest['Message-ID']}\n{VOUCHED}"
    dovecot.deliver(mail(7, MAYA, MAYA, at=timezone.now(), more=answer, body="done 1\n", subject="Re: Kith"))
    look()
    send_due(timezone.now())
    assert Encounter.objects.of(book).get().participants.get().person == ida
    told = sent(taking)[MAYA].get_body(("plain",)).get_content()
    assert "In touch with Ida Brandvold" in told
    assert "kith undo" in told


def _came_back(message_id: str, at: datetime) -> bytes:
    report = (
        "Content-Type: text/plain\n\nIt could not be delivered.\n--b\nContent-Type: message/delivery-status\n\n"
        f"Reporting-MTA: dns; mx.example.com\n\nFinal-Recipient: rfc822; {NOBODY}\nAction: failed\nStatus: 5.1.1\n"
        "Diagnostic-Code: smtp; 550 5.1.1 No such user\n\n"
        f"--b\nContent-Type: message/rfc822\n\nFrom: {MAYA}\nTo: {NOBODY}\nMessage-ID: <{message_id}>\n\n--b--\n"
    )
    kind = "Auto-Submitted: auto-replied\nMIME-Version: 1.0\n"
    kind += 'Content-Type: multipart/report; report-type=delivery-status; boundary="b"\n'
    return mail(3, "mailer-daemon@example.com", MAYA, at=at, more=kind, body=f"--b\n{report}", subject="Undelivered")
