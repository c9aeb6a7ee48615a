"""The way out: the owner's own mail account. What is here is all that a digest knows of it."""

from email.message import EmailMessage
from typing import TYPE_CHECKING

from django.utils.translation import gettext as _

from kith.kernel.errors import Refusal

if TYPE_CHECKING:
    from kith.accounts.models import Book

DIGEST, ANSWER = "digest", "answer"


def own_address(book: "Book") -> str:  # noqa: ARG001 -- no account yet
    """The address of the owner's own account; a Refusal says where one is set up."""
    raise Refusal(_("There is no mail account yet. Set one up under Settings, Mail, then try again."))


def hand_in(book: "Book", kind: str, message: EmailMessage) -> None:
    """Put a message to the owner down for sending; the same Message-ID twice is one message."""
