"""What an import would do, found out by doing it without writing: others work on meanwhile."""

import time
from collections.abc import Mapping, Sequence
from itertools import count as numbers
from typing import Any, TypeVar

from django.db import models
from django.utils import timezone

from kith.accounts.queries import zone_of
from kith.jobs.progress import Tell
from kith.journal.recording import Recording
from kith.kernel import bulk
from kith.kernel.bulk import chunks, long_work

from .models import Import
from .opening import open_files
from .queries import result_of
from .running import CHUNK, count, intake_for
from .survey import in_working_order, look_over

Row = TypeVar("Row", bound=models.Model)


class Unwritten(Recording):
    """A recording of which nothing is kept. Rows get numbers below those of any row, and point at each other so."""

    def __init__(self, run: Import) -> None:
        super().__init__(book=run.book, by=run.by, verb="import", said=run.name)
        self._numbers = numbers(-1, -1)

    def add_many(self, rows: Sequence[Row]) -> Sequence[Row]:
        """As if they were in."""
        for row in rows:
            row.pk = next(self._numbers)
            row._state.adding = False
        if rows:
            bulk.follow_pointers(type(rows[0]), rows)
        return rows

    def add_columns(self, model: type[models.Model], columns: Mapping[str, Sequence[Any]]) -> None:
        """As if they were in: nobody asks for them."""

    def delete_many(self, rows: Sequence[models.Model]) -> None:
        """As if they were gone."""

    def change_many(self, changes: Sequence[tuple[models.Model, dict[str, Any]]]) -> None:
        """As if they were changed."""
        for row, values in changes:
            for name, value in values.items():
                setattr(row, name, value)


def rehearsed(run: Import, tell: Tell) -> dict[str, Any]:
    """What the run would do, as `result_of` tells it; `tell` hears how far that is."""
    begun, skipped = time.monotonic(), []
    with timezone.override(zone_of(run.book.owner)), long_work():
        readables, unused = open_files(run)
        survey = look_over(readables, unused)
        intake, nothing = intake_for(run, survey, remembering=True), Unwritten(run)
        for items in chunks(in_working_order(readables, unused, survey), CHUNK):
            outcomes = intake.take(items, nothing)
            count(run, outcomes, intake.moved)
            tell(run.read / max(survey.total, 1))
            skipped += [{"where": one.where, "reason": one.reason} for one in outcomes if one.kind == "skipped"]
    run.seconds = time.monotonic() - begun
    return result_of(run, skipped)
