"""Questions about mailboxes."""

from typing import TYPE_CHECKING

from django.db.models import QuerySet
from django.utils.translation import gettext as _

from kith.kernel.errors import Refusal
from kith.people.models import ContactPoint
from kith.people.queries import me
from kith.post.queries import account_of, password_of

from .connecting import Server
from .models import Box, Folder, Look, Told

if TYPE_CHECKING:
    from datetime import datetime

    from kith.accounts.models import Book
    from kith.post.models import Account


def account_to_look_at(book: "Book") -> "Account | None":
    """The account whose mail can be looked at: one with a server to fetch from."""
    found = account_of(book)
    return found if found and found.imap_host else None


def box_of(book: "Book") -> Box | None:
    """The box of the account that the book has now, once its owner began to have it looked at."""
    account = account_to_look_at(book)
    found: QuerySet[Box] = Box.objects.of(book).select_related("book__owner")
    return found.filter(address=account.address).first() if account else None


def server_for(book: "Book") -> Server:
    """Where the box of the book is and how one gets in. Raises Refusal where that is not known."""
    account = account_to_look_at(book)
    if account is None:
        raise Refusal(
            _("There is no mailbox to look at. Set up your mail account under Settings, Mail, or with kith mail set.")
        )
    return Server(
        host=account.imap_host,
        port=account.imap_port,
        security=account.imap_security,
        login=account.login,
        password=password_of(account),
    )


def is_due(box: Box, server: Server, now: "datetime") -> bool:
    """Whether it is looked at by itself: not one that the owner stopped, nor with a password that was refused, nor
    before its time after something went wrong."""
    return not box.paused and box.refused != server.mark and (box.next_at is None or box.next_at <= now)


def folders_of(box: Box) -> QuerySet[Folder]:
    """The folders that the server has, by their names."""
    return Folder.objects.of(box.book).filter(box=box, gone=False).order_by("name")


def looks_of(box: Box) -> QuerySet[Look]:
    """The looks that found something or came to nothing, the latest first."""
    return Look.objects.of(box.book).filter(box=box).order_by("-pk")


def told_in(box: Box) -> QuerySet[Told]:
    """What the owner told by mail, the latest first."""
    return Told.objects.of(box.book).filter(box=box).order_by("-pk")


def addresses_of(box: Box) -> list[tuple[str, bool]]:
    """The addresses that were found to be the owner's, each with whether it could go on their own card: it has it not
    yet."""
    mine = me(box.book)
    points = ContactPoint.objects.of(box.book).filter(person=mine or 0, kind=ContactPoint.EMAIL)
    on_card = set(points.values_list("key", flat=True))
    return [(key, key not in on_card) for key in box.learned]
