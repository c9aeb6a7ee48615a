"""What goes when a row goes: Django's own walk over foreign keys, read instead of carried out."""

from collections.abc import Iterable, Sequence
from typing import Any, cast

from django.db import models
from django.db.models.deletion import Collector


class _Walk(Collector):
    """A collector that reads every row, so that each can be written down before it goes."""

    def can_fast_delete(self, objs: Any, from_field: Any = None) -> bool:  # noqa: ARG002 -- Django's signature
        return False


def everything_on(
    rows: Sequence[models.Model],
) -> tuple[list[tuple[type[models.Model], list[models.Model]]], list[tuple[models.Model, str]]]:
    """The rows that go, by model with the pointing before the pointed at, and the (row, field) pairs that let go."""
    walk = _Walk(using="default")
    walk.collect(rows)
    walk.sort()
    doomed = [(model, list(instances)) for model, instances in walk.data.items()]
    going = {(type(row), row.pk) for _, instances in doomed for row in instances}
    letting_go = [
        (other, field.name)
        for (field, _), found in walk.field_updates.items()
        for group in found
        for other in cast("Iterable[models.Model]", group)
        if (type(other), other.pk) not in going
    ]
    return doomed, letting_go
