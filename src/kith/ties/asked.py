"""Whom the owner asked for something lately, be it help, advice, to be introduced, or who knows whom."""

from datetime import date, timedelta
from typing import Any, TypeVar

from django.db.models import Model, QuerySet

from kith.core.due import ASK_DAYS

Asked = TypeVar("Asked", bound=Model)


def note_asked(known: dict[int, dict[str, Any]], today: date, asks: QuerySet[Asked], person: str = "person_id") -> None:
    """Tell of the known people when they were asked last by these rows, `on` which day; `person` is the column that
    holds who."""
    lately = asks.filter(on__gt=today - timedelta(days=ASK_DAYS), on__lte=today)
    for pk, on in lately.values_list(person, "on"):
        if pk in known:
            known[pk]["asked"] = max(on, known[pk].get("asked") or on)
