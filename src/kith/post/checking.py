"""Trying an account: whether both servers can be had, and if not, in words, why."""

import imaplib
import smtplib
from collections.abc import Callable
from dataclasses import dataclass

from django.utils.translation import gettext as _

from kith.kernel.errors import Refusal

from .connecting import imap, smtp
from .folders import sent_folder
from .models import Account
from .providers import keeps_copies
from .saying import answer, in_words


@dataclass(frozen=True)
class Tried:
    """One of the two: "smtp" sends, "imap" keeps; whether it is well; and in words how it is."""

    part: str
    well: bool
    says: str


def check(account: Account) -> list[Tried]:
    """Sign in to both and look, without sending or changing anything. Takes up to a minute where nothing answers."""
    return [_tried("smtp", lambda: _send(account)), _tried("imap", lambda: _look(account))]


def _tried(part: str, look: Callable[[], str]) -> Tried:
    from imap_tools.errors import ImapToolsError

    try:
        return Tried(part, well=True, says=look())
    except Refusal as refusal:
        return Tried(part, well=False, says=str(refusal))
    except (OSError, smtplib.SMTPException, imaplib.IMAP4.error, ImapToolsError) as problem:
        return Tried(part, well=False, says=in_words(problem))


def _send(account: Account) -> str:
    """Sign in, and ask whether mail from that address is taken."""
    with smtp(account) as server:
        code, said = server.mail(account.address)
        if code != 250:
            facts = {"host": account.smtp_host, "address": account.address, "reason": answer(code, said)}
            raise Refusal(_("%(host)s takes no mail from %(address)s: %(reason)s") % facts)
        server.rset()
    return _("%(host)s takes mail from %(address)s.") % {"host": account.smtp_host, "address": account.address}


def _look(account: Account) -> str:
    if not account.imap_host:
        return _("Not set up: no copies in Sent, and nothing is noticed by itself.")
    with imap(account) as box:
        folder = sent_folder(box)
    facts = {"host": account.imap_host, "folder": folder}
    if keeps_copies(account.smtp_host):
        return _("%(host)s answers; it puts what is sent into Sent by itself.") % facts
    if folder is None:
        return _("%(host)s answers, but has no folder for sent mail: no copies are kept there.") % facts
    return _("%(host)s answers; copies of letters go to its folder %(folder)s.") % facts
