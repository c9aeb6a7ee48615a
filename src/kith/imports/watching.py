"""Whether others wrote in the book while an import was between two chunks: then what it remembers is read again."""

from typing import TYPE_CHECKING

from django.db.models import Max

from kith.journal.models import Batch, Entry, Undo
from kith.people.models import Suppression

if TYPE_CHECKING:
    from kith.accounts.models import Book

Latest = tuple[int, int, int]


class Watch:
    """Looks from the moment it is made. Everybody who writes takes turns, so within a turn the answer holds."""

    def __init__(self, book: "Book") -> None:
        self.book = book
        self._seen = _latest()

    def others_wrote(self, batch: Batch | None) -> bool:
        """Whether anything but this batch changed the book since it last looked: an entry, an undo, an erasure."""
        seen, self._seen = self._seen, _latest()
        if seen == self._seen:
            return False
        entry, undo, erasure = seen
        return (
            Entry.objects.filter(pk__gt=entry, batch__book=self.book).exclude(batch=batch.pk if batch else 0).exists()
            or Undo.objects.filter(pk__gt=undo, batch__book=self.book).exists()
            or Suppression.objects.of(self.book).filter(pk__gt=erasure).exists()
        )


def _latest() -> Latest:
    """The highest numbers of all books, which cost nothing to ask for."""
    tables = (Entry.objects.all(), Undo.objects.all(), Suppression.objects.of_all_books())
    entry, undo, erasure = (table.aggregate(last=Max("pk"))["last"] or 0 for table in tables)
    return entry, undo, erasure
