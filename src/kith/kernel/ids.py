"""The ids that people, forms and addresses name."""

from typing import TypeVar

from django.db.models import Model, QuerySet

LONGEST = 18  # digits that every database holds
M = TypeVar("M", bound=Model)


def told_id(text: str) -> int | None:
    """The id that a text is; None where it is no number, or one that no row can have."""
    return int(text) if text.isascii() and text.isdecimal() and len(text) <= LONGEST else None


def told_row(rows: QuerySet[M], text: str) -> M | None:
    """The one of the rows whose id a text is."""
    number = told_id(text)
    return None if number is None else rows.filter(pk=number).first()
