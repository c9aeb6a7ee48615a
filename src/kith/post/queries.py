"""Questions about the mail account and about what goes out."""

from collections.abc import Collection
from datetime import datetime, timedelta
from typing import TYPE_CHECKING

from django.utils.translation import gettext as _

from kith.kernel.errors import Refusal

from .models import Account, Posted
from .sealing import Foreign, Secret, Unopenable, unseal

if TYPE_CHECKING:
    from django.db.models import QuerySet

    from kith.accounts.models import Book


def account_of(book: "Book") -> Account | None:
    """The mail account of the book, if one was set up."""
    found: Account | None = Account.objects.of(book).order_by("pk").first()
    return found


def password_of(account: Account) -> Secret:
    """Its password, in the clear: for signing in and nothing else. Raises Refusal where it has to be entered again."""
    if not account.sealed:
        raise Unopenable(_("The password of %(address)s is missing. Enter it.") % {"address": account.address})
    try:
        return unseal(bytes(account.sealed))
    except Foreign:
        raise Foreign(
            _("The password of the mail account was kept with a key that is not here. Enter the password again.")
        ) from None


def insist_on_an_account(book: "Book") -> Account:
    """The account, or a Refusal that says where one is set up."""
    found = account_of(book)
    if found is None:
        raise Refusal(_("There is no mail account yet. Set one up under Settings, Mail, or with kith mail set."))
    return found


def posted(book: "Book") -> "QuerySet[Posted]":
    """All that was ever handed in, the latest first."""
    rows: QuerySet[Posted] = Posted.objects.of(book)
    return rows.order_by("-pk")


def sent_from_here(book: "Book", ids: Collection[str]) -> set[str]:
    """Those of these Message-IDs, without brackets, by which something was handed in here."""
    if not ids:
        return set()
    rows = Posted.objects.of(book).filter(message_id__in=[f"<{one}>" for one in ids])
    return {one.strip("<>") for one in rows.values_list("message_id", flat=True)}


def lately_refused(book: "Book", now: datetime) -> "list[Posted]":
    """What servers refused within the last week, the latest first."""
    since = now - timedelta(days=7)
    return list(posted(book).filter(state=Posted.REFUSED, begun_at__gte=since).defer("content"))


def uncertain(book: "Book") -> int:
    """How many messages may have gone out or not."""
    return posted(book).filter(state=Posted.UNCERTAIN).count()
