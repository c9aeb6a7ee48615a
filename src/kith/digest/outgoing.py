"""The way out: the owner's own mail account. What is here is all that a digest knows of it."""

from email.message import EmailMessage
from email.utils import format_datetime
from typing import TYPE_CHECKING

from django.utils import timezone

from kith.post import actions
from kith.post.heading import HEADS
from kith.post.queries import insist_on_an_account

if TYPE_CHECKING:
    from collections.abc import Iterable
    from datetime import datetime

    from kith.accounts.models import Book


def to_the_owner(book: "Book", subject: str, now: "datetime") -> EmailMessage:
    """A message from the owner to the owner, as yet without words. A Refusal says where an account is set up, if there
    is none."""
    made = EmailMessage(policy=HEADS)
    made["From"] = made["To"] = insist_on_an_account(book).address
    made["Subject"] = subject
    made["Date"] = format_datetime(timezone.localtime(now))
    return made


def named(message: EmailMessage, book: "Book", kind: str, number: str) -> str:
    """Give it the Message-ID of that number, which it is known by, and which is the same each time; told as answers
    tell it, without brackets."""
    own = f"{kind}.{number}.{book.uid.hex}@{message['To'].addresses[0].domain}"
    message["Message-ID"] = f"<{own}>"
    return own


def call_back(book: "Book", message_ids: "Iterable[str]") -> None:
    """Those that wait still are not sent."""
    actions.call_back(book=book, message_ids=[f"<{one}>" for one in message_ids])


def send(book: "Book", kind: str, message: EmailMessage) -> None:
    """Put it down for sending; the same Message-ID twice is one message."""
    actions.hand_in(book=book, kind=kind, to=message["To"].addresses[0].addr_spec, message=message)
