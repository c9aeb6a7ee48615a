"""Somebody of Maya's book, and a browser without JavaScript."""

import pytest
from django.test import Client

from kith.people.actions import add_person


@pytest.fixture
def ines(book, maya):
    return add_person(book=book, by=maya, name="Ines Prado")


@pytest.fixture
def abel(book, maya):
    return add_person(book=book, by=maya, name="Abel Roy")


@pytest.fixture
def web(maya, book):
    client = Client()
    client.force_login(maya)
    return client
