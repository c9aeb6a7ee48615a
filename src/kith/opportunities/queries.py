"""Questions about opportunities: which there are, how far they came, what is due."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING, Any

from django.db.models import Exists, OuterRef, QuerySet, Subquery, prefetch_related_objects

from kith.core.folding import fold
from kith.core.stages import ENDS, STAGES, WAITING, WAY, silent_for, to_apply
from kith.encounters.models import Encounter, Participant

from .models import Helper, Opportunity, Stage, Step, StepDone

if TYPE_CHECKING:
    from kith.accounts.models import Book
    from kith.people.models import Organisation, Person

CHOICE = 20
"""Encounters to choose from at most."""


@dataclass(frozen=True)
class Progress:
    """An opportunity with the stage at which it is, since when, and its next step, if any."""

    row: Opportunity
    stage: str
    since: date
    step: Step | None = None

    @property
    def ended(self) -> bool:
        """Whether nothing more is to come of it."""
        return self.stage in ENDS


@dataclass(frozen=True)
class Column:
    """A stage of the board with the opportunities that are there."""

    stage: str
    found: Sequence[Progress]

    @property
    def ends(self) -> bool:
        """Whether nothing more comes after it."""
        return self.stage in ENDS


def opportunities(book: "Book") -> QuerySet[Any]:
    """All, each with its organisation and the stage where it stands: `stage` and `since`."""
    last = Stage.objects.of_all_books().filter(opportunity=OuterRef("pk")).order_by("-number")
    rows = Opportunity.objects.of(book).select_related("organisation")
    return rows.annotate(stage=Subquery(last.values("name")[:1]), since=Subquery(last.values("on")[:1]))


def all_progress(book: "Book") -> list[Progress]:
    """The same, each with its next step: those with the nearest step or deadline first, what ended last and latest
    first."""
    steps: dict[int, Step] = {}
    for step in open_steps(book):
        steps.setdefault(step.opportunity_id, step)
    found = [Progress(one, one.stage, one.since, steps.get(one.pk)) for one in opportunities(book)]
    going = sorted((one for one in found if not one.ended), key=_nearest)
    return going + sorted((one for one in found if one.ended), key=lambda one: (one.since, one.row.pk), reverse=True)


def _nearest(one: Progress) -> tuple[date, str, int]:
    days = [day for day in (one.step.on if one.step else None, one.row.deadline) if day]
    return min(days, default=date.max), fold(one.row.role), one.row.pk


def progress_of(row: Opportunity, gone: Sequence[Stage] = ()) -> Progress:
    """Where one of them stands; `gone` are its stages in order, where they are at hand."""
    last = gone[-1] if gone else row.stages.order_by("-number").first()
    step = row.steps.filter(done=None).order_by("on", "pk").first()
    return Progress(row, last.name if last else "", last.on if last else row.added_on, step)


def has_ended(row: Opportunity) -> bool:
    """Whether nothing more is to come of it."""
    last = row.stages.order_by("-number").values_list("name", flat=True).first()
    return last in ENDS


def board(found: Sequence[Progress]) -> list[Column]:
    """The stages as columns: those of the way, then one's own that are in use; what ended is not on the board."""
    own = sorted({one.stage for one in found if one.stage not in STAGES}, key=fold)
    return [Column(name, [one for one in found if one.stage == name]) for name in (*WAY, *own)]


def ends(found: Sequence[Progress]) -> list[Column]:
    """The stages at which things end as columns, the latest ended first."""
    return [Column(name, [one for one in found if one.stage == name]) for name in ENDS]


def own_stages(book: "Book") -> list[str]:
    """The stages that the owner named."""
    rows = Stage.objects.of(book).exclude(name__in=STAGES).order_by().values_list("name", flat=True)
    return sorted(set(rows), key=fold)


def open_steps(book: "Book") -> QuerySet[Step]:
    """What is to be done for those that have not ended, the earliest first."""
    last = Stage.objects.of_all_books().filter(opportunity=OuterRef("opportunity_id")).order_by("-number")
    rows = (
        Step.objects.of(book).filter(done=None).alias(stage=Subquery(last.values("name")[:1])).exclude(stage__in=ENDS)
    )
    return rows.select_related("opportunity__organisation").order_by("on", "pk")


def closing(book: "Book", first: date = date.min, last: date = date.max) -> list[Any]:
    """Those for which one has yet to apply, by a day from the first to the last, the first first."""
    rows = opportunities(book).filter(deadline__range=(first, last)).order_by("deadline", "pk")
    return [one for one in rows if to_apply(one.stage)]


def silent(book: "Book", today: date) -> list[tuple[Opportunity, int]]:
    """Those that nobody answered for long and that have no next step, with for how many days; the longest first."""
    done = StepDone.objects.of_all_books().filter(step__opportunity=OuterRef("pk")).order_by("-on")
    open_ = Step.objects.of_all_books().filter(opportunity=OuterRef("pk"), done=None)
    rows = opportunities(book).filter(~Exists(open_), stage__in=WAITING).annotate(did=Subquery(done.values("on")[:1]))
    asked = [(one, silent_for(one.stage, max(one.since, one.did or one.since), today)) for one in rows]
    return sorted(((one, days) for one, days in asked if days), key=lambda pair: (-pair[1], pair[0].pk))


def of_person(person: "Person") -> QuerySet[Helper]:
    """What somebody helped with, or has to do with, the latest first."""
    return person.helped_with.select_related("opportunity__organisation").order_by("-on", "-pk")


def may_have_led(book: "Book", row: Opportunity | None = None) -> list[Encounter]:
    """The encounters that one may have come of, the latest first: those with who helped with it, else the last ones;
    that which is joined to it in any case. Each with who was there."""
    rows = Encounter.objects.of(book).order_by("-on", "-pk")
    helped = Participant.objects.of(book).filter(person__in=row.helpers.values("person_id")) if row else None
    found = list(rows.filter(pk__in=helped.values("encounter_id"))[:CHOICE]) if helped is not None else []
    found = found or list(rows[:CHOICE])
    if row and row.encounter and row.encounter not in found:
        found.append(row.encounter)
    prefetch_related_objects(found, "participants__person")
    return found


def at_organisation(organisation: "Organisation") -> list[Progress]:
    """The opportunities there, those under way first."""
    # Scoped by the organisation, which is the book's.
    rows = opportunities(organisation.book).filter(organisation=organisation).order_by("-added_on", "-pk")
    found = [Progress(one, one.stage, one.since) for one in rows]
    return sorted(found, key=lambda one: one.ended)


def facts_of_sources(book: "Book") -> list[tuple[str, set[str]]]:
    """(source, the stages it was at) of each opportunity."""
    found: dict[int, tuple[str, set[str]]] = {}
    rows = Stage.objects.of(book).order_by().values_list("opportunity_id", "opportunity__source", "name")
    for pk, source, name in rows:
        found.setdefault(pk, (source, set()))[1].add(name)
    return list(found.values())


def helpers_of(row: Opportunity) -> QuerySet[Helper]:
    """Who has to do with it, in the order in which they came in."""
    return row.helpers.select_related("person").order_by("on", "pk")
