"""Into a mailbox: connected and signed in, in one way for all who look into one. What goes wrong is raised as it is;
`troubles` has the words for it."""

import imaplib
import ssl
from contextlib import suppress
from typing import TYPE_CHECKING

from kith.kernel.hosts import is_loopback

from .models import PLAIN, STARTTLS, TLS

if TYPE_CHECKING:
    from imap_tools import BaseMailBox


class NoStarttls(Exception):  # noqa: N818 -- what the server said
    """The server does not begin TLS, so that no password was sent."""


class NotPrivate(Exception):  # noqa: N818 -- what would be
    """Others could read what goes there."""


class NotTaken(Exception):  # noqa: N818 -- what the server said
    """The server takes neither this login nor this password; the cause is what it said."""


def is_private(host: str, security: str) -> bool:
    """Whether nobody else can read what goes there: over TLS, or to this machine."""
    return security in (TLS, STARTTLS) or (security == PLAIN and is_loopback(host))


def signed_in(host: str, port: int, security: str, login: str, password: str, *, patience: float) -> "BaseMailBox":
    """The box, no folder chosen; `patience` in seconds."""
    if not is_private(host, security):
        raise NotPrivate
    box = _connected(host, port, security, patience)
    try:
        _sign_in(box, login, password)
    except BaseException:
        with suppress(OSError):
            box.client.shutdown()
        raise
    return box


def sign_out(box: "BaseMailBox") -> None:
    """The end, also of a connection that is lost."""
    with suppress(OSError, imaplib.IMAP4.error):
        box.client.logout()
    with suppress(OSError):
        box.client.shutdown()


def _connected(host: str, port: int, security: str, patience: float) -> "BaseMailBox":
    from imap_tools import MailBox, MailBoxStartTls, MailBoxUnencrypted
    from imap_tools.errors import MailboxStarttlsError

    if security == PLAIN:
        return MailBoxUnencrypted(host, port, timeout=patience)
    context = ssl.create_default_context()
    if security == TLS:
        return MailBox(host, port, timeout=patience, ssl_context=context)
    try:
        return MailBoxStartTls(host, port, timeout=patience, ssl_context=context)
    except (MailboxStarttlsError, imaplib.IMAP4.error) as problem:
        if isinstance(problem, imaplib.IMAP4.abort) and "TLS" not in str(problem):
            raise  # gone; but a server that offers none is an abort, too
        raise NoStarttls from problem


def _sign_in(box: "BaseMailBox", login: str, password: str) -> None:
    from imap_tools.errors import MailboxLoginError

    sign_in = box.login if (login + password).isascii() else box.login_utf8
    try:
        sign_in(login, password, initial_folder=None)
    except imaplib.IMAP4.abort:
        raise
    except (MailboxLoginError, imaplib.IMAP4.error) as problem:
        raise NotTaken from problem
