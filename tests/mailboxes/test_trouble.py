"""What goes wrong is told in words, costs nothing that came in, and is tried again later, but for what does not mend
itself."""

from datetime import timedelta

import pytest
from django.utils import timezone

from kith.mailboxes import fetching
from kith.mailboxes.connecting import Trouble
from kith.mailboxes.jobs import look_again
from kith.mailboxes.models import Folder, Look
from kith.mailboxes.queries import is_due, server_for
from kith.post.sealing import seal
from tests.mailboxes.conftest import IDA, MAYA
from tests.mailboxes.dovecot import PASSWORD
from tests.mailboxes.letters import MORNING, days, letter
from tests.mailboxes.test_looking import told

pytestmark = pytest.mark.django_db


def many(count):
    begun = MORNING - timedelta(count)
    return [letter(number, IDA, MAYA, at=at) for number, at in enumerate(days(count, begun))]


@pytest.fixture
def begun(monkeypatch):
    begun = []
    monkeypatch.setattr("kith.mailboxes.jobs.begin_job", lambda **facts: begun.append(facts["book"]))
    return begun


def test_a_wrong_password_is_not_tried_again_until_it_is_changed(look, box, account, book, begun):
    account.sealed = seal("wrong")
    account.save()
    with pytest.raises(Trouble, match="localhost does not take this password for maya"):
        look()
    box.refresh_from_db()
    assert "does not take this password" in box.trouble
    assert "wrong" not in box.trouble
    later = timezone.now() + timedelta(days=9)
    assert not is_due(box, server_for(book), later)
    look_again()
    assert begun == []
    account.sealed = seal(PASSWORD)
    account.save()
    assert is_due(box, server_for(book), later)
    look()
    box.refresh_from_db()
    assert (box.trouble, box.refused, box.failures) == ("", "", 0)


@pytest.mark.parametrize("dovecot", [{"ssl": "no"}], indirect=True)
def test_no_password_goes_out_where_starttls_is_refused(look, account, dovecot):
    account.imap_security, account.imap_port = "starttls", dovecot.plain
    account.save()
    with pytest.raises(Trouble, match=r"refuses STARTTLS at port \d+, so the password was not sent"):
        look()
    assert "user=<maya>" not in (dovecot.folder / "log").read_text()


def test_starttls_and_a_plain_connection_to_this_machine_work(look, account, dovecot):
    dovecot.deliver(letter(1, IDA, MAYA))
    account.imap_security, account.imap_port = "starttls", dovecot.plain
    account.save()
    assert look().added == 1
    account.imap_security = "plain"
    account.save()
    assert look() is None


def test_a_password_goes_in_the_clear_to_nobody_else(look, account):
    account.imap_security, account.imap_host = "plain", "mail.example.com"
    account.save()
    with pytest.raises(Trouble, match="Without TLS Kith speaks to this machine only"):
        look()


def test_a_certificate_that_nobody_vouches_for_is_not_trusted(look, monkeypatch):
    monkeypatch.delenv("SSL_CERT_FILE")
    with pytest.raises(Trouble, match="certificate of localhost is not to be trusted"):
        look()
    monkeypatch.setenv("SSL_CERT_FILE", "")


def test_after_a_server_was_gone_in_the_middle_it_goes_on_from_there(look, box, dovecot, book, monkeypatch):
    dovecot.deliver(*many(1200))
    real = fetching.heads
    steps = []

    def gone_at_the_second(mailbox, uids, **options):
        steps.append(uids)
        if len(steps) == 2:
            dovecot.stop()
        return real(mailbox, uids, **options)

    monkeypatch.setattr(fetching, "heads", gone_at_the_second)
    with pytest.raises(Trouble, match="ended the connection"):
        look()
    assert len(told(book)) == fetching.AT_ONCE
    assert Folder.objects.of(book).get(name="INBOX").count == fetching.AT_ONCE
    box.refresh_from_db()
    assert box.next_at > timezone.now() + timedelta(minutes=9)
    first = Look.objects.of(book).get()
    assert (first.added, bool(first.batch), bool(first.ended_at)) == (fetching.AT_ONCE, True, True)
    dovecot.start()
    assert look().added == 1200 - fetching.AT_ONCE
    assert len(told(book)) == 1200
    box.refresh_from_db()
    assert (box.trouble, box.next_at) == ("", None)


def test_who_does_not_answer_is_asked_ever_more_rarely(look, box, account, dovecot):
    dovecot.stop()
    pauses = []
    for _time in range(9):
        with pytest.raises(Trouble, match="nothing listens at port"):
            look()
        box.refresh_from_db()
        pauses.append((box.next_at - timezone.now()).total_seconds() / 60)
    assert [round(one) for one in pauses[:4]] == [10, 20, 40, 80]
    assert round(pauses[-1]) == 24 * 60
    assert Look.objects.of(box.book).count() <= 50
    assert account.pk


def test_a_folder_that_is_gone_stops_no_other(look, dovecot, book):
    dovecot.deliver(letter(1, IDA, MAYA))
    look()
    row = Folder.objects.of(book).get(name="INBOX")
    Folder.objects.create(book=book, box=row.box, name="Old", chosen=True)
    dovecot.deliver(letter(2, IDA, MAYA, at=MORNING + timedelta(1)))
    assert look().added == 1
    assert Folder.objects.of(book).get(name="Old").gone


WAYS = (
    {"imap_port": 1},
    {"imap_host": "nowhere.invalid"},
    {"sealed": lambda: seal("wrong")},
    {"imap_security": "starttls"},
)


@pytest.mark.parametrize("number", range(len(WAYS)))
def test_setting_up_and_looking_say_what_happened_in_the_same_words(look, account, number, monkeypatch):
    from kith.post.checking import check

    for room in ("mailboxes", "post"):  # a port of TLS keeps who speaks first waiting
        monkeypatch.setattr(f"kith.{room}.connecting.PATIENCE", 5)
    for name, value in WAYS[number].items():
        setattr(account, name, value() if callable(value) else value)
    account.save()
    with pytest.raises(Trouble) as trouble:
        look()
    [tried] = [one for one in check(account) if one.part == "imap"]
    assert not tried.well
    assert tried.says.partition(". ")[0] == str(trouble.value).partition(". ")[0]
