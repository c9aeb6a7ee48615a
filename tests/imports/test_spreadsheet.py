"""Contacts from Outlook and Google in a CSV: they join whom the book knows, come in once, and go again as a whole."""

import pytest

from kith.journal.models import Batch
from kith.journal.undoing import undo
from kith.people.models import ContactPoint, Person, Source
from tests.formats.test_spreadsheet import CLASSIC, GOOGLE, written

pytestmark = pytest.mark.django_db
ADA = CLASSIC | {"First Name": "Ada", "Last Name": "Berg", "E-mail Address": "ada@berg.example", "Web Page": ""}


def test_outlook_and_google_of_the_same_people_are_one_each(book, bring, tmp_path, maya, content):
    before = content()
    outlook, google = tmp_path / "contacts.csv", tmp_path / "google.csv"
    outlook.write_bytes(written(CLASSIC, ADA, encoding="cp1252"))
    google.write_bytes(written(GOOGLE))
    result = bring(outlook)
    assert (result["read"], result["added"], result["skipped"]) == (2, 2, [])
    assert bring(outlook)["unchanged"] == 2
    again = bring(google)
    assert (again["added"], again["updated"]) == (0, 1)
    assert Person.objects.of(book).count() == 2
    emails = ContactPoint.objects.of(book).filter(kind="email", person__given="Ngozi").values_list("value", flat=True)
    assert set(emails) == {"ngozi@harbour.example", "n@harbour.example"}
    assert set(Source.objects.of(book).values_list("kind", flat=True)) == {"outlook", "google"}
    for batch in Batch.objects.of(book).order_by("-pk"):
        undo(batch, by=maya)
    assert content() == before


def test_another_format_can_be_asked_for(bring, tmp_path):
    path = tmp_path / "contacts.csv"
    path.write_bytes(written(CLASSIC))
    assert bring(path, wanted="outlook")["added"] == 1
