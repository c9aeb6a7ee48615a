"""The whole book as JSONL, the journal aside: sorted by kind and uid, so that equal books give equal bytes."""

from collections.abc import Iterator
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
        for uid, values in _portable(book, model, uids):
            yield kind, uid, values


def _portable(book: "Book", model: type[BookRow], uids: Uids) -> Iterator[tuple[str, dict[str, Any]]]:
    """Each row's uid and columns, in the order of the uids, as the database has it; what it points at goes by uid."""
    facts = [(field.name, _uids(book, target, uids)) for field, target in columns(model)]
    asked = model.objects.of(book).order_by("uid").values_list("uid", *(field.attname for field, _ in columns(model)))
    for uid, *values in asked.iterator(chunk_size=2000):
        yield (
            uid.hex,
            {
                name: plain(value) if known is None or value is None else known[value]
                for (name, known), value in zip(facts, values, strict=True)
            },
        )


def _uids(book: "Book", target: type[BookRow] | None, uids: Uids) -> dict[int, str] | None:
    if target is None:
        return None
    if target not in uids:
        rows = target.objects.of(book).order_by().values_list("pk", "uid")
        uids[target] = {pk: uid.hex for pk, uid in rows.iterator()}
    return uids[target]
