"""Connections to the servers of an account: kept from others, signed in; or what is wrong, in words.

Both of them (`smtp`, `imap`) are for whoever has to do with the account; the password goes no further than here.
"""

import imaplib
import smtplib
import socket
import ssl
from base64 import b64encode
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from typing import TYPE_CHECKING

from django.utils.translation import gettext as _

from kith.kernel.errors import Refusal
from kith.kernel.hosts import is_loopback

from .models import STARTTLS, TLS, Account
from .queries import password_of
from .saying import in_words
from .signing_in import NoStarttls, NotTaken, is_private, sign_out, signed_in

if TYPE_CHECKING:
    from imap_tools import BaseMailBox

PATIENCE = 20
"""Seconds for a server to answer."""
HELLO = "[127.0.0.1]"
"""How we are called to a server: this machine's name is nobody's business."""
SIGN_IN = (530, 534, 535)
"""What a server says to a login or a password that it does not take."""


class Unreachable(Refusal):
    """A server cannot be had, for now or as the account is set up; the text says what is wrong and what to do."""


class WrongPassword(Unreachable):
    """The server takes neither this login nor this password: the owner has to mend that."""


@contextmanager
def smtp(account: Account) -> Iterator[smtplib.SMTP]:
    """The server that takes outgoing mail, signed in. Raises Unreachable; what is raised within goes through."""
    password = password_of(account)
    with _in_words(account.smtp_host, account.smtp_port, password):
        server = _smtp_connected(account)
        try:
            _smtp_signed_in(server, account.login, password)
        except BaseException:
            server.close()
            raise
    try:
        yield server
    finally:
        with suppress(OSError, smtplib.SMTPException):
            server.quit()
        server.close()


@contextmanager
def imap(account: Account) -> Iterator["BaseMailBox"]:
    """The server where the mail lies, signed in, no folder chosen. Raises Unreachable; what is raised within goes
    through."""
    password = password_of(account)
    host, port, security = account.imap_host, account.imap_port, account.imap_security
    insist_on_privacy(host, security)
    with _in_words(host, port, password):
        try:
            box = signed_in(host, port, security, account.login, password, patience=PATIENCE)
        except NoStarttls:
            raise Unreachable(_without_starttls(host, port)) from None
        except NotTaken as problem:
            raise WrongPassword(_refused_by(host, account.login, problem.__cause__ or problem, password)) from None
    try:
        yield box
    finally:
        sign_out(box)


def insist_on_privacy(host: str, security: str) -> None:
    """Nothing goes over a network for everybody to read."""
    if not is_private(host, security):
        raise Unreachable(_("Without TLS Kith speaks to this machine only, and %(host)s is another.") % {"host": host})


def _smtp_connected(account: Account) -> smtplib.SMTP:
    host, port, security = account.smtp_host, account.smtp_port, account.smtp_security
    insist_on_privacy(host, security)
    if security == TLS:
        context = ssl.create_default_context()
        return smtplib.SMTP_SSL(host, port, local_hostname=HELLO, timeout=PATIENCE, context=context)
    server = smtplib.SMTP(host, port, local_hostname=HELLO, timeout=PATIENCE)
    if security == STARTTLS:
        try:
            _begin_tls(server, host, port)
        except BaseException:
            server.close()
            raise
    return server


def _begin_tls(server: smtplib.SMTP, host: str, port: int) -> None:
    try:
        code, _said = server.starttls(context=ssl.create_default_context())
    except smtplib.SMTPNotSupportedError:
        code = 502
    if code != 220:
        raise Unreachable(_without_starttls(host, port))


def _smtp_signed_in(server: smtplib.SMTP, login: str, password: str) -> None:
    """Sign in; SMTP of a machine's own may ask for no password."""
    server.ehlo_or_helo_if_needed()
    if not server.has_extn("auth") and is_loopback(str(server._host)):  # type: ignore[attr-defined]
        return
    try:
        if login.isascii() and password.isascii():
            server.login(login, password)
            return
        code, said = server.docmd("AUTH", "PLAIN " + b64encode(f"\0{login}\0{password}".encode()).decode())
        if code != 235:
            raise smtplib.SMTPAuthenticationError(code, said)
    except smtplib.SMTPAuthenticationError as problem:
        if problem.smtp_code not in SIGN_IN:
            raise
        raise WrongPassword(_refused_by(str(server._host), login, problem, password)) from None  # type: ignore[attr-defined]


def _without_starttls(host: str, port: int) -> str:
    return _(
        "%(host)s refuses STARTTLS at port %(port)s, so the password was not sent. Choose TLS, with its own port (993"
        " for IMAP, 465 for SMTP)."
    ) % {"host": host, "port": port}


def _refused_by(host: str, login: str, problem: BaseException, password: str) -> str:
    told = _("%(host)s does not take this password for %(login)s. Enter it again; many providers want an app password.")
    said = in_words(problem, without=password)
    return told % {"host": host, "login": login} + (f" {_('It says')}: {said}" if said else "")


@contextmanager
def _in_words(host: str, port: int, password: str) -> Iterator[None]:
    """Whatever goes wrong with a connection is told in a sentence, in which the password is not."""
    facts = {"host": host, "port": port, "seconds": PATIENCE}
    try:
        yield
    except Refusal:
        raise
    except (OSError, smtplib.SMTPException, imaplib.IMAP4.error, EOFError, ValueError) as problem:
        facts["reason"] = in_words(problem, without=password).rstrip(".")
        raise Unreachable(_sentence(problem) % facts) from None


def _sentence(problem: Exception) -> str:
    if isinstance(problem, smtplib.SMTPResponseException) and problem.smtp_code < 0:  # what came is no SMTP
        return _("At port %(port)s of %(host)s no server for sending answers. Choose the port for sending, 465 or 587.")
    if isinstance(problem, ssl.SSLCertVerificationError):
        return _("The certificate of %(host)s is not to be trusted: %(reason)s. The password was not sent.")
    if isinstance(problem, ssl.SSLError):
        return _("%(host)s does not speak TLS at port %(port)s. Choose STARTTLS, or another port.")
    if isinstance(problem, socket.gaierror | UnicodeError):
        return _("There is no host %(host)s. See how it is written, and whether this machine is online.")
    if isinstance(problem, TimeoutError) or isinstance(problem.__context__, TimeoutError):  # smtplib wraps it
        return _(
            "%(host)s did not answer at port %(port)s within %(seconds)s seconds. See whether the port is the one of"
            " TLS or STARTTLS, as chosen."
        )
    if isinstance(problem, ConnectionRefusedError):
        return _("At %(host)s nothing listens at port %(port)s. See whether the port is right.")
    if isinstance(problem, smtplib.SMTPNotSupportedError):
        return _("%(host)s takes no password at port %(port)s. Choose the port for sending, 465 or 587.")
    if isinstance(problem, smtplib.SMTPServerDisconnected | ConnectionError | imaplib.IMAP4.abort | EOFError):
        return _(
            "%(host)s ended the connection at port %(port)s. See whether it is the right port (993 for IMAP, 465 or 587"
            " for SMTP), and try TLS or STARTTLS, whichever it is not now."
        )
    return _("%(host)s said: %(reason)s. Try again later.")
