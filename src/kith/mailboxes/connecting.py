"""A connection to the server of a mailbox, opened to look and never to write; what can go wrong, in words."""

import imaplib
import socket
import ssl
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

from django.utils.crypto import salted_hmac
from django.utils.translation import gettext as _

from kith.kernel.errors import Refusal

if TYPE_CHECKING:
    from imap_tools import BaseMailBox

PATIENCE = 30.0
"""Seconds for which a server may be silent."""
TLS, STARTTLS = "tls", "starttls"
_OURSELVES = ("localhost", "127.0.0.1", "::1")


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
        mailbox = _signed_in(server)
        try:
            yield mailbox
        finally:
            with suppress(OSError, imaplib.IMAP4.error):
                mailbox.client.logout()
            with suppress(OSError):
                mailbox.client.shutdown()


@contextmanager
def told_in_words(server: Server) -> Iterator[None]:
    """Whatever a server or the net does becomes Trouble."""
    from imap_tools.errors import ImapToolsError

    facts = {"host": server.host, "port": server.port}
    try:
        yield
    except ssl.SSLError as problem:
        raise Trouble(_tls(problem, facts)) from None
    except socket.gaierror:
        raise Trouble(
            _("There is no server %(host)s. See that its name is right and the net is there.") % facts
        ) from None
    except TimeoutError:
        raise Trouble(_("%(host)s does not answer. It is tried again by itself.") % facts) from None
    except ConnectionRefusedError:
        raise Trouble(_("%(host)s takes no connections at port %(port)s. See that both are right.") % facts) from None
    except (imaplib.IMAP4.abort, OSError, EOFError):
        raise Trouble(_("%(host)s ended the connection. It goes on by itself from where it stopped.") % facts) from None
    except (imaplib.IMAP4.error, ImapToolsError, ValueError) as problem:
        said = _what_it_said(problem)
        raise Trouble(_("%(host)s could not do what was asked: %(said)s") % {**facts, "said": said}) from None


def _tls(problem: ssl.SSLError, facts: dict[str, Any]) -> str:
    if isinstance(problem, ssl.SSLCertVerificationError):
        told = _(
            "%(host)s has a certificate that nobody vouches for: %(why)s. Nothing was sent. See that its name is right."
        )
        return told % {**facts, "why": problem.verify_message or problem.reason}
    return _("%(host)s does not speak TLS at port %(port)s. Choose another port, or STARTTLS.") % facts


def _signed_in(server: Server) -> "BaseMailBox":
    mailbox = _connected(server)
    try:
        _sign_in(mailbox, server)
    except BaseException:
        with suppress(OSError):
            mailbox.client.shutdown()
        raise
    return mailbox


def _connected(server: Server) -> "BaseMailBox":
    from imap_tools import MailBox, MailBoxStartTls, MailBoxUnencrypted
    from imap_tools.errors import MailboxStarttlsError

    if server.security == TLS:
        return MailBox(server.host, server.port, timeout=PATIENCE, ssl_context=ssl.create_default_context())
    if server.security != STARTTLS:
        if server.host not in _OURSELVES:
            raise Trouble(_("A password goes to %(host)s only over TLS.") % {"host": server.host}, lasting=True)
        return MailBoxUnencrypted(server.host, server.port, timeout=PATIENCE)
    try:
        return MailBoxStartTls(server.host, server.port, timeout=PATIENCE, ssl_context=ssl.create_default_context())
    except (MailboxStarttlsError, imaplib.IMAP4.error, ValueError) as problem:
        if isinstance(problem, imaplib.IMAP4.abort) and "TLS" not in str(problem):
            raise  # gone; but a server that offers none is an abort, too
        told = _("%(host)s refuses STARTTLS at port %(port)s, so no password was sent. Choose TLS, mostly at port 993.")
        raise Trouble(told % {"host": server.host, "port": server.port}, lasting=True) from None


def _sign_in(mailbox: "BaseMailBox", server: Server) -> None:
    from imap_tools.errors import MailboxLoginError

    plain = (server.login + server.password).isascii()
    sign_in = mailbox.login if plain else mailbox.login_utf8
    try:
        sign_in(server.login, server.password, initial_folder=None)
    except imaplib.IMAP4.abort:
        raise
    except (MailboxLoginError, imaplib.IMAP4.error) as problem:
        said = _what_it_said(problem)
        if "UNAVAILABLE" in said.upper() or "INUSE" in said.upper().replace("-", ""):
            raise Trouble(
                _("%(host)s lets nobody in just now: %(said)s") % {"host": server.host, "said": said}
            ) from None
        told = _("%(host)s does not take the password for %(login)s (%(said)s). Enter it anew under Settings, Mail.")
        raise Trouble(told % {"host": server.host, "login": server.login, "said": said}, lasting=True) from None


def _what_it_said(problem: Exception) -> str:
    """The server's own words, in one line."""
    result = getattr(problem, "command_result", None)
    found = result[1][0] if result and len(result) > 1 and result[1] else None
    if found is None:
        found = problem.args[0] if problem.args else ""
    text = found.decode("utf-8", "replace") if isinstance(found, bytes) else str(found)
    return " ".join(text.split())[:200].rstrip(".")
