"""Maya's people, and calendars in which they are."""

import pytest

from kith.exports import jsonl
from kith.imports.actions import carry_out, put_down
from kith.imports.queries import result_of
from kith.people.actions import add_contact_point, add_person
from kith.people.models import ContactPoint

from .writing import IDA, MAYA, WEI, calendar


def known(book, by, name, address):
    person = add_person(book=book, by=by, name=name)
    if address:
        add_contact_point(book=book, person=person, by=by, kind=ContactPoint.EMAIL, value=address)
    return person


@pytest.fixture
def ida(book, maya):
    return known(book, maya, "Ida Brandvold", IDA)


@pytest.fixture
def wei(book, maya):
    return known(book, maya, "Wei Tan", WEI)


@pytest.fixture
def bring(book, maya, tmp_path, ida, wei):
    """Imports a calendar of these events and returns the result as `kith import --json` prints it."""

    def bring(*events, more=(), me=MAYA, into=None):
        (tmp_path / "mine.ics").write_text(calendar(*events, more=more), newline="")
        run, _job = put_down(book=into or book, by=maya, paths=[tmp_path / "mine.ics"], me=me)
        return result_of(carry_out(run))

    return bring


@pytest.fixture
def content(book):
    """The content of the book, as the export has it."""

    def content(of=None):
        return "".join(jsonl.lines(of or book))

    return content
