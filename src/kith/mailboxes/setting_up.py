"""An account of which the mailbox alone is looked at: nothing is asked about sending, and nothing can be sent by it."""

from collections.abc import Iterator
from contextlib import contextmanager
from typing import TYPE_CHECKING, Any

from django.db import transaction
from django.utils.translation import gettext as _

from kith.kernel.errors import Refusal
from kith.post.models import Account
from kith.post.providers import provider_of
from kith.post.queries import account_of, password_of
from kith.post.setting_up import Server, set_account

if TYPE_CHECKING:
    from kith.accounts.models import Book


def only_read(
    *, book: "Book", address: str, imap: Server, password: str = "", name: str = "", login: str = ""
) -> Account:
    """Set up the account of the book without a server for sending, or change it; a blank password stays what it was
    as long as it goes to the same server. Raises Refusal as `set_account` does, `about` the field."""
    if not imap.host.strip() and provider_of(address) is None:
        told = _("Kith does not know the mailbox server of %(domain)s. The help pages of the provider name it.")
        raise Refusal(told % {"domain": address.rpartition("@")[2]}, about="imap_host")
    before = account_of(book)
    secret = _password(before, address, imap) if before and not password else password
    facts: dict[str, Any] = {"book": book, "address": address, "password": secret, "name": name, "login": login}
    paced: dict[str, Any] = {"pace": before.pace, "a_day": before.a_day} if before else {}
    with transaction.atomic(), _speaking_of_the_mailbox():
        kept = set_account(**facts, **paced, imap=imap, smtp=imap)
        kept.smtp_host, kept.stopped, kept.held_why = "", True, nothing_goes_out()
        kept.save(update_fields=["smtp_host", "stopped", "held_why"])
    return kept


def nothing_goes_out() -> str:
    """What one should know of an account that is only read."""
    return _("Nothing can be sent until you set a server for sending, under Settings, Mail, or with kith mail set.")


def _password(before: Account, address: str, imap: Server) -> str:
    """The one that is kept, where it goes to whom it went."""
    same = (before.address, before.imap_host) == (address.strip(), imap.host.strip().lower() or before.imap_host)
    return password_of(before) if same else ""


@contextmanager
def _speaking_of_the_mailbox() -> Iterator[None]:
    """There is one server here; what is wrong with it is told at its field."""
    try:
        yield
    except Refusal as refusal:
        raise Refusal(str(refusal), about=refusal.about.replace("smtp_", "imap_")) from None
