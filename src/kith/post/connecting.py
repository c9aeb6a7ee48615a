"""Connections to the servers of an account: kept from others, signed in; or what is wrong, in words.

Both of them (`smtp`, `imap`) are for whoever has to do with the account; the password goes no further than here.
"""

import smtplib
import ssl
from base64 import b64encode
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from typing import TYPE_CHECKING

from kith.kernel.errors import Refusal
from kith.kernel.hosts import is_loopback

from .models import STARTTLS, TLS, Account
from .queries import password_of
from .signing_in import NoStarttls, NotPrivate, NotTaken, is_private, sign_out, signed_in
from .troubles import TROUBLES, is_wrong_password, told

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
    with _in_words(account.smtp_host, account.smtp_port, account.login, password):
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
    host, port, login = account.imap_host, account.imap_port, account.login
    with _in_words(host, port, login, password):
        box = signed_in(host, port, account.imap_security, login, password, patience=PATIENCE)
    try:
        yield box
    finally:
        sign_out(box)


def insist_on_privacy(host: str, security: str) -> None:
    """Nothing goes over a network for everybody to read."""
    if not is_private(host, security):
        raise Unreachable(told(NotPrivate(), host=host, port=0, seconds=PATIENCE, again=False))


def _smtp_connected(account: Account) -> smtplib.SMTP:
    host, port, security = account.smtp_host, account.smtp_port, account.smtp_security
    insist_on_privacy(host, security)
    if security == TLS:
        context = ssl.create_default_context()
        return smtplib.SMTP_SSL(host, port, local_hostname=HELLO, timeout=PATIENCE, context=context)
    server = smtplib.SMTP(host, port, local_hostname=HELLO, timeout=PATIENCE)
    if security == STARTTLS:
        try:
            _begin_tls(server)
        except BaseException:
            server.close()
            raise
    return server


def _begin_tls(server: smtplib.SMTP) -> None:
    try:
        code, _said = server.starttls(context=ssl.create_default_context())
    except smtplib.SMTPNotSupportedError:
        code = 502
    if code != 220:
        raise NoStarttls


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
        raise NotTaken from problem


@contextmanager
def _in_words(host: str, port: int, login: str, password: str) -> Iterator[None]:
    """Whatever goes wrong with a connection is told in sentences, in which the password is not."""
    try:
        yield
    except Refusal:
        raise
    except TROUBLES as problem:
        facts = {"host": host, "port": port, "login": login, "password": password, "seconds": PATIENCE}
        kind = WrongPassword if is_wrong_password(problem) else Unreachable
        raise kind(told(problem, **facts, again=False)) from None  # type: ignore[arg-type]
