"""Jobs that the owner saved or applied for, as opportunities: the same job is one, saved and applied for."""

from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import date
from functools import cached_property
from typing import TYPE_CHECKING, Any

from kith.core.addresses import organisation_key
from kith.core.dates import earliest
from kith.core.folding import fold
from kith.core.records import Item, JobRecord
from kith.core.stages import APPLIED, FOUND, TRIED
from kith.opportunities.models import Opportunity, Stage

if TYPE_CHECKING:
    from kith.accounts.models import Book

    from .intake import Intake

SITE = "LinkedIn"
Key = tuple[str, ...]


@dataclass(slots=True)
class Job:
    """An opportunity of the book, or of this import, with the names of its stages."""

    row: Opportunity
    stages: list[str] = field(default_factory=list)
    last: int = 0


class Sought:
    """The opportunities of a book by what makes them the same, read when the first job comes."""

    def __init__(self, book: "Book") -> None:
        self.book = book

    @cached_property
    def known(self) -> dict[Key, Job]:
        """By link, and by role and organisation."""
        jobs: dict[int, Job] = {}
        for one in Opportunity.objects.of(self.book).select_related("organisation").order_by("pk"):
            jobs[one.pk] = Job(one)
        rows = Stage.objects.of(self.book).order_by("number")
        for pk, name, number in rows.values_list("opportunity_id", "name", "number"):
            jobs[pk].stages.append(name)
            jobs[pk].last = number
        found: dict[Key, Job] = {}
        for job in jobs.values():
            where = job.row.organisation.name if job.row.organisation else ""
            for key in filter(None, _keys(job.row.link, job.row.role, where)):
                found.setdefault(key, job)
        return found

    def look_up(self, record: JobRecord) -> Job | None:
        """The same job. By role and organisation only where one of the two has no link."""
        link, named = _keys_of(record)
        if link and (found := self.known.get(link)):
            return found
        found = self.known.get(named)
        return found if found and not (link and found.row.link) else None

    def remember(self, record: JobRecord, job: Job) -> None:
        """A job that this import brought."""
        for key in filter(None, _keys_of(record)):
            self.known.setdefault(key, job)


def take_job(intake: "Intake", _item: Item, record: JobRecord) -> tuple[str, str]:
    """One row of Saved Jobs or Job Applications."""
    job = intake.sought.look_up(record)
    on, name = earliest(record.on) or intake.today, APPLIED if record.applied else FOUND
    if job is None:
        job = _start(intake, record, on)
        _reach(intake, job, name, on)
        return "added", ""
    if name in job.stages or (not record.applied and not TRIED.isdisjoint(job.stages)):
        return "unchanged", ""
    _reach(intake, job, name, on)
    if record.note and not job.row.note:
        intake.pile.change(job.row, note=record.note)
    return "updated", ""


def about_nobody(_intake: "Intake", _record: JobRecord) -> Iterable[Any]:
    """A job is about nobody of the book."""
    return ()


def _start(intake: "Intake", record: JobRecord, on: date) -> Job:
    row = Opportunity(
        book=intake.book,
        role=record.role[:255],
        organisation=intake.pile.organisation(record.organisation),
        link=record.link,
        source=Opportunity.BOARD,
        source_words=SITE,
        note=record.note,
        added_on=on,
    )
    intake.pile.add(row)
    job = Job(row)
    intake.sought.remember(record, job)
    return job


def _reach(intake: "Intake", job: Job, name: str, on: date) -> None:
    job.last += 1
    job.stages.append(name)
    intake.pile.add(Stage(book=intake.book, opportunity=job.row, name=name, on=on, number=job.last))


def _keys_of(record: JobRecord) -> tuple[Key, Key]:
    return _keys(record.link, record.role, record.organisation)


def _keys(link: str, role: str, organisation: str) -> tuple[Key, Key]:
    """By link, empty where there is none; by role and organisation."""
    address = link.partition("?")[0].partition("#")[0].rstrip("/").lower()
    return ((address,) if address else ()), (fold(role), organisation_key(organisation))
