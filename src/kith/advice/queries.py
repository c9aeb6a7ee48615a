"""Questions about talks for advice."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING, Any

from django.db.models import OuterRef, QuerySet, Subquery

from kith.core import advising
from kith.core.advising import AGREED, HELD, OVER, REPORTED, THANKED
from kith.core.stages import ENDS
from kith.favours.models import Favour
from kith.opportunities.models import Stage

from .models import Step, Talk

if TYPE_CHECKING:
    from kith.accounts.models import Book
    from kith.opportunities.models import Opportunity
    from kith.people.models import Person


@dataclass(frozen=True)
class Progress:
    """A talk and how it stands on a day: its steps by their kind, what may be next, how many days an answer is missing.

    `ended` is the stage at which the opportunity that it was for ended, if it did; `report_on` from when on they should
    hear what came of it.
    """

    row: Talk
    steps: Mapping[str, Step]
    state: str
    next: list[str]
    waits: int = 0
    ended: str = ""
    report_on: date | None = None

    @property
    def open(self) -> bool:
        """Whether there is still something to do or to hear."""
        return self.state not in OVER

    @property
    def favour(self) -> Favour | None:
        """What thanks are due for, or were said for."""
        held = self.steps.get(HELD)
        return held.favour if held else None

    @property
    def meets_on(self) -> date | None:
        """The day on which one meets, until one has."""
        return self.steps[AGREED].day if self.state == AGREED else None

    def on(self, kind: str) -> date | None:
        """When that happened."""
        if kind == THANKED:
            thanks = getattr(self.favour, "thanks", None)
            return thanks.on if thanks else None
        return self.steps[kind].on if kind in self.steps else None


def talks(book: "Book", today: date) -> list[Progress]:
    """All of the book, the latest begun first."""
    return progress_of_all(Talk.objects.of(book), today)


def open_talks(book: "Book", today: date) -> list[Progress]:
    """Those with something still to do or to hear, in the order in which they were begun."""
    rows = Talk.objects.of(book).exclude(steps__kind__in=(REPORTED, advising.NO))
    return [one for one in progress_of_all(rows, today)[::-1] if one.open]


def of_person(person: "Person", today: date) -> list[Progress]:
    """Those with somebody, the latest begun first."""
    return progress_of_all(Talk.objects.of(person.book).filter(person=person), today)


def of_opportunity(opportunity: "Opportunity", today: date) -> list[Progress]:
    """Those that are for an opportunity."""
    return progress_of_all(Talk.objects.of(opportunity.book).filter(opportunity=opportunity), today)


def agreed_days(book: "Book") -> list[Step]:
    """The days on which one meets to talk, of those that have not been; the first first."""
    over = Step.objects.of(book).filter(kind__in=(HELD, REPORTED, advising.NO)).values("talk_id")
    rows = Step.objects.of(book).filter(kind=AGREED, day__isnull=False).exclude(talk_id__in=over)
    return list(rows.select_related("talk__person").order_by("day", "pk"))


def progress_of_all(rows: QuerySet[Talk], today: date) -> list[Progress]:
    """How these stand, in two questions for all."""
    found = list(_with_ends(rows).order_by("-on", "-pk"))
    steps: dict[int, list[Step]] = {one.pk: [] for one in found}
    # Scoped by the talks.
    told = Step.objects.of_all_books().filter(talk__in=list(steps)).select_related("favour__thanks", "encounter")
    for step in told.order_by("on", "pk"):
        steps[step.talk_id].append(step)
    return [progress(one, steps[one.pk], today) for one in found]


def progress_of(row: Talk, today: date) -> Progress:
    """How one stands."""
    # Scoped by the talk, which is the book's.
    [found] = progress_of_all(Talk.objects.of_all_books().filter(pk=row.pk), today)
    return found


def progress(row: Any, steps: Iterable[Step], today: date) -> Progress:
    """How one stands that has these steps, and `stage` and `since` of its opportunity."""
    by_kind = {one.kind: one for one in steps}
    told = [advising.Step(one.kind, one.on, one.day) for one in by_kind.values()]
    favour = by_kind[HELD].favour if HELD in by_kind else None
    thanked = favour is None or getattr(favour, "thanks", None) is not None
    ended = row.since if row.stage in ENDS else None
    return Progress(
        row,
        by_kind,
        advising.state(told, today, thanked=thanked, ended=ended),
        advising.possible(told, thanked=thanked),
        advising.waits(told, today),
        row.stage if ended else "",
        advising.report_on(told, ended),
    )


def _with_ends(rows: QuerySet[Talk]) -> QuerySet[Any]:
    """Talks with their person and opportunity, and the stage where that stands."""
    # Scoped by the talk.
    last = Stage.objects.of_all_books().filter(opportunity=OuterRef("opportunity_id")).order_by("-number")
    joined = rows.select_related("person", "book", "opportunity__organisation")
    return joined.annotate(stage=Subquery(last.values("name")[:1]), since=Subquery(last.values("on")[:1]))
