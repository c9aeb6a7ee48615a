"""Maya's people as they were met, and her page on the day of the tests."""

import re
from datetime import timedelta

import pytest

from kith.encounters.actions import log_encounter
from kith.faces.cli.main import run
from kith.people import actions as people


@pytest.fixture
def me(book, maya):
    return {"book": book, "by": maya}


@pytest.fixture
def known(me, today):
    """Somebody met every `gap` days, silent for `silent`: `known("Ada", silent=90)`."""

    def known(name, *, silent, gap=30, times=5, channel="call", direction="both"):
        person = people.add_person(**me, name=name)
        for number in reversed(range(times)):
            on = today - timedelta(days=silent + gap * number)
            log_encounter(**me, people=[person], on=on, channel=channel, direction=direction)
        return person

    return known


@pytest.fixture
def page(web_later):
    """The text of Today, or of another address."""

    def page(url="/", **when):
        return words(web_later(**when).get(url))

    return page


@pytest.fixture
def said(capsys):
    """What a command line prints."""

    def said(*words):
        run(words)
        return capsys.readouterr().out

    return said


def words(answer):
    """What one reads on a page."""
    return re.sub(r"\s+", " ", re.sub(r"<[^>]*>", " ", answer.content.decode()))
