"""Maya at the Grid Forum: three people met, one of whom she knew, one promise."""

from datetime import timedelta

import pytest

from kith.capture.actions import keep
from kith.encounters.actions import log_encounter
from kith.people import actions as people

SAID = [
    "Priya Raman from Northwind Energy, priya@northwind.example, send her the paper by Friday",
    "Jonas Weber, Head of Planning at Halden Grid",
    "Tom Okafor, he has a new team",
]
PAGE = "/events/2026-06-09/grid-forum"


@pytest.fixture
def tom(book, maya, today):
    tom = people.add_person(book=book, by=maya, name="Tom Okafor")
    people.affiliate(book=book, by=maya, person=tom, organisation="Ashdown Rail", title="Planner")
    log_encounter(book=book, by=maya, people=[tom], on=today - timedelta(days=90), channel="call")
    return tom


@pytest.fixture
def forum(tom, book, maya, today):
    """What was noted there."""
    for text in ["at Grid Forum in Rotterdam today", *SAID]:
        keep(book=book, by=maya, text=text, today=today)
    return book


@pytest.fixture
def ids(forum):
    from kith.people.models import Person

    return dict(Person.objects.of(forum).values_list("name", "pk"))
