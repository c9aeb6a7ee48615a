"""A thousand messages of many producers, right and broken: each is accounted for, and letters become contact."""

import pytest

from kith.encounters.models import Encounter, Part
from kith.mailboxes.models import Folder
from tests.mailboxes.producers import messages

pytestmark = pytest.mark.django_db


def test_a_thousand_messages_of_many_producers(look, dovecot, book):
    made = list(messages(1000))
    dovecot.deliver(*(data for data, _right in made))
    found = look()
    assert found.read == 1000
    assert found.added + found.updated + found.unchanged + found.skipped == 1000
    letters = sum(right for _data, right in made)
    assert Part.objects.of(book).count() + found.unchanged >= letters
    encounters = Encounter.objects.of(book).count()
    Folder.objects.of(book).update(validity=1)
    again = look()
    assert (again.read, again.added, again.updated, again.batch) == (1000, 0, 0, None)
    assert Encounter.objects.of(book).count() == encounters
    assert "S" not in "".join(dovecot.flags())
