"""Setting up the mail account of a book, and taking it away. Nothing of it is journalled: a password is no part of a
history."""

from dataclasses import dataclass
from typing import TYPE_CHECKING

from django.db import transaction
from django.utils.translation import gettext as _

from kith.core.addresses import mail_form
from kith.kernel.capabilities import rooms
from kith.kernel.errors import Refusal, speaking_of

from . import wording
from .connecting import insist_on_privacy
from .models import STARTTLS, TLS, Account, Posted
from .providers import provider_of
from .queries import account_of
from .sealing import seal
from .waking import wake

if TYPE_CHECKING:
    from kith.accounts.models import Book

IMAP_PORTS = {TLS: 993, STARTTLS: 143}
SMTP_PORTS = {TLS: 465, STARTTLS: 587}


@dataclass(frozen=True)
class Server:
    """Where one is: a blank host is found by the address, port 0 by how the connection is kept from others."""

    host: str = ""
    port: int = 0
    security: str = TLS


def set_account(
    *,
    book: "Book",
    address: str,
    password: str = "",
    name: str = "",
    login: str = "",
    imap: Server = Server(),
    smtp: Server = Server(),
    pace: int = 30,
    a_day: int = 50,
) -> Account:
    """Set up the account of the book, or change it; a blank password stays what it was. What waited for its owner is
    tried again. Raises Refusal, `about` the field, where servers are not known, where mail would go over a network
    in the clear, or where the password must be given again, since it would go to another server."""
    address = address.strip()
    if mail_form(address) != address or not address:
        raise Refusal(_("%(address)s is no mail address.") % {"address": address or "…"}, about="address")
    with transaction.atomic():
        before = account_of(book)
        imap, smtp = _found(address, *_meant(address, imap, smtp, before))
        account = before or Account(book=book)
        moves = (account.smtp_host, account.imap_host) != (smtp.host, imap.host)
        login = "" if before and login == before.address else login  # as the page had it, of the address before
        account.address, account.name, account.login = address, " ".join(name.split()), login.strip() or address
        _put_down(account, imap, smtp)
        account.pace, account.a_day = pace, max(a_day, 1)
        _keep_password(account, password, moves=moves)
        account.stopped, account.held_until, account.held_why, account.holds = False, None, "", 0
        account.save()
        transaction.on_commit(wake)
    return account


def remove_account(*, book: "Book") -> str:
    """Take the account away, its password first; what waits is cancelled, what was sent stays listed. What is told of
    it: the rooms have said before what becomes of what they handed in."""
    with transaction.atomic():
        told = [room.without_account(book) for room in rooms("posted") if hasattr(room, "without_account")]
        Account.objects.of(book).delete()
        waiting = Posted.objects.of(book).filter(state=Posted.WAITING)
        count = waiting.update(state=Posted.CANCELLED, told=False, content=b"")
        transaction.on_commit(wake)
    return wording.removed(count, told)


def _put_down(account: Account, imap: Server, smtp: Server) -> None:
    account.imap_host, account.imap_port, account.imap_security = imap.host, imap.port, imap.security
    account.smtp_host, account.smtp_port, account.smtp_security = smtp.host, smtp.port, smtp.security


def _keep_password(account: Account, password: str, *, moves: bool) -> None:
    """Seal it; a blank one is that which is sealed already, unless the account moves to another server."""
    if password:
        account.sealed = seal(_as_meant(password, account.smtp_host))
    elif not account.sealed:
        raise Refusal(_("Enter the password of the account."), about="password")
    elif moves:
        raise Refusal(_("The password would go to another server now. Enter it again."), about="password")


def _meant(address: str, imap: Server, smtp: Server, before: Account | None) -> tuple[Server, Server]:
    """The servers that were typed. Those of the account before are not meant for an address at another provider, whose
    servers are known: a page sends along what stood in its fields."""
    if before is None or provider_of(address) in (None, provider_of(before.address)):
        return imap, smtp
    return (
        Server() if imap.host == before.imap_host else imap,
        Server() if smtp.host == before.smtp_host else smtp,
    )


def _found(address: str, imap: Server, smtp: Server) -> tuple[Server, Server]:
    """The servers as they were given, else those of the provider."""
    known = provider_of(address)
    if known and not smtp.host.strip():
        smtp = Server(known.smtp, known.smtp_port, known.smtp_security)
    if known and not imap.host.strip():
        imap = Server(known.imap, 993, TLS)
    smtp, imap = _whole(smtp, SMTP_PORTS, "smtp_host"), _whole(imap, IMAP_PORTS, "imap_host")
    if not smtp.host:
        told = _("Kith does not know the servers of %(domain)s. The help pages of the provider name them.")
        raise Refusal(told % {"domain": address.rpartition("@")[2]}, about="smtp_host")
    return imap, smtp


def _whole(one: Server, ports: dict[str, int], field: str) -> Server:
    host = one.host.strip().rstrip(".").lower()
    if any(sign.isspace() or sign in "/:@" for sign in host):
        told = _("%(host)s is no host: it is written like smtp.example.org, its port beside it.")
        raise Refusal(told % {"host": host}, about=field)
    if host:
        with speaking_of(field):
            insist_on_privacy(host, one.security)
    port = one.port or ports.get(one.security, 25)
    if not 0 < port < 65536:
        raise Refusal(_("A port is a number from 1 to 65535."), about=field.replace("host", "port"))
    return Server(host, port, one.security)


def _as_meant(password: str, host: str) -> str:
    """Google shows app passwords in four groups of letters, which are not meant to be typed apart."""
    joined = password.replace(" ", "")
    if host.endswith(".gmail.com") and len(joined) == 16 and joined.isalpha():
        return joined
    return password.rstrip("\r\n")
