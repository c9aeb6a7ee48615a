"""An account, and messages to hand in."""

from contextlib import suppress

import pytest
import trustme

from kith.post.actions import hand_in
from kith.post.models import PLAIN, Account
from kith.post.sealing import seal

from .letters import letter
from .servers import Server, Taking, signed

PASSWORD = "correct horse battery"


@pytest.fixture
def account(book):
    return Account.objects.create(
        book=book,
        address="maya@lindt.example",
        name="Maya Lindt",
        login="maya@lindt.example",
        sealed=seal(PASSWORD),
        smtp_host="127.0.0.1",
        pace=0,
        a_day=1000,
    )


@pytest.fixture
def server():
    """Begins servers, which end with the test: server(handler, ...)."""
    running = []

    def server(handler, **how):
        one = Server(handler, **how)
        one.start()
        running.append(one)
        return one

    yield server
    for one in running:
        with suppress(AssertionError):  # it was ended before
            one.stop()


@pytest.fixture
def trusted(tmp_path, monkeypatch):
    """Contexts of servers whose certificate, for that name, this machine trusts."""
    authority = trustme.CA()
    authority.cert_pem.write_to_path(str(tmp_path / "authority.pem"))
    monkeypatch.setenv("SSL_CERT_FILE", str(tmp_path / "authority.pem"))
    return lambda name="127.0.0.1": signed(authority, name)


@pytest.fixture
def taking(server, account):
    """What takes the messages of the account."""
    handler = Taking()
    handler.book = account.book
    account.smtp_port, account.smtp_security = server(handler).here, PLAIN
    account.save()
    return handler


@pytest.fixture
def people():
    return [f"person{number}@people.example" for number in range(8)]


@pytest.fixture
def waiting(book, account, people):
    """A letter to each of them."""
    return [hand_in(book=book, kind="letter", to=to, message=letter(to)) for to in people]
