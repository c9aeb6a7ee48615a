"""An opportunity of Maya's, and whom she may join to it."""

import pytest

from kith.opportunities import actions


@pytest.fixture
def me(book, maya):
    return {"book": book, "by": maya}


@pytest.fixture
def analyst(me, today):
    return actions.add_opportunity(**me, role="Senior Grid Analyst", organisation="Northwind Energy", on=today)
