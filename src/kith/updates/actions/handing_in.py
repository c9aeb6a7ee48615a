"""Letters go out: the number is typed, and what was looked at goes."""

from datetime import date
from typing import TYPE_CHECKING

from django.utils.translation import gettext as _

from kith.journal.recording import Recording, batch
from kith.kernel.errors import Refusal
from kith.updates import background, wording
from kith.updates.models import Update
from kith.updates.putting_in import put_in
from kith.updates.queries import in_order
from kith.updates.ready import ready, shown

from .guards import insist_it_is_open, insist_it_lies_still

if TYPE_CHECKING:
    from kith.accounts.models import Book, User


def hand_in(
    *,
    book: "Book",
    by: "User | None",
    update: Update,
    count: str,
    today: date,
    looked_at: str = "",
    within: Recording | None = None,
) -> int:
    """All letters that are ready go out: by the post, or into the queue of those that the owner carries. `count` is
    how many the owner typed that they are, `looked_at` the print of those that were shown (`ready.shown`), where they
    were; Refusal where it is another number, or other letters, or nothing is ready. Very many are handed in by a job,
    under a batch of their own."""
    insist_it_is_open(update)
    insist_it_lies_still(update)
    if update.state == Update.PAUSED:
        raise Refusal(_("This update is paused. Let it go on first."))
    if not update.text:
        raise Refusal(_("There is no news in it yet. Write it first."))
    channels = ready(update)
    if not channels:
        raise Refusal(_("No letter is ready. Choose whom to tell first."))
    if count.strip() != str(len(channels)):
        raise Refusal(wording.another_number(count, len(channels)), about="count")
    if looked_at and looked_at != shown(update, channels):
        raise Refusal(_("The letters are not those that you looked at any more. Read them once more, then type."))
    if len(channels) > background.FEW:
        background.begin(book=book, by=by, update=update, letters=list(channels), today=today)
        return len(channels)
    said = wording.handed_in(len(channels), update)
    with batch(book=book, by=by, verb="hand_in_letters", said=said, within=within) as rec:
        put_in(rec, update, in_order(update, channels), today)
        rec.change(update, state=Update.GOING)
    return len(channels)
