"""Setting up an account: servers found by the address, what is wrong told in words, the password in nothing that is
shown."""

import socket
import threading

import pytest

from kith.exports import everything
from kith.exports.jsonl import lines
from kith.kernel.errors import Refusal
from kith.kernel.home import home
from kith.post import sealing
from kith.post.actions import hand_in
from kith.post.checking import check
from kith.post.models import PLAIN, STARTTLS, TLS, Account, Posted
from kith.post.queries import account_of, password_of
from kith.post.setting_up import Server, remove_account, set_account

from .conftest import PASSWORD
from .letters import letter
from .servers import Taking

pytestmark = pytest.mark.django_db
ADDRESS = "maya@lindt.example"
HERE = Server("127.0.0.1", 25, PLAIN)
TYPED = {"address": ADDRESS, "password": PASSWORD, "smtp_host": "127.0.0.1", "smtp_port": 9, "smtp_security": PLAIN}
NUMBERS = {"pace": 30, "a_day": 50}


@pytest.mark.parametrize(
    ("address", "smtp", "imap"),
    [
        ("maya@gmail.com", ("smtp.gmail.com", 465, TLS), ("imap.gmail.com", 993, TLS)),
        ("maya@ICLOUD.com", ("smtp.mail.me.com", 587, STARTTLS), ("imap.mail.me.com", 993, TLS)),
        ("maya@gmx.de", ("mail.gmx.net", 465, TLS), ("imap.gmx.net", 993, TLS)),
    ],
)
def test_the_servers_of_well_known_providers_are_found(book, address, smtp, imap):
    account = set_account(book=book, address=address, password=PASSWORD)
    assert (account.smtp_host, account.smtp_port, account.smtp_security) == smtp
    assert (account.imap_host, account.imap_port, account.imap_security) == imap
    assert account.login == address


@pytest.mark.parametrize(
    ("said", "field", "says"),
    [
        ({"address": "maya"}, "address", "no mail address"),
        ({"address": ADDRESS}, "smtp_host", "does not know the servers of lindt.example"),
        ({"address": ADDRESS, "smtp": Server("mail.example", 25, PLAIN)}, "smtp_host", "Without TLS"),
        ({"address": ADDRESS, "smtp": HERE, "imap": Server("mail.example", 143, PLAIN)}, "imap_host", "Without TLS"),
        ({"address": ADDRESS, "smtp": Server("https://mail.example")}, "smtp_host", "is no host"),
        ({"address": "maya@gmail.com", "password": ""}, "password", "Enter the password"),
    ],
)
def test_what_cannot_be_set_up_is_told_at_its_field(book, said, field, says):
    with pytest.raises(Refusal, match=says) as refused:
        set_account(**{"book": book, "password": PASSWORD, **said})
    assert refused.value.about == field
    assert account_of(book) is None


def test_a_blank_password_stays_and_does_not_go_to_another_server(book):
    set_account(book=book, address=ADDRESS, password=PASSWORD, smtp=HERE)
    account = set_account(book=book, address=ADDRESS, smtp=HERE, name="Maya Lindt")
    assert password_of(account) == PASSWORD
    with pytest.raises(Refusal, match="another server") as refused:
        set_account(book=book, address=ADDRESS, smtp=Server("smtp.elsewhere.example"))
    assert refused.value.about == "password"
    assert account_of(book).smtp_host == "127.0.0.1"


def test_another_provider_has_servers_of_its_own(book):
    set_account(book=book, address=ADDRESS, password=PASSWORD, smtp=HERE, imap=HERE)
    typed = {"book": book, "address": "maya@gmail.com", "login": ADDRESS, "smtp": HERE, "imap": HERE}
    with pytest.raises(Refusal, match="another server"):
        set_account(**typed)
    account = set_account(**typed, password="another")
    assert (account.smtp_host, account.imap_host) == ("smtp.gmail.com", "imap.gmail.com")
    assert account.login == "maya@gmail.com"
    kept = set_account(book=book, address="maya@gmail.com", password="a", smtp=HERE, imap=HERE)
    assert kept.smtp_host == "127.0.0.1"


def test_an_app_password_of_google_may_be_typed_in_its_groups(book):
    account = set_account(book=book, address="maya@gmail.com", password="abcd efgh ijkl mnop")
    assert password_of(account) == "abcdefghijklmnop"


def test_taken_away_its_password_is_gone_and_what_waits_is_not_sent(book, account):
    row = hand_in(book=book, kind="answer", to="ines@prado.example", message=letter())
    assert remove_account(book=book) == "The account and its password are gone from here. 1 message is not sent."
    assert not Account.objects.of(book).exists()
    assert Posted.objects.of(book).get(pk=row.pk).state == "cancelled"


def tried(account, part="smtp"):
    return next(one for one in check(account) if one.part == part)


