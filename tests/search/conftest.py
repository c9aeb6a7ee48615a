"""Some people of Maya's book."""

import pytest

from kith.people import actions
from kith.search.queries import find


@pytest.fixture
def add(book, maya):
    """Adds a person by name, perhaps with a post: `add("Tom Reilly", at="Brightwater", title="Analyst")`."""

    def add(name, *, at="", title="", into=book, by=maya, **facts):
        person = actions.add_person(book=into, by=by, name=name, **facts)
        if at or title:
            actions.affiliate(book=into, by=by, person=person, organisation=at, title=title)
        return person

    return add


@pytest.fixture
def names(book):
    """The names that a search finds, best first."""

    def names(text, **options):
        from kith.people.models import Person

        found = find(book, text, **options)
        people = Person.objects.of(book).in_bulk([hit.id for hit in found.hits])
        return [people[hit.id].name for hit in found.hits]

    return names
