"""The whole book as JSONL, the journal aside: sorted by kind and uid, so that equal books give equal bytes."""

from collections.abc import Iterator
from operator import itemgetter
from typing import TYPE_CHECKING, Any

from kith.formats import jsonl
from kith.journal.rows import plain
from kith.kernel.portable import columns, kinds
from kith.kernel.scoping import BookRow

if TYPE_CHECKING:
    from kith.accounts.models import Book

Uids = dict[type[BookRow], dict[int, str]]


def lines(book: "Book") -> Iterator[str]:
    """The export, a line at a time."""
    return jsonl.write(_rows(book))


def _rows(book: "Book") -> Iterator[tuple[str, str, dict[str, Any]]]:
    uids: Uids = {}
    for kind, model in sorted(kinds().items()):
        for row in sorted(_portable(book, model, uids), key=itemgetter(0)):
            yield kind, row[0], row[1]


def _portable(book: "Book", model: type[BookRow], uids: Uids) -> Iterator[tuple[str, dict[str, Any]]]:
    """Each row's uid and columns; what it points at goes by uid."""
    facts = [(field.name, field.attname, _uids(book, target, uids)) for field, target in columns(model)]
    for row in model.objects.of(book).order_by().iterator(chunk_size=2000):
        values = row.__dict__
        yield (
            row.uid.hex,
            {
                name: plain(values[attname]) if known is None or values[attname] is None else known[values[attname]]
                for name, attname, known in facts
            },
        )


def _uids(book: "Book", target: type[BookRow] | None, uids: Uids) -> dict[int, str] | None:
    if target is None:
        return None
    if target not in uids:
        rows = target.objects.of(book).order_by().values_list("pk", "uid")
        uids[target] = {pk: uid.hex for pk, uid in rows.iterator()}
    return uids[target]
