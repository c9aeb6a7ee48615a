"""Questions about imports."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from django.db.models import Count, Exists, Min, OuterRef, QuerySet

from kith.encounters.models import Encounter
from kith.journal.models import Undo
from kith.journal.queries import open_batches, rows_deleted
from kith.people.models import News

from .models import Import, Skip

if TYPE_CHECKING:
    from kith.accounts.models import Book

REASONS = 20
PLACES = 3


@dataclass(frozen=True, slots=True)
class LeftOut:
    """One reason, how many items it holds for, and the first places of them."""

    reason: str
    count: int
    places: list[str]


def imports_of(book: "Book") -> QuerySet[Import]:
    """All imports, the latest first, each with how many items were `skipped`, and whether it is `undone`."""
    return (
        Import.objects.of(book)
        .annotate(skipped=Count("skips"), undone=Exists(Undo.objects.filter(batch=OuterRef("batch"))))
        .order_by("-pk")
    )


def result_of(run: Import, skipped: Sequence[dict[str, str]] | None = None) -> dict[str, Any]:
    """The contract of `kith import --json`: four kinds that add up to what was read, and the batch to undo.

    `skipped` are the places and reasons of a run that is not stored.
    """
    return {
        "read": run.read,
        "added": run.added,
        "updated": run.updated,
        "unchanged": run.unchanged,
        "skipped": list(run.skips.order_by("pk").values("where", "reason") if skipped is None else skipped),
        "batch": run.batch,
        "seconds": round(run.seconds, 3),
    }


def is_being_taken_back(run: Import) -> bool:
    """Whether it was stopped, and what had come in is still there."""
    return run.state == Import.STOPPED and open_batches(run.book).filter(pk=run.batch or 0).exists()


def skips_of(run: Import) -> QuerySet[Skip]:
    """The items that were left out, in the order they were read."""
    return run.skips.order_by("pk")


def skips_by_reason(run: Import) -> list[LeftOut]:
    """The most frequent reasons with their first places; at most twenty, however many there are."""
    reasons = run.skips.values_list("reason").annotate(count=Count("pk"), first=Min("pk")).order_by("-count", "first")
    return [
        LeftOut(
            reason, count, list(run.skips.filter(reason=reason).order_by("pk").values_list("where", flat=True)[:PLACES])
        )
        for reason, count, _first in reasons[:REASONS]
    ]


def told_by_reason(skips: Iterable[dict[str, str]]) -> list[LeftOut]:
    """The same of a result that is not stored."""
    places: dict[str, list[str]] = {}
    for skip in skips:
        places.setdefault(skip["reason"], []).append(skip["where"])
    found = sorted(places.items(), key=lambda one: -len(one[1]))
    return [LeftOut(reason, len(where), where[:PLACES]) for reason, where in found[:REASONS]]


def news_of(run: Import) -> QuerySet[News]:
    """Who moved, as this import found out."""
    found = News.objects.of(run.book).filter(source__in=list(run.sources.values()))
    return found.select_related("person", "before__organisation", "after__organisation").order_by("person__sort_key")


def mail_taken_back(batch: int) -> int:
    """How many encounters by mail a batch took back."""
    return rows_deleted(batch, Encounter, channel=Encounter.EMAIL)
