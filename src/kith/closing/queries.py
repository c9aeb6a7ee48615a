"""What would go with a book."""

from typing import TYPE_CHECKING

from kith.capture.models import Capture
from kith.encounters.models import Encounter
from kith.favours.models import Promise
from kith.journal.models import Batch
from kith.kernel.scoping import BookRow
from kith.people.models import Person, Photo

from .wording import KINDS

if TYPE_CHECKING:
    from kith.accounts.models import Book


def holdings(book: "Book") -> list[tuple[str, int]]:
    """(what, how many) of what people would miss; nothing of what there is none of."""
    kinds: tuple[type[BookRow], ...] = (Person, Encounter, Promise, Capture, Photo)
    counts = [*(kind.objects.of(book).count() for kind in kinds), Batch.objects.of(book).count()]
    return [(str(told), count) for told, count in zip(KINDS, counts, strict=True) if count]
