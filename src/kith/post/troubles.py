"""What goes wrong with a server of an account, in one way for all who have to do with one: what happened, and what to
do. The password is never in it."""

import imaplib
import smtplib
import socket
import ssl

from django.utils.translation import gettext as _

from .saying import in_words
from .signing_in import NoStarttls, NotPrivate, NotTaken

TROUBLES = (OSError, smtplib.SMTPException, imaplib.IMAP4.error, EOFError, ValueError, NoStarttls, NotPrivate, NotTaken)
"""What a server or the net does (and `imap_tools.errors.ImapToolsError`, which is imported late)."""
_NOT_NOW = ("UNAVAILABLE", "INUSE", "IN-USE", "SIMULTANEOUS")


def is_wrong_password(problem: BaseException) -> bool:
    """Whether the server takes neither this login nor this password; another may be let in just now no more."""
    return isinstance(problem, NotTaken) and not _is_not_now(problem)


def is_lasting(problem: BaseException) -> bool:
    """Whether trying again does not mend it, until the owner changed something."""
    return isinstance(problem, NoStarttls | NotPrivate) or is_wrong_password(problem)


def told(
    problem: BaseException, *, host: str, port: int, login: str = "", password: str = "", seconds: float, again: bool
) -> str:
    """What happened and what to do, in sentences. `again` is whether it worked before and is tried again by itself, so
    that there may be nothing to do."""
    said = in_words(
        problem.__cause__ if isinstance(problem, NotTaken) and problem.__cause__ else problem, without=password
    )
    facts = {"host": host, "port": port, "login": login, "seconds": round(seconds), "reason": said.rstrip(".")}
    happened, do = _in_sentences(problem)
    if again and not is_lasting(problem) and not isinstance(problem, ssl.SSLError):
        do = _("Kith tries again by itself and goes on from where it stopped.")
    more = f" {_('It says')}: {said}" if said and isinstance(problem, NotTaken) else ""
    return f"{happened % facts} {do}{more}"


def _is_not_now(problem: NotTaken) -> bool:
    return any(word in in_words(problem.__cause__ or problem).upper() for word in _NOT_NOW)


def _in_sentences(problem: BaseException) -> tuple[str, str]:
    for find in (_of_signing_in, _of_tls, _of_the_net, _of_smtp):
        if found := find(problem):
            return found
    if isinstance(problem, smtplib.SMTPServerDisconnected | ConnectionError | imaplib.IMAP4.abort | EOFError):
        return _("%(host)s ended the connection at port %(port)s."), _(
            "See whether it is the right port (993 for IMAP, 465 or 587 for SMTP), and try TLS or STARTTLS, whichever"
            " it is not now."
        )
    if isinstance(problem, OSError) and problem.strerror and not isinstance(problem, smtplib.SMTPException):
        return _("%(host)s cannot be reached: %(reason)s."), _("See whether this machine is online.")
    return _("%(host)s said: %(reason)s."), _("Try again later.")


def _of_signing_in(problem: BaseException) -> tuple[str, str] | None:
    if isinstance(problem, NotPrivate):
        return _("Without TLS Kith speaks to this machine only, and %(host)s is another."), _("Choose TLS or STARTTLS.")
    if isinstance(problem, NoStarttls):
        return _("%(host)s refuses STARTTLS at port %(port)s, so the password was not sent."), _(
            "Choose TLS, with its own port (993 for IMAP, 465 for SMTP)."
        )
    if not isinstance(problem, NotTaken):
        return None
    if _is_not_now(problem):
        return _("%(host)s lets nobody in just now."), _("Try again later.")
    return _("%(host)s does not take this password for %(login)s."), _(
        "Enter it again under Settings, Mail; many providers want an app password."
    )


def _of_tls(problem: BaseException) -> tuple[str, str] | None:
    if isinstance(problem, ssl.SSLCertVerificationError):
        return _("The certificate of %(host)s is not to be trusted: %(reason)s. The password was not sent."), _(
            "See whether the name of the server is right."
        )
    if isinstance(problem, ssl.SSLError):
        return _("%(host)s does not speak TLS at port %(port)s."), _("Choose STARTTLS, or another port.")
    return None


def _of_the_net(problem: BaseException) -> tuple[str, str] | None:
    if isinstance(problem, socket.gaierror | UnicodeError):
        return _("There is no host %(host)s."), _("See how it is written, and whether this machine is online.")
    if isinstance(problem, TimeoutError) or isinstance(problem.__context__, TimeoutError):  # smtplib wraps it
        return _("%(host)s did not answer at port %(port)s within %(seconds)s seconds."), _(
            "See whether the port is the one of TLS or STARTTLS, as chosen."
        )
    if isinstance(problem, ConnectionRefusedError):
        return _("At %(host)s nothing listens at port %(port)s."), _("See whether the port is right.")
    return None


def _of_smtp(problem: BaseException) -> tuple[str, str] | None:
    port = _("Choose the port for sending, 465 or 587.")
    if isinstance(problem, smtplib.SMTPResponseException) and problem.smtp_code < 0:  # what came is no SMTP
        return _("At port %(port)s of %(host)s no server for sending answers."), port
    if isinstance(problem, smtplib.SMTPNotSupportedError):
        return _("%(host)s takes no password at port %(port)s."), port
    return None
