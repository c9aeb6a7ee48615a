"""Two people of Maya's book, a browser without JavaScript, and a quick way to log."""

from datetime import date

import pytest
from django.test import Client

from kith.encounters.actions import log_encounter
from kith.people.actions import add_person


@pytest.fixture
def ines(book, maya):
    return add_person(book=book, by=maya, name="Ines Prado")


@pytest.fixture
def abel(book, maya):
    return add_person(book=book, by=maya, name="Abel Roy")


@pytest.fixture
def log(book, maya):
    """`log(ines, "2026-02-11", "call", note="The tender")`."""

    def log(person, on, channel="meeting", *others, **facts):
        return log_encounter(
            book=book, by=maya, people=[person, *others], on=date.fromisoformat(on), channel=channel, **facts
        )

    return log


@pytest.fixture
def web(maya, book):
    client = Client()
    client.force_login(maya)
    return client
