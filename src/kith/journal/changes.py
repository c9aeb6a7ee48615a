"""What one batch touched, as the `touched` rooms of the capabilities are told it."""

from collections import defaultdict
from collections.abc import Iterable, Mapping
from typing import Any

from django.db import models

from .rows import pointers


class Touched:
    """Ids of the rows that were added, changed or deleted, and the ids they point at (before and after).

    `taken_back` is the id of the batch where it is one that is undone.
    """

    def __init__(self, *, taken_back: int | None = None) -> None:
        self.taken_back = taken_back
        self._ids: dict[type[models.Model], set[int]] = defaultdict(set)
        self._targets: dict[type[models.Model], set[int]] = defaultdict(set)

    def __bool__(self) -> bool:
        return bool(self._ids)

    def rows(self, model: type[models.Model], rows: Iterable[models.Model]) -> None:
        """Note rows of one model with everything that they point at."""
        ids, pointing = self._ids[model], pointers(model)
        for row in rows:
            values = row.__dict__
            ids.add(values["id"])
            for name, target, _ in pointing:
                if values.get(name) is not None:
                    self._targets[target].add(values[name])

    def columns(self, model: type[models.Model], columns: Mapping[str, Iterable[Any]]) -> None:
        """Note rows of one model that are known by their columns, by attribute."""
        self._ids[model].update(columns["id"])
        for name, target, _ in pointers(model):
            self._targets[target].update(one for one in columns[name] if one is not None)

    def ids(self, model: type[models.Model]) -> set[int]:
        """Touched rows of a model, deleted ones included."""
        return self._ids.get(model, set())

    def around(self, model: type[models.Model]) -> set[int]:
        """Rows of a model that were touched themselves or that a touched row points at."""
        return self.ids(model) | self._targets.get(model, set())
