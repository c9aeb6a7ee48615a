"""A book that an archive filled: colleagues of the owner's, a school, a firm of many, a circle, an event, messages."""

from datetime import timedelta

import pytest

from kith.encounters.actions import log_encounter
from kith.people import actions as people
from kith.people.models import Me, Person, Source


@pytest.fixture
def me(book, maya):
    return {"book": book, "by": maya}


@pytest.fixture
def came_in(book, me, today):
    """Names of people by where they are known from; the owner works at Nordvind and studied at Oslo."""
    source = Source.objects.create(book=book, kind="linkedin", name="Connections.csv", on=today)

    def person(name, **facts):
        return people.add_person(**me, name=name, source=source, **facts)

    own = people.add_person(**me, name="Maya Prado")
    Me.objects.create(book=book, person=own)
    people.affiliate(**me, person=own, organisation="Nordvind", started="2020")
    people.affiliate(**me, person=own, organisation="Oslo University", kind="study", started="2010", ended="2014")
    found = {
        "Nordvind": [person(f"Colleague {number}") for number in range(2)],
        "Oslo University": [person("Fellow One")],
        "Mill & Sons": [person(f"Miller {number}") for number in range(4)],
        "Rowers": [person("Rower One")],
        "Grid Forum": [person("Guest One")],
        "By message": [person("Writer One")],
        "Connections.csv": [person("Nobody Known")],
    }
    for name, kind in (("Nordvind", "work"), ("Oslo University", "study"), ("Mill & Sons", "work")):
        for one in found[name]:
            people.affiliate(**me, person=one, organisation=name, kind=kind, started="2012")
    people.add_to_circle(**me, person=found["Rowers"][0], circle="Rowers")
    log_encounter(**me, people=found["Grid Forum"], on=today - timedelta(days=300), channel="event", event="Grid Forum")
    for ago, direction in ((90, "in"), (60, "out"), (30, "in")):
        on = today - timedelta(days=ago)
        log_encounter(**me, people=found["By message"], on=on, channel="message", direction=direction)
    return {name: [Person.objects.of(book).get(pk=one.pk) for one in some] for name, some in found.items()}
