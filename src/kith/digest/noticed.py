"""What the owner answers to a digest, as mail."""

from collections.abc import Iterable
from typing import TYPE_CHECKING

from django.utils import timezone

from kith.core.noticing import Noticed

from .obeying import obey

if TYPE_CHECKING:
    from kith.accounts.models import Book


def noticed(book: "Book", messages: Iterable[Noticed]) -> None:
    """Told of messages that came into a mailbox. Only those are obeyed that the owner wrote, as the receiving server
    vouches, in answer to a digest or to what was answered on one."""
    for message in messages:
        if message.own and message.obeyed and not message.automatic and message.answers:
            obey(book, message, timezone.now())