def at(account, port, security, host="127.0.0.1"):
    account.smtp_host, account.smtp_port, account.smtp_security = host, port, security
    account.save()
    return tried(account)


@pytest.mark.parametrize("security", [TLS, STARTTLS])
def test_it_is_tried_with_the_password_and_well(account, server, trusted, security):
    there = server(Taking(), password=PASSWORD, tls=trusted(), starttls=security == STARTTLS)
    found = at(account, there.here, security)
    assert (found.well, found.says) == (True, "127.0.0.1 takes mail from maya@lindt.example.")


def test_a_password_with_other_letters_goes_as_it_is(account, server, trusted):
    account.sealed = sealing.seal("größer ☂")
    there = server(Taking(), password="größer ☂", tls=trusted())
    assert at(account, there.here, TLS).well


def test_a_wrong_password_is_told_without_it(account, server, trusted):
    there = server(Taking(), password="another", tls=trusted())
    found = at(account, there.here, TLS)
    assert not found.well
    assert "does not take this password for maya@lindt.example" in found.says
    assert PASSWORD not in found.says


def test_starttls_refused_keeps_the_password_here(account, server):
    found = at(account, server(Taking(), password=PASSWORD).here, STARTTLS)
    assert not found.well
    assert "refuses STARTTLS" in found.says
    assert "the password was not sent" in found.says


def test_a_certificate_that_is_not_trusted(account, server, trusted, monkeypatch):
    context = trusted()
    monkeypatch.delenv("SSL_CERT_FILE")
    found = at(account, server(Taking(), tls=context).here, TLS)
    assert not found.well
    assert "certificate of 127.0.0.1 is not to be trusted" in found.says


def test_a_certificate_of_another_name(account, server, trusted):
    found = at(account, server(Taking(), tls=trusted("mail.elsewhere.example")).here, TLS)
    assert "not to be trusted" in found.says


def test_a_server_without_tls_at_that_port(account, server):
    assert "does not speak TLS at port" in at(account, server(Taking()).here, TLS).says


def test_a_port_at_which_something_else_than_mail_answers(account):
    with socket.create_server(("127.0.0.1", 0)) as here:
        thread = threading.Thread(target=lambda: here.accept()[0].sendall(b"* OK [CAPABILITY IMAP4rev1] ready\r\n"))
        thread.start()
        assert "no server for sending answers" in at(account, here.getsockname()[1], PLAIN).says
        thread.join()


def test_a_host_that_is_not_there(account):
    assert "There is no host" in at(account, 465, TLS, host="nowhere.invalid").says


def test_a_server_that_says_nothing(account, monkeypatch):
    from kith.post import connecting

    monkeypatch.setattr(connecting, "PATIENCE", 0.2)
    with socket.create_server(("127.0.0.1", 0)) as silent:
        assert "did not answer" in at(account, silent.getsockname()[1], PLAIN).says


def test_in_the_clear_only_to_this_machine(account):
    assert "Without TLS" in at(account, 25, PLAIN, host="mail.lindt.example").says


def test_where_the_key_is_gone_the_password_is_asked_for_again(account, web):
    key = home() / sealing.FILE
    kept = key.read_bytes()
    key.unlink()
    try:
        assert "Enter the password again" in tried(account).says
        page = web.post("/settings/mail/check").content.decode()
        assert "Enter the password again" in page
    finally:
        key.write_bytes(kept)


def test_the_page_keeps_and_tries_and_never_shows_the_password(web, book):
    page = web.post("/settings/mail", {**TYPED, **NUMBERS})
    text = page.content.decode()
    assert page.status_code == 200
    assert "nothing listens at port 9" in text
    assert PASSWORD not in text
    assert password_of(account_of(book)) == PASSWORD
    assert PASSWORD not in web.get("/settings/mail").content.decode()


def test_a_form_that_is_wrong_keeps_what_was_typed_but_the_password(web, book):
    page = web.post("/settings/mail", {**TYPED, **NUMBERS, "smtp_host": ""})
    text = page.content.decode()
    assert page.status_code == 422
    assert "does not know the servers" in text
    assert ADDRESS in text
    assert PASSWORD not in text
    assert account_of(book) is None


def test_what_one_has_to_know_of_a_provider_is_told(web, book):
    set_account(book=book, address="maya@gmail.com", password=PASSWORD)
    assert "https://myaccount.google.com/apppasswords" in web.get("/settings/mail").content.decode()


def test_no_export_holds_it(book, account):
    told = b"".join(everything.pieces(book)) + "".join(lines(book)).encode()
    assert not any(one in told for one in (PASSWORD.encode(), account.sealed, b"post.account"))


def test_no_traceback_shows_it(account):
    import traceback

    kept = password_of(account)
    try:
        raise ValueError(kept.nothing)
    except AttributeError as problem:
        told = traceback.TracebackException.from_exception(problem, capture_locals=True)
    assert PASSWORD not in "".join(told.format())
