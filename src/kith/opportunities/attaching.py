"""Files that were sent with an application: kept in the book, handed out as files only."""

from datetime import date
from typing import TYPE_CHECKING

from django.utils.translation import gettext as _

from kith.journal.recording import Recording, batch
from kith.kernel.errors import Refusal
from kith.kernel.numbers import size

from . import wording
from .models import Attachment, Opportunity

if TYPE_CHECKING:
    from kith.accounts.models import Book, User


def attach(
    *,
    book: "Book",
    by: "User | None",
    opportunity: Opportunity,
    name: str,
    data: bytes,
    kind: str,
    on: date,
    within: Recording | None = None,
) -> Attachment:
    """Keep a file with an opportunity. Refusal where it is empty or larger than `Attachment.LARGEST`."""
    name = _name(name)
    if not data:
        raise Refusal(_("%(name)s is empty. Choose another file.") % {"name": name}, about="file")
    if len(data) > Attachment.LARGEST:
        told = _("%(name)s is too large. Attach at most %(most)s, such as a PDF.")
        raise Refusal(told % {"name": name, "most": size(Attachment.LARGEST)}, about="file")
    if kind not in wording.FILES:
        kind = Attachment.OTHER
    said = _("Attached %(name)s to %(what)s") % {"name": name, "what": wording.called(opportunity)}
    with batch(book=book, by=by, verb="attach", said=said, within=within) as rec:
        return rec.add(Attachment(book=book, opportunity=opportunity, kind=kind, name=name, data=data, on=on))


def detach(*, book: "Book", by: "User | None", attachment: Attachment, within: Recording | None = None) -> None:
    """Take a file away."""
    said = _("Took away %(name)s") % {"name": attachment.name}
    with batch(book=book, by=by, verb="detach", said=said, within=within) as rec:
        rec.delete(attachment)


def _name(text: str) -> str:
    """The last part of what a file is called, without signs that control a terminal or a header."""
    last = text.replace("\\", "/").rpartition("/")[2]
    return " ".join("".join(sign if sign.isprintable() else " " for sign in last).split())[-255:] or "file"
