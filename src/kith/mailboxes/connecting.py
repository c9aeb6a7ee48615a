"""A connection to the server of a mailbox, opened to look and never to write; what can go wrong, in words."""

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from django.utils.crypto import salted_hmac

from kith.kernel.errors import Refusal
from kith.post.signing_in import sign_out, signed_in
from kith.post.troubles import TROUBLES, is_lasting, told

if TYPE_CHECKING:
    from imap_tools import BaseMailBox

PATIENCE = 30.0
"""Seconds for which a server may be silent."""


@dataclass(frozen=True)
class Server:
    """Where a mailbox is, and how one gets in. `security` is tls, starttls or plain."""

    host: str
    port: int
    security: str
    login: str
    password: str = field(repr=False)

    @property
    def mark(self) -> str:
        """What tells these ways in from others, without telling them: made with a key outside the database."""
        told = "\0".join((self.host, str(self.port), self.security, self.login, self.password))
        return salted_hmac("mailboxes", told, algorithm="sha256").hexdigest()


class Trouble(Refusal):
    """The mailbox cannot be looked at now: why, and what to do. `lasting` is what trying again does not mend."""

    def __init__(self, said: str, *, lasting: bool = False) -> None:
        super().__init__(said)
        self.lasting = lasting


@contextmanager
def opened(server: Server) -> "Iterator[BaseMailBox]":
    """A box of which no folder is open yet. Raises Trouble, also for what goes wrong while it is used."""
    with told_in_words(server):
        ways = server.host, server.port, server.security, server.login, server.password
        mailbox = signed_in(*ways, patience=PATIENCE)
        try:
            yield mailbox
        finally:
            sign_out(mailbox)


@contextmanager
def told_in_words(server: Server) -> Iterator[None]:
    """Whatever a server or the net does becomes Trouble."""
    from imap_tools.errors import ImapToolsError

    try:
        yield
    except Refusal:
        raise
    except (*TROUBLES, ImapToolsError) as problem:
        facts = {"host": server.host, "port": server.port, "login": server.login, "password": server.password}
        said = told(problem, **facts, seconds=PATIENCE, again=True)  # type: ignore[arg-type]
        raise Trouble(said, lasting=is_lasting(problem)) from None
