"""The note box of a person's page at an event that runs: it says so, and what is noted is put there."""

import re

import pytest

from kith.encounters.models import Encounter
from kith.events.actions import begin

pytestmark = pytest.mark.django_db


@pytest.fixture
def forum(book, maya, today):
    return begin(book=book, by=maya, name="Grid Forum", place="Rotterdam", on=today)


def sent_by(page):
    """The fields of the note box as the page shows them, ticked ones only."""
    box = re.search(r'<form class="encounters-box".*?</form>', page, re.DOTALL)[0]
    fields = [one for one in re.findall(r"<input[^>]*>", box) if "checkbox" not in one or " checked" in one]
    found = {re.search(r'name="(.*?)"', one)[1]: re.search(r'value="(.*?)"', one) for one in fields}
    return {name: value[1] for name, value in found.items() if value}


@pytest.mark.usefixtures("forum")
@pytest.mark.parametrize(
    ("note", "there"),
    [
        ("She wants to see the tender", ("Grid Forum", "Rotterdam", "event")),
        ("Called her about the tender", ("", "", "call")),
        ("Had a coffee with her yesterday", ("", "", "meeting")),
        ("Met her at the Harbour Fair", ("Harbour Fair", "", "event")),
    ],
)
def test_a_note_is_put_there_unless_it_tells_of_something_else(web_later, book, ines, note, there):
    web = web_later()
    sent = sent_by(web.get(f"/people/{ines.pk}").content.decode())
    web.post(f"/people/{ines.pk}/encounters", {**sent, "note": note})
    kept = Encounter.objects.of(book).get()
    assert (kept.event, kept.place, kept.channel) == there


@pytest.mark.usefixtures("forum")
@pytest.mark.parametrize(
    ("said", "there"),
    [
        ({"channel": "meeting"}, ("Grid Forum", "meeting")),
        ({"channel": "call"}, ("", "call")),
        ({"on": "2025-05-01"}, ("", "meeting")),
    ],
)
def test_what_the_form_says_goes_before_it(web_later, book, ines, said, there):
    web = web_later()
    sent = sent_by(web.get(f"/people/{ines.pk}").content.decode())
    web.post(f"/people/{ines.pk}/encounters", {**sent, "note": "The tender", **said})
    kept = Encounter.objects.of(book).get()
    assert (kept.event, kept.channel) == there


@pytest.mark.usefixtures("forum")
def test_who_takes_the_tick_out_was_not_there(web_later, book, ines):
    web = web_later()
    sent = sent_by(web.get(f"/people/{ines.pk}").content.decode())
    assert sent.pop("event") == "Grid Forum"
    page = web.post(f"/people/{ines.pk}/encounters", {**sent, "note": " "}).content.decode()
    assert "event" not in sent_by(page)  # what was refused keeps the choice
    web.post(f"/people/{ines.pk}/encounters", {**sent, "note": "The tender"})
    assert Encounter.objects.of(book).get().event == ""


def test_without_an_event_nothing_is_asked(web_later, ines):
    assert "encounters-at" not in web_later().get(f"/people/{ines.pk}").content.decode()
