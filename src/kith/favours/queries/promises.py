"""Questions about promises."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING

from django.db.models import F, QuerySet

from kith.encounters.models import Encounter

from ..models import Outcome, Promise

if TYPE_CHECKING:
    from kith.accounts.models import Book
    from kith.people.models import Person


@dataclass(frozen=True)
class Ledger:
    """What was promised to a person: still open by day due, kept and let go the latest first; `awaited` is what they
    promised and have not done yet."""

    open: list[Promise]
    kept: list[Promise]
    let_go: list[Promise]
    awaited: list[Promise]

    def __bool__(self) -> bool:
        return bool(self.open or self.kept or self.let_go or self.awaited)


@dataclass(frozen=True)
class Open:
    """The first of the open promises: the late ones, whose person has the most reasons today first, and those to come,
    the earliest due first; and how many of both there are."""

    late: list[Promise]
    ahead: list[Promise]
    count_late: int
    count: int


def open_promises(book: "Book") -> QuerySet[Promise]:
    """One's own that have not ended, with their person; the earliest due first, those without a day last."""
    return _open(book, theirs=False)


def awaited(book: "Book") -> QuerySet[Promise]:
    """The same of what others promised."""
    return _open(book, theirs=True)


def _open(book: "Book", *, theirs: bool) -> QuerySet[Promise]:
    rows = Promise.objects.of(book).filter(outcome__isnull=True, theirs=theirs).select_related("person")
    return rows.order_by(F("due").asc(nulls_last=True), "pk")


def most_telling(book: "Book", today: date, scores: Mapping[int, float], *, late: int, ahead: int) -> Open:
    """So many of the late promises and of those to come; `scores` are those of the people today."""
    rows = open_promises(book)
    due = rows.filter(due__lt=today).values_list("pk", "person_id")
    ranked = sorted(due, key=lambda one: -scores.get(one[1], 0.0))  # stable: of equals the longest late first
    first = [pk for pk, _person in ranked[:late]]
    found = rows.in_bulk(first)
    to_come = rows.exclude(due__lt=today)
    return Open([found[pk] for pk in first], list(to_come[:ahead]), len(ranked), len(ranked) + to_come.count())


def ended_promises(book: "Book", *, limit: int = 50) -> QuerySet[Promise]:
    """The promises that ended last, with their outcome and person."""
    rows = Promise.objects.of(book).filter(outcome__isnull=False, theirs=False).select_related("person", "outcome")
    return rows.order_by("-outcome__on", "-pk")[:limit]


def how_many_kept(book: "Book") -> int:
    """How many promises were kept, ever."""
    return Outcome.objects.of(book).filter(kind=Outcome.KEPT, promise__theirs=False).count()


def made_at(encounters: Sequence[Encounter]) -> QuerySet[Promise]:
    """The promises that were made at these encounters, with how they ended."""
    # Scoped by the encounters, which are the book's.
    rows = Promise.objects.of_all_books().filter(encounter__in=[one.pk for one in encounters])
    return rows.select_related("outcome").order_by("pk")


def of_person(person: "Person") -> Ledger:
    """What one promised to a person, and they to one."""
    rows = list(person.promises.select_related("outcome", "encounter").order_by(F("due").asc(nulls_last=True), "pk"))
    mine = [one for one in rows if not one.theirs]
    ended = sorted((one for one in mine if hasattr(one, "outcome")), key=lambda one: one.outcome.on, reverse=True)
    return Ledger(
        open=[one for one in mine if not hasattr(one, "outcome")],
        kept=[one for one in ended if one.outcome.kind == Outcome.KEPT],
        let_go=[one for one in ended if one.outcome.kind == Outcome.LET_GO],
        awaited=[one for one in rows if one.theirs and not hasattr(one, "outcome")],
    )
