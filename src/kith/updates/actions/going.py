"""An update rests, goes on, is called off."""

from typing import TYPE_CHECKING

from django.utils.translation import gettext as _

from kith.journal.recording import Recording, batch
from kith.kernel.errors import Refusal
from kith.updates.models import Update

from .guards import insist_it_is_open

if TYPE_CHECKING:
    from kith.accounts.models import Book, User


def pause(*, book: "Book", by: "User | None", update: Update, within: Recording | None = None) -> None:
    """Nothing of it goes out until it goes on."""
    if update.state != Update.GOING:
        raise Refusal(_("This update is not under way."))
    said = _("Paused the update: %(title)s") % {"title": update.title}
    with batch(book=book, by=by, verb="pause_update", said=said, within=within) as rec:
        rec.change(update, state=Update.PAUSED)


def go_on(*, book: "Book", by: "User | None", update: Update, within: Recording | None = None) -> None:
    """What waits goes out."""
    if update.state != Update.PAUSED:
        raise Refusal(_("This update is not paused."))
    said = _("The update goes on: %(title)s") % {"title": update.title}
    with batch(book=book, by=by, verb="go_on_with_update", said=said, within=within) as rec:
        rec.change(update, state=Update.GOING)


def call_off(*, book: "Book", by: "User | None", update: Update, within: Recording | None = None) -> None:
    """No more of its letters go out. What was sent stays as it is."""
    insist_it_is_open(update)
    said = _("Called off the update: %(title)s") % {"title": update.title}
    with batch(book=book, by=by, verb="call_off_update", said=said, within=within) as rec:
        rec.change(update, state=Update.CANCELLED)
