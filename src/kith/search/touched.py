"""The index follows the rows: what a batch touched is written anew before it commits."""

from collections import defaultdict
from typing import TYPE_CHECKING

from kith.journal.changes import Touched
from kith.kernel.capabilities import rooms

from .index import rewrite

if TYPE_CHECKING:
    from kith.accounts.models import Book


def touched(*, book: "Book", touched: Touched) -> None:
    """Ask every capability whose text may have changed, and rewrite those rows once."""
    changed: dict[str, set[int]] = defaultdict(set)
    for room in rooms("documents"):
        for kind, ids in room.touched(touched, book).items():
            changed[kind] |= ids
    for kind, ids in changed.items():
        if ids:
            rewrite(book, kind, ids)
