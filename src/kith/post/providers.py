"""The servers of well-known providers, by the domain of an address; and what one has to know of them."""

from dataclasses import dataclass
from typing import Any

from django.utils.translation import gettext_lazy as _

from .models import STARTTLS, TLS


@dataclass(frozen=True)
class Provider:
    """Where mail lies and goes out. `passwords` is where a password for programs is made, `note` what to know."""

    name: str
    imap: str
    smtp: str
    smtp_port: int = 465
    smtp_security: str = TLS
    passwords: str = ""
    note: Any = ""
    copies: bool = False
    """Whether what is sent lies in Sent by itself."""


_APP = _("It wants an app password: a password for one program, made on its page; the usual one is refused.")
_GMAIL = Provider(
    "Gmail", "imap.gmail.com", "smtp.gmail.com", passwords="https://myaccount.google.com/apppasswords", copies=True,
    note=_("It wants an app password, which is made on its page once two-step verification is on."),
)  # fmt: skip
_ICLOUD = Provider(
    "iCloud", "imap.mail.me.com", "smtp.mail.me.com", 587, STARTTLS, "https://support.apple.com/102654", _APP
)
_YAHOO = Provider(
    "Yahoo", "imap.mail.yahoo.com", "smtp.mail.yahoo.com",
    passwords="https://login.yahoo.com/account/security", note=_APP,
)  # fmt: skip
_AOL = Provider("AOL", "imap.aol.com", "smtp.aol.com", passwords="https://login.aol.com/account/security", note=_APP)
_FASTMAIL = Provider(
    "Fastmail", "imap.fastmail.com", "smtp.fastmail.com",
    passwords="https://app.fastmail.com/settings/security", note=_APP,
)  # fmt: skip
_OUTLOOK = Provider(
    "Outlook", "outlook.office365.com", "smtp-mail.outlook.com", 587, STARTTLS, copies=True,
    note=_("Microsoft lets no program in by password any more, so Kith cannot use Outlook.com. Send from another"
    " address; a Microsoft 365 of an organisation may allow it."),
)  # fmt: skip
_FIRST_ALLOW = _("First allow programs (IMAP) in its settings on the web.")
_GMX = Provider("GMX", "imap.gmx.net", "mail.gmx.net", note=_FIRST_ALLOW)
_WEB = Provider("WEB.DE", "imap.web.de", "smtp.web.de", 587, STARTTLS, note=_FIRST_ALLOW)
_TONLINE = Provider(
    "Telekom", "secureimap.t-online.de", "securesmtp.t-online.de", note=_("It wants a password for mail programs.")
)

_BY_DOMAIN: dict[str, Provider] = {
    **dict.fromkeys(("gmail.com", "googlemail.com"), _GMAIL),
    **dict.fromkeys(("icloud.com", "me.com", "mac.com"), _ICLOUD),
    **dict.fromkeys(
        ("yahoo.com", "ymail.com", "yahoo.de", "yahoo.fr", "yahoo.co.uk", "yahoo.es", "yahoo.it", "yahoo.ca"), _YAHOO
    ),
    "aol.com": _AOL,
    **dict.fromkeys(("fastmail.com", "fastmail.fm", "messagingengine.com"), _FASTMAIL),
    **dict.fromkeys(("outlook.com", "hotmail.com", "live.com", "msn.com", "outlook.de", "hotmail.de"), _OUTLOOK),
    **dict.fromkeys(("gmx.de", "gmx.net", "gmx.at", "gmx.ch"), _GMX),
    "gmx.com": Provider("GMX", "imap.gmx.com", "mail.gmx.com", note=_FIRST_ALLOW),
    "web.de": _WEB,
    **dict.fromkeys(("t-online.de", "magenta.de"), _TONLINE),
    "posteo.de": Provider("Posteo", "posteo.de", "posteo.de"),
    "mailbox.org": Provider("mailbox.org", "imap.mailbox.org", "smtp.mailbox.org"),
    "zoho.com": Provider("Zoho", "imap.zoho.com", "smtp.zoho.com", note=_FIRST_ALLOW),
    **dict.fromkeys(
        ("orange.fr", "wanadoo.fr"), Provider("Orange", "imap.orange.fr", "smtp.orange.fr", note=_FIRST_ALLOW)
    ),
    "free.fr": Provider("Free", "imap.free.fr", "smtp.free.fr"),
    "libero.it": Provider("Libero", "imapmail.libero.it", "smtp.libero.it", note=_FIRST_ALLOW),
    "bluewin.ch": Provider("Bluewin", "imaps.bluewin.ch", "smtpauths.bluewin.ch"),
    "comcast.net": Provider("Comcast", "imap.comcast.net", "smtp.comcast.net", 587, STARTTLS, note=_FIRST_ALLOW),
}
_KEEP_COPIES = frozenset(one.smtp for one in _BY_DOMAIN.values() if one.copies) | {"smtp.office365.com"}


def provider_of(address: str) -> Provider | None:
    """The provider of an address, if it is a well-known one."""
    return _BY_DOMAIN.get(address.rpartition("@")[2].strip().casefold())


def by_server(host: str) -> Provider | None:
    """The provider whose server that is: an address of one's own domain may lie with one."""
    wanted = host.strip().casefold()
    return next((one for one in _BY_DOMAIN.values() if wanted in (one.imap, one.smtp)), None)


def keeps_copies(smtp_host: str) -> bool:
    """Whether what goes out by that server lies in Sent by itself."""
    return smtp_host.strip().casefold() in _KEEP_COPIES
