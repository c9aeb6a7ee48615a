"""A mailbox of Maya's, brought in."""

import pytest

from kith.exports import jsonl
from kith.imports.actions import carry_out, put_down
from kith.imports.queries import result_of
from kith.people.actions import add_contact_point, add_person
from kith.people.models import ContactPoint

from ..imports.test_mail import MAYA, box


@pytest.fixture
def bring_box(book, maya, tmp_path):
    """Brings letters in, as a box whose owner is Maya, and returns what became of each."""

    def bring_box(*letters):
        (tmp_path / "mine.mbox").write_text(box(*letters))
        run, _job = put_down(book=book, by=maya, paths=[tmp_path / "mine.mbox"], me=MAYA)
        return result_of(carry_out(run))

    return bring_box


@pytest.fixture
def know(book, maya):
    """Adds somebody to the book, with an address if one is told."""

    def know(name, address=""):
        person = add_person(book=book, by=maya, name=name)
        if address:
            add_contact_point(book=book, person=person, by=maya, kind=ContactPoint.EMAIL, value=address)
        return person

    return know


@pytest.fixture
def content(book):
    """The content of the book, as the export has it."""
    return lambda: "".join(jsonl.lines(book))
