"""What taking a batch back would do: rows that go, and rows that get back what they were."""

from collections import defaultdict
from functools import cached_property

from django.db.models import QuerySet

from .models import Batch, Entry
from .rows import ids_in

Ids = dict[str, set[int]]


class Reversal:
    """A batch with its entries, the latest first. `made` are the rows that go, by the label of their model."""

    def __init__(self, batch: Batch) -> None:
        self.batch = batch
        self.entries = list(batch.entries.order_by("-pk"))
        self.first = self.entries[-1].pk if self.entries else 0
        self.made: Ids = defaultdict(set)
        for entry in self.entries:
            if entry.kind == Entry.ADD:
                self.made[entry.model].update(ids_in(entry.ids))

    @cached_property
    def back(self) -> list[Entry]:
        """The entries that say what rows get back. What became of rows that the batch itself made is over with them."""
        return [one for one in self.entries if one.row is not None and one.row not in self.made[one.model]]

    @cached_property
    def since(self) -> dict[str, dict[int, int]]:
        """The first entry on each row that gets something back: from there on the row was the batch's."""
        found: dict[str, dict[int, int]] = defaultdict(dict)
        for entry in self.back:
            found[entry.model][entry.row or 0] = entry.pk
        return found

    def others(self) -> QuerySet[Entry]:
        """Entries of the book's other batches that stand."""
        of_book = Entry.objects.filter(batch__book_id=self.batch.book_id, batch__undo__isnull=True)
        return of_book.exclude(batch=self.batch)

    def later(self) -> QuerySet[Entry]:
        """Those of them that came after the first of this batch: a long import is one batch over hours."""
        return self.others().filter(pk__gt=self.first)
