"""A connection to the server of a mailbox, opened to look and never to write; what can go wrong, in words."""

import imaplib
import socket
import ssl
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

from django.utils.crypto import salted_hmac
from django.utils.translation import gettext as _

from kith.kernel.errors import Refusal
from kith.post.saying import in_words
from kith.post.signing_in import NoStarttls, NotTaken, is_private, sign_out, signed_in

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
        mailbox = _signed_in(server)
        try:
            yield mailbox
        finally:
            sign_out(mailbox)


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
        said = in_words(problem, without=server.password).rstrip(".")
        raise Trouble(_("%(host)s could not do what was asked: %(said)s") % {**facts, "said": said}) from None


def _tls(problem: ssl.SSLError, facts: dict[str, Any]) -> str:
    if isinstance(problem, ssl.SSLCertVerificationError):
        told = _(
            "%(host)s has a certificate that nobody vouches for: %(why)s. Nothing was sent. See that its name is right."
        )
        return told % {**facts, "why": problem.verify_message or problem.reason}
    return _("%(host)s does not speak TLS at port %(port)s. Choose another port, or STARTTLS.") % facts


def _signed_in(server: Server) -> "BaseMailBox":
    facts = {"host": server.host, "port": server.port, "login": server.login}
    if not is_private(server.host, server.security):
        raise Trouble(_("A password goes to %(host)s only over TLS.") % facts, lasting=True)
    try:
        return signed_in(server.host, server.port, server.security, server.login, server.password, patience=PATIENCE)
    except NoStarttls:
        told = _("%(host)s refuses STARTTLS at port %(port)s, so no password was sent. Choose TLS, mostly at port 993.")
        raise Trouble(told % facts, lasting=True) from None
    except NotTaken as problem:
        raise _refused(in_words(problem.__cause__ or problem, without=server.password), facts) from None


def _refused(said: str, facts: dict[str, Any]) -> Trouble:
    facts["said"] = said.rstrip(".")
    if "UNAVAILABLE" in said.upper() or "INUSE" in said.upper().replace("-", ""):
        return Trouble(_("%(host)s lets nobody in just now: %(said)s") % facts)
    told = _("%(host)s does not take the password for %(login)s (%(said)s). Enter it anew under Settings, Mail.")
    return Trouble(told % facts, lasting=True)
