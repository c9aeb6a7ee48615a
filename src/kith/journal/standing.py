"""What stands on a batch: the others that have to be taken back before it.

To take a batch back is exact only while nothing changed its rows since, nothing points at rows that it made, nothing
took the place of what would come back, and what that points at is there. And it must leave every other batch that
stands possible to take back: what those would bring back counts like what is there.
"""

from collections import defaultdict
from collections.abc import Iterable, Iterator
from typing import Any

from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from kith.kernel.bulk import chunks
from kith.kernel.errors import Refusal

from .claims import Claim, claims_of, holders
from .models import Batch, Entry
from .reversal import Ids, Reversal
from .rows import ids_in, model_of, pointers

_SHOWN = 5


def insist_nothing_stands_on(reversal: Reversal) -> None:
    """Refusal that names the batches to take back first, the latest first."""
    blocking = set(_blocking(reversal))
    known = [one for one in blocking if one is not None]
    named = Batch.objects.of(reversal.batch.book).filter(pk__in=known).order_by("-pk")
    told = [f"{one.pk} “{one.said}”" for one in named[:_SHOWN]]
    if left := named.count() - len(told):
        told.append(ngettext("and %(left)s more", "and %(left)s more", left) % {"left": left})
    if told:
        said = _("Later changes build on this one. Undo them first: %(batches)s.")
        raise Refusal(said % {"batches": "; ".join(told)})
    if blocking:
        raise Refusal(_("This cannot be taken back any more: the book has no place for what it would bring back."))


def _blocking(reversal: Reversal) -> Iterator[int | None]:
    """The batches in the way; None for what no batch is to blame for."""
    claims = claims_of(reversal)
    yield from _later_changes(reversal, claims)
    yield from _later_pointers(reversal)
    yield from _pointing_again(reversal)
    for some in claims.values():
        for claim in some:
            yield from holders(reversal, claim)
    yield from _deleters(reversal)


def _later_changes(reversal: Reversal, claims: dict[str, list[Claim]]) -> Iterator[int]:
    """Batches that changed or deleted the same rows later, or would bring back what cannot be beside this one's."""
    rows = reversal.later().exclude(kind=Entry.ADD).values_list("pk", "batch_id", "model", "row", "before")
    for pk, batch, label, at, before in rows.iterator():
        row = at or 0
        same = row in reversal.made[label] or reversal.since[label].get(row, pk) < pk
        if same or _brings_back(reversal, label, before or {}) or _disputes(claims, label, row, before or {}):
            yield batch


def _brings_back(reversal: Reversal, label: str, before: dict[str, Any]) -> bool:
    """Whether a pointer at a row that would be gone is among these values."""
    return any(before.get(one.column) in reversal.made[one.target._meta.label] for one in pointers(model_of(label)))


def _disputes(claims: dict[str, list[Claim]], label: str, row: int, before: dict[str, Any]) -> bool:
    return any(claim.disputed_by(row, before) for claim in claims.get(label, ()))


def _later_pointers(reversal: Reversal) -> Iterator[int]:
    """Batches that added or changed a row later so that it points at a row that this one made."""
    for label, ids in [(label, ids) for label, ids in reversal.made.items() if ids]:
        for relation in model_of(label)._meta.related_objects:
            other = relation.related_model
            if isinstance(other, str) or not getattr(other, "journalled", False):
                continue
            there = other._base_manager.filter(**{f"{relation.field.attname}__among": ids})
            pointing = set(there.values_list("pk", flat=True)) - reversal.made[other._meta.label]
            if pointing:
                yield from _touching(reversal, other._meta.label, pointing)


def _pointing_again(reversal: Reversal) -> Iterator[int]:
    """Batches between the parts of this one that let a row point at one that it made, where it then turned that row
    elsewhere: to come back, the row needs what would be gone."""
    for (label, row, _column), (target, value) in _ends(reversal).items():
        if value in reversal.made[target]:
            yield from _touching(reversal, label, {row})


def _touching(reversal: Reversal, label: str, rows: set[int]) -> Iterator[int]:
    entries = reversal.later().filter(model=label).values_list("batch_id", "kind", "row", "ids")
    for batch, kind, row, ids in entries.iterator():
        if row in rows or (kind == Entry.ADD and not rows.isdisjoint(ids_in(ids))):
            yield batch


def _deleters(reversal: Reversal) -> Iterator[int | None]:
    """Batches that deleted what rows that come back would point at; None where it is gone for another reason."""
    for label, wanted in _wanted(reversal).items():
        there = {pk for some in chunks(wanted, 500) for pk in _there(label, some)}
        lost = wanted - there
        deleted = reversal.others().filter(kind=Entry.DELETE, model=label, row__in=list(lost)) if lost else ()
        by = {entry.row: entry.batch_id for entry in deleted}
        yield from (by.get(row) for row in lost)


def _there(label: str, ids: list[int]) -> Iterable[Any]:
    return model_of(label)._base_manager.filter(pk__in=ids).values_list("pk", flat=True)


def _wanted(reversal: Reversal) -> Ids:
    """The rows that what comes back points at in the end, those that come back with it aside."""
    coming = {(one.model, one.row) for one in reversal.back if one.kind == Entry.DELETE}
    wanted: Ids = defaultdict(set)
    for label, row in set(_ends(reversal).values()) - coming:
        wanted[label].add(row)
    return wanted


def _ends(reversal: Reversal) -> dict[tuple[str, int, str], tuple[str, int]]:
    """What each pointer of the rows that come back points at in the end, by model, row and column."""
    ends: dict[tuple[str, int, str], tuple[str, int]] = {}
    for entry in reversal.back:  # the earliest entry of a row has the last word
        for column, target, _lets_go in pointers(model_of(entry.model)):
            if (value := (entry.before or {}).get(column)) is not None:
                ends[entry.model, entry.row or 0, column] = target._meta.label, value
    return ends
