"""Letting go of what is old, for who comes back after a while."""

from datetime import date, timedelta
from typing import TYPE_CHECKING

from django.utils.translation import gettext as _

from kith.journal.recording import Recording, batch
from kith.kernel.capabilities import rooms

from .absence import AWAY

if TYPE_CHECKING:
    from kith.accounts.models import Book, User


def let_old_go(*, book: "Book", by: "User | None", today: date, within: Recording | None = None) -> None:
    """Whatever waits for longer than two weeks waits no more, in one batch: promises, replies, news."""
    said = _("Let go of what was older than two weeks")
    with batch(book=book, by=by, verb="let_old_go", said=said, within=within) as rec:
        for room in rooms("letting_go"):
            room.let_go(book=book, by=by, before=today - timedelta(days=AWAY), today=today, within=rec)
