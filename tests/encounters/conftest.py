"""Two people of Maya's book, a browser without JavaScript, and a quick way to log."""

from datetime import date

import pytest

from kith.encounters.actions import log_encounter


@pytest.fixture
def log(book, maya):
    """`log(ines, "2026-02-11", "call", note="The tender")`."""

    def log(person, on, channel="meeting", *others, **facts):
        return log_encounter(
            book=book, by=maya, people=[person, *others], on=date.fromisoformat(on), channel=channel, **facts
        )

    return log
