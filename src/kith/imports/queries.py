"""Questions about imports."""

from typing import TYPE_CHECKING, Any

from django.db.models import QuerySet

from .models import Import

if TYPE_CHECKING:
    from kith.accounts.models import Book


def imports_of(book: "Book") -> QuerySet[Import]:
    """All imports of the book, the latest first."""
    return Import.objects.of(book).order_by("-pk")


def result_of(run: Import) -> dict[str, Any]:
    """The contract of `kith import --json`: four kinds that add up to what was read, and the batch to undo."""
    return {
        "read": run.read,
        "added": run.added,
        "updated": run.updated,
        "unchanged": run.unchanged,
        "skipped": list(run.skips.order_by("pk").values("where", "reason")),
        "batch": run.batch,
        "seconds": round(run.seconds, 3),
    }


def skips_by_reason(run: Import) -> list[tuple[str, list[str]]]:
    """Reasons, the most frequent first, each with the places it holds for."""
    places: dict[str, list[str]] = {}
    for where, reason in run.skips.order_by("pk").values_list("where", "reason"):
        places.setdefault(reason, []).append(where)
    return sorted(places.items(), key=lambda one: -len(one[1]))
