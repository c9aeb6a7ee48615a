"""Some people of Maya's book."""

import pytest

from kith.people import actions


@pytest.fixture
def add(book, maya):
    """Adds a person by name, perhaps with a post: `add("Tom Reilly", at="Brightwater", title="Analyst")`."""

    def add(name, *, at="", title="", **facts):
        person = actions.add_person(book=book, by=maya, name=name, **facts)
        if at or title:
            actions.affiliate(book=book, by=maya, person=person, organisation=at, title=title)
        return person

    return add
