"""The rhythm's part of the list of people: a filter."""

from datetime import date
from typing import TYPE_CHECKING

from django.db.models import QuerySet
from django.utils.translation import gettext_lazy as _

from kith.people.queries import Filter

from .models import Rhythm
from .wording import SEGMENTS

if TYPE_CHECKING:
    from kith.accounts.models import Book
    from kith.people.models import Person

NONE, OWN = "none", "own"
CHOICES = {**{str(days): name for days, name in SEGMENTS.items()}, OWN: _("Own days"), NONE: _("No rhythm")}


def people_filters() -> list[Filter]:
    """Who has which rhythm."""
    return [Filter("rhythm", _("Rhythm"), CHOICES, with_rhythm)]


def with_rhythm(book: "Book", people: "QuerySet[Person]", choice: str, today: date) -> "QuerySet[Person]":  # noqa: ARG001 -- as all filters
    """The people whom one wants to be in touch with so often."""
    rows = Rhythm.objects.of(book)
    if choice == NONE:
        return people.exclude(pk__in=rows.values("person_id"))
    rows = rows.exclude(days__in=list(SEGMENTS)) if choice == OWN else rows.filter(days=int(choice))
    return people.filter(pk__in=rows.values("person_id"))
