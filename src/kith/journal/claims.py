"""What a book can have once only (a circle of a name, a person in it), and what would come back has, too."""

from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Any

from kith.kernel.bulk import chunks
from kith.kernel.portable import natural_keys

from .models import Entry
from .reversal import Reversal
from .rows import ids_in, model_of, plain

Values = tuple[Any, ...]
_UNTOLD = object()


@dataclass(slots=True)
class Claim:
    """The columns that are one key, the values that would come back, and the rows that would have them."""

    label: str
    names: tuple[str, ...]
    values: set[Values] = field(default_factory=set)
    rows: set[int] = field(default_factory=set)

    def disputed_by(self, row: int, before: dict[str, Any]) -> bool:
        """Whether another row would come back to one of the values; columns it does not tell may hold anything."""
        if row in self.rows or (self.names and before.keys().isdisjoint(self.names)):
            return False
        told = tuple(before.get(name, _UNTOLD) for name in self.names)
        if _UNTOLD not in told:
            return told in self.values
        return any(
            all(one in (_UNTOLD, other) for one, other in zip(told, values, strict=True)) for values in self.values
        )


def claims_of(reversal: Reversal) -> dict[str, list[Claim]]:
    """The claims of the rows that would come back, by the label of their model."""
    found: dict[tuple[str, tuple[str, ...]], Claim] = {}
    for entry in reversal.back:
        for names in natural_keys(model_of(entry.model)):
            values = _claimed(entry, names)
            if values is not None and None not in values:
                claim = found.setdefault((entry.model, names), Claim(entry.model, names))
                claim.values.add(values)
                claim.rows.add(entry.row or 0)
    by_label: dict[str, list[Claim]] = defaultdict(list)
    for claim in found.values():
        by_label[claim.label].append(claim)
    return by_label


def _claimed(entry: Entry, names: tuple[str, ...]) -> Values | None:
    before = entry.before or {}
    if entry.kind == Entry.DELETE:
        return tuple(before.get(name) for name in names)
    if before.keys().isdisjoint(names):
        return None
    now = model_of(entry.model)._base_manager.filter(pk=entry.row).values(*names).first() or {}
    facts = {name: plain(value) for name, value in now.items()} | before
    return tuple(facts.get(name) for name in names)


def holders(reversal: Reversal, claim: Claim) -> Iterator[int | None]:
    """For each row that has a claimed value now, the batch that gave it to it; None where none did."""
    rows = model_of(claim.label)._base_manager.filter(book=reversal.batch.book_id)
    parts = [rows]
    if claim.names:
        firsts = {values[0] for values in claim.values}
        parts = [rows.filter(**{f"{claim.names[0]}__in": some}) for some in chunks(firsts, 500)]
    for part in parts:
        for row, *values in part.values_list("pk", *claim.names):
            if row not in claim.rows | reversal.made[claim.label] and tuple(map(plain, values)) in claim.values:
                yield _giver(reversal, claim, row)


def _giver(reversal: Reversal, claim: Claim, row: int) -> int | None:
    """The latest batch that changed the key of a row, else the one that added it."""
    entries = reversal.others().filter(model=claim.label).order_by("-pk")
    for batch, after in entries.filter(kind=Entry.CHANGE, row=row).values_list("batch_id", "after"):
        if not (after or {}).keys().isdisjoint(claim.names):
            return int(batch)
    added = entries.filter(kind=Entry.ADD).values_list("batch_id", "ids")
    return next((int(batch) for batch, ids in added if row in set(ids_in(ids))), None)
