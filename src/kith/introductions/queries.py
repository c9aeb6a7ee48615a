"""Questions about introductions."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING

from django.db.models import Q, QuerySet

from kith.core import introducing
from kith.core.introducing import ONE, OTHER

from .models import Introduction, Step

if TYPE_CHECKING:
    from kith.accounts.models import Book
    from kith.people.models import Person

OVER = (introducing.CLOSED, introducing.REPORTED)


@dataclass(frozen=True)
class Progress:
    """An introduction and how it stands on a day; `next` is what may happen, as (kind, side)."""

    row: Introduction
    steps: list[introducing.Step]
    state: str
    next: list[tuple[str, str]]

    @property
    def open(self) -> bool:
        """Whether there is still something to do or to hear."""
        return self.state not in OVER

    def person(self, side: str) -> "Person":
        """Whose side it is."""
        return self.row.first if side == ONE else self.row.other

    def on(self, kind: str, side: str = "") -> date | None:
        """When that happened."""
        return next((one.on for one in self.steps if (one.kind, one.side) == (kind, side)), None)


def introductions(book: "Book", today: date) -> list[Progress]:
    """All of the book, the latest begun first."""
    return progress_of_all(Introduction.objects.of(book), today)


def of_person(person: "Person", today: date) -> list[Progress]:
    """Those in which somebody has a part, that are still open."""
    rows = Introduction.objects.of(person.book).filter(Q(first=person) | Q(other=person))
    return [one for one in progress_of_all(rows, today) if one.open]


def progress_of_all(rows: QuerySet[Introduction], today: date) -> list[Progress]:
    """How these stand, in two questions for all."""
    found = list(rows.select_related("first", "other").order_by("-on", "-pk"))
    steps: dict[int, list[Step]] = {one.pk: [] for one in found}
    # Scoped by the introductions.
    for step in Step.objects.of_all_books().filter(introduction__in=list(steps)).order_by("pk"):
        steps[step.introduction_id].append(step)
    return [progress(one, steps[one.pk], today) for one in found]


def progress(row: Introduction, steps: Iterable[Step], today: date) -> Progress:
    """How one stands that has these steps."""
    told = [introducing.Step(one.kind, _side(row, one), one.on) for one in steps]
    now = introducing.state(told, row.on, today)
    return Progress(row, told, now, introducing.possible(told, row.on, today))


def _side(row: Introduction, step: Step) -> str:
    if step.person_id is None:
        return ""
    return ONE if step.person_id == row.first_id else OTHER


def progress_of(row: Introduction, today: date) -> Progress:
    """How one stands."""
    return progress(row, row.steps.order_by("pk"), today)
