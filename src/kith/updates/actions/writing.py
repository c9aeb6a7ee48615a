"""The news: begun, written otherwise, deleted."""

from datetime import date
from typing import TYPE_CHECKING

from django.utils.translation import gettext as _

from kith.journal.recording import Recording, batch
from kith.kernel.errors import Refusal
from kith.updates import wording
from kith.updates.models import Letter, Update

from .guards import insist_it_lies_still
from .typed import words_of

if TYPE_CHECKING:
    from kith.accounts.models import Book, User


def begin_update(
    *, book: "Book", by: "User | None", title: str, text: str, on: date, within: Recording | None = None
) -> Update:
    """News to be told. Refusal without a word on what changed."""
    row = Update(book=book, title=_title(title), text=words_of(text), on=on)
    said = _("Wrote an update: %(title)s") % {"title": row.title}
    with batch(book=book, by=by, verb="begin_update", said=said, within=within) as rec:
        return rec.add(row)


def change_update(
    *, book: "Book", by: "User | None", update: Update, title: str, text: str, within: Recording | None = None
) -> Update:
    """Other words; letters that were handed in stay as they are."""
    insist_it_lies_still(update)
    said = _("Changed the update: %(title)s") % {"title": update.title}
    with batch(book=book, by=by, verb="change_update", said=said, within=within) as rec:
        return rec.change(update, title=_title(title), text=words_of(text))


def delete_update(*, book: "Book", by: "User | None", update: Update, within: Recording | None = None) -> None:
    """An update of which nothing went out yet. Refusal for another one."""
    insist_it_lies_still(update)
    if update.letters.filter(state__in=(Letter.SENT, Letter.UNCERTAIN)).exists():
        raise Refusal(wording.is_out_already())
    said = _("Deleted the update: %(title)s") % {"title": update.title}
    with batch(book=book, by=by, verb="delete_update", said=said, within=within) as rec:
        rec.delete(update)


def _title(text: str) -> str:
    if not (title := " ".join(text.split())):
        raise Refusal(_("What changed? Write a few words: they are the subject of the letters."), about="title")
    return title[:200]
