"""A mailbox that is only read: no server for sending is asked for, and nothing can be sent."""

import pytest
from click.testing import CliRunner

from kith.kernel.errors import Refusal
from kith.mailboxes.commands import mail
from kith.mailboxes.setting_up import only_read
from kith.post.models import PLAIN
from kith.post.queries import account_of, password_of
from kith.post.setting_up import Server, set_account
from kith.post.wording import account_state
from tests.mailboxes.conftest import IDA, MAYA
from tests.mailboxes.dovecot import PASSWORD
from tests.mailboxes.letters import letter

pytestmark = pytest.mark.django_db
HERE, ELSEWHERE = Server("127.0.0.1", 143, PLAIN), Server("imap.elsewhere.example")


def kith(*words, code=0):
    done = CliRunner().invoke(mail, words, input=f"{PASSWORD}\n", obj="", catch_exceptions=False)
    assert done.exit_code == code, done.output
    return done.output


def test_the_command_asks_nothing_about_sending_and_says_so(book, dovecot, people):
    said = kith("set", MAYA, "--imap", f"localhost:{dovecot.tls}", "--login", "maya", "--password-from", "-")
    assert said.splitlines()[0] == f"Kept: {MAYA}. `kith mail check` tries it."
    assert "Nothing can be sent until you set a server for sending" in said
    assert "Sending: Not set up: nothing can be sent." in kith("check")
    dovecot.deliver(letter(1, IDA, MAYA))
    assert "1 contact added" in kith("look")
    assert account_state(account_of(book)).startswith("Nothing can be sent")


def test_a_server_for_sending_makes_it_whole(book):
    kith("set", MAYA, "--imap", "imap.elsewhere.example", "--password-from", "-")
    said = kith("set", MAYA, "--smtp", "smtp.elsewhere.example", "--password-from", "-")
    assert "Nothing can be sent" not in said
    account = account_of(book)
    assert (account.smtp_host, account.imap_host) == ("smtp.elsewhere.example", "imap.elsewhere.example")
    assert not account_state(account)


def test_setting_it_again_keeps_the_password_where_it_goes_to_the_same_server(book):
    only_read(book=book, address=MAYA, password=PASSWORD, imap=HERE)
    kept = only_read(book=book, address=MAYA, imap=HERE, name="Maya Lind")
    assert (kept.name, kept.smtp_host, password_of(kept)) == ("Maya Lind", "", PASSWORD)
    with pytest.raises(Refusal, match="Enter"):
        only_read(book=book, address=MAYA, imap=ELSEWHERE)
    assert account_of(book).imap_host == "127.0.0.1"


def test_a_password_for_sending_goes_to_no_other_server(book):
    set_account(book=book, address=MAYA, password=PASSWORD, smtp=HERE)
    with pytest.raises(Refusal, match="Enter"):
        only_read(book=book, address=MAYA, imap=ELSEWHERE)
    assert account_of(book).smtp_host == "127.0.0.1"


@pytest.mark.parametrize(
    ("imap", "field", "says"),
    [
        (Server(), "imap_host", "does not know the mailbox server of example.com"),
        (Server("mail.example", 143, PLAIN), "imap_host", "Without TLS"),
        (Server("mail.example", 99999), "imap_port", "A port is a number"),
    ],
)
def test_what_cannot_be_set_up_is_told_at_its_field(book, imap, field, says):
    with pytest.raises(Refusal, match=says) as refused:
        only_read(book=book, address=MAYA, password=PASSWORD, imap=imap)
    assert refused.value.about == field
    assert account_of(book) is None


def test_the_server_of_a_well_known_provider_is_found_and_sends_nothing(book):
    kept = only_read(book=book, address="maya@gmx.de", password=PASSWORD, imap=Server())
    assert (kept.imap_host, kept.smtp_host) == ("imap.gmx.net", "")


def test_the_page_keeps_and_tries_it(web, book, dovecot):
    assert "Let it only be read" in web.get("/mailbox/").content.decode()
    page = web.get("/mailbox/account").content.decode()
    assert "Nothing can be sent until" in page
    assert "SMTP" not in page
    typed = {"address": MAYA, "password": "wrong", "login": "maya", "imap_host": "localhost", "imap_port": dovecot.tls}
    wrong = web.post("/mailbox/account", typed)
    assert wrong.status_code == 422
    assert "does not take this password" in wrong.content.decode()
    page = web.post("/mailbox/account", {**typed, "password": PASSWORD}, follow=True).content.decode()
    assert "The mailbox answers." in page
    assert "How far back?" in page
    assert "Nothing can be sent until" in page
    assert PASSWORD not in page


def test_of_an_account_that_sends_the_page_says_what_would_end(web, book):
    set_account(book=book, address=MAYA, password=PASSWORD, smtp=HERE, imap=HERE)
    assert "Kept here, it does not any more." in web.get("/mailbox/account").content.decode()


def test_where_nothing_can_be_sent_going_on_is_not_offered(web, book):
    only_read(book=book, address=MAYA, password=PASSWORD, imap=HERE)
    page = web.get("/outgoing/").content.decode()
    assert "Nothing can be sent until" in page
    assert "Go on now" not in page


def test_who_only_wants_the_mailbox_read_is_led_there(web, book):
    assert 'href="/mailbox/account"' in web.get("/settings/mail").content.decode()
    set_account(book=book, address=MAYA, password=PASSWORD, smtp=HERE, imap=HERE)
    assert 'href="/mailbox/account"' not in web.get("/settings/mail").content.decode()
