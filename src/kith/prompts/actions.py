"""Passing the question of a day over."""

from datetime import date
from typing import TYPE_CHECKING

from django.utils.translation import gettext as _

from kith.journal.recording import Recording, batch

from .models import Passed

if TYPE_CHECKING:
    from kith.accounts.models import Book, User


def pass_over(*, book: "Book", by: "User | None", on: date, within: Recording | None = None) -> None:
    """No more of it that day; the next has its own."""
    with batch(book=book, by=by, verb="pass_over", said=_("Today’s question is put off"), within=within) as rec:
        row = Passed.objects.of(book).first()
        if row is None:
            rec.add(Passed(book=book, on=on))
        else:
            rec.change(row, on=on)
