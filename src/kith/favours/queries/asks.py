"""Questions about asks and favours."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from typing import TYPE_CHECKING

from django.db.models import Exists, F, OuterRef, Q, QuerySet

from kith.encounters.models import Encounter

from ..models import Answer, Ask, Favour

if TYPE_CHECKING:
    from kith.accounts.models import Book
    from kith.people.models import Person

PATIENCE = timedelta(days=7)
"""How long an ask may be without any answer before Today tells of it, where no day was said."""


@dataclass(frozen=True)
class Between:
    """What one asked of a person and they of one, the longest open first; favours, the latest first."""

    asks: list[Ask]
    favours: list[Favour]

    @property
    def received(self) -> int:
        """How often they helped."""
        return sum(not one.given for one in self.favours)

    @property
    def given(self) -> int:
        """How often one helped them."""
        return sum(one.given for one in self.favours)


def with_ended(rows: QuerySet[Ask]) -> QuerySet[Ask]:
    """Asks, each with `agreed` (somebody said yes) and `ended` (no, or done)."""
    # Scoped by the ask.
    answers = Answer.objects.of_all_books().filter(ask=OuterRef("pk"))
    return rows.annotate(
        agreed=Exists(answers.filter(kind=Answer.YES)), ended=Exists(answers.filter(kind__in=Answer.ENDS))
    )


def open_asks(book: "Book", *, theirs: bool | None = None) -> QuerySet[Ask]:
    """Those that are neither done nor refused, with their person, the oldest first."""
    rows = with_ended(Ask.objects.of(book)).filter(ended=False)  # type: ignore[misc]
    rows = rows if theirs is None else rows.filter(theirs=theirs)
    return rows.select_related("person").order_by("on", "pk")


def neglected(book: "Book", today: date) -> QuerySet[Ask]:
    """Open ones older than a week, to which nobody has said anything; and those whose promised day is over, whatever
    was said. Those of a day first, the earliest due first, then the oldest."""
    silent = Q(on__lt=today - PATIENCE, agreed=False)
    return open_asks(book).filter(silent | Q(due__lt=today)).order_by(F("due").asc(nulls_last=True), "on", "pk")


def favours(book: "Book", *, given: bool | None = None) -> QuerySet[Favour]:
    """Favours with their person and thanks, the latest first."""
    rows = Favour.objects.of(book) if given is None else Favour.objects.of(book).filter(given=given)
    return rows.select_related("person", "thanks").order_by("-on", "-pk")


def owed_thanks(book: "Book") -> QuerySet[Favour]:
    """Favours received for which nobody was thanked, the oldest first."""
    return favours(book, given=False).filter(thanks__isnull=True).order_by("on", "pk")


def between(person: "Person") -> Between:
    """Open asks both ways, and all favours."""
    asks = with_ended(Ask.objects.of(person.book).filter(person=person)).filter(ended=False)  # type: ignore[misc]
    return Between(list(asks.order_by("on", "pk")), list(favours(person.book).filter(person=person)))


def asked_at(encounters: Sequence[Encounter]) -> QuerySet[Ask]:
    """What was asked at these encounters."""
    # Scoped by the encounters, which are the book's.
    return Ask.objects.of_all_books().filter(encounter__in=[one.pk for one in encounters]).order_by("pk")


def helped_at(encounters: Sequence[Encounter]) -> QuerySet[Favour]:
    """The favours that were done at these encounters."""
    # Scoped by the encounters, which are the book's.
    return Favour.objects.of_all_books().filter(encounter__in=[one.pk for one in encounters]).order_by("pk")
