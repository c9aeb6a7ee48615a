"""An id is told in digits, as every address and form writes them; nothing else names a row."""

from urllib.parse import urlencode

import pytest

from kith.kernel.ids import told_id, told_row
from kith.people.models import Person

pytestmark = pytest.mark.django_db


@pytest.mark.parametrize("text", ["", "-1", "+1", " 1", "1.0", "1e3", "٣", "³", "Ⅳ", "abc", "9" * 19, "9" * 5000])
def test_what_is_no_id_names_nobody(book, text):
    assert told_id(text) is None
    assert told_row(Person.objects.of(book), text) is None


def test_an_id_names_its_row_and_no_other(book, ines):
    assert told_id("0") == 0
    assert told_row(Person.objects.of(book), str(ines.pk)) == ines
    assert told_row(Person.objects.of(book), str(ines.pk + 1)) is None
    assert told_row(Person.objects.of(book), "9" * 18) is None


def test_anothers_row_is_nobody(omar, ines):
    assert told_row(Person.objects.of(omar.book), str(ines.pk)) is None


MANY = "9" * 5000  # more digits than Python makes a number of
AS_BROWSERS_DO = "application/x-www-form-urlencoded"


@pytest.mark.parametrize("part", [f"person-{MANY}-name", f"person-0-emails-{MANY}"])
def test_a_chip_with_an_endless_number_is_left_out(web, ines, part):
    sent = urlencode({"text": "Lunch with Ines", part: "X", f"was-{part}": "Y"})
    assert web.post("/captures/", sent, content_type=AS_BROWSERS_DO).status_code == 200


def test_nobody_has_an_endless_number(web):
    assert web.post("/why/taken-back", {"person": MANY}).status_code == 404
