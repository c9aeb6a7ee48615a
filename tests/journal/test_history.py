"""History as people read it."""

import re
from datetime import timedelta

import pytest
from django.utils import timezone

from kith.accounts.actions import add_user
from kith.encounters.actions import note_encounter
from kith.journal import wording
from kith.journal.models import Batch
from kith.journal.recording import batch
from kith.journal.telling import tellings
from kith.people import actions

pytestmark = pytest.mark.django_db


@pytest.fixture
def who(book, maya):
    return {"book": book, "by": maya}


def text(response):
    """What one reads on the page."""
    page = response.content.decode()
    return re.sub(r"\s+", " ", re.sub(r"<[^>]*>", " ", page[page.index("<main") :]))


def told(book):
    latest = Batch.objects.of(book).latest("pk")
    return tellings([latest]).get(latest.pk, "")


def test_what_came_with_something_is_counted_in_words_of_the_product(book, who):
    with batch(**who, verb="add", said="Kept a note") as rec:
        for name in ("Ines Prado", "Abel Roy"):
            person = actions.add_person(**who, name=name, within=rec)
        actions.affiliate(**who, person=person, organisation="Vela", within=rec)
        actions.add_to_circle(**who, person=person, circle="Rowing", within=rec)
    assert re.fullmatch(r"Added 2 people, 1 \w.*1 \w.* and 1 \w.*", told(book))
    for words in ("1 organisation", "1 place of work or study", "1 circle"):
        assert words in told(book)


def test_a_single_row_is_told_by_its_own_words_alone(book, who):
    actions.add_person(**who, name="Ines Prado")
    assert told(book) == ""


def test_what_a_batch_made_itself_is_none_of_its_changes(book, who, today):
    person = actions.add_person(**who, name="Ines Prado")
    note_encounter(**who, people=[person], on=today, channel="call", today=today)
    assert told(book) == ""
    with batch(**who, verb="add", said="Kept a note") as rec:
        for name in ("Abel Roy", "Mia Sand"):
            made = actions.add_person(**who, name=name, within=rec)
            actions.change_person(**who, person=made, note="Sails", within=rec)
        actions.change_person(**who, person=person, note="Sails", within=rec)
    assert told(book) == "Added 2 people. Changed 1 person"


def test_many_kinds_are_told_by_the_most_frequent(book, who):
    with batch(**who, verb="add", said="Kept a note") as rec:
        person = actions.add_person(**who, name="Ines Prado", within=rec)
        actions.affiliate(**who, person=person, organisation="Vela", within=rec)
        actions.add_contact_point(**who, person=person, kind="email", value="i@vela.example", within=rec)
        actions.add_interest(**who, person=person, name="Chess", within=rec)
        actions.add_to_circle(**who, person=person, circle="Rowing", within=rec)
    assert told(book).endswith(" and more")


def test_the_page_groups_by_day_and_names_nobody_but_others(web, book, who, maya):
    actions.add_person(**who, name="Ines Prado")
    helper = add_user(name="Bo")
    actions.add_person(book=book, by=helper, name="Abel Roy")
    earlier = Batch.objects.of(book).earliest("pk")
    Batch.objects.of(book).filter(pk=earlier.pk).update(started_at=timezone.now() - timedelta(days=1))
    page = text(web.get("/history/"))
    assert re.search(r"Today .*Added Abel Roy Bo .*Yesterday .*Added Ines Prado", page)
    assert "Maya" not in page
    assert f"· {earlier.pk}" not in page


@pytest.mark.parametrize(
    ("said", "reads"),
    [
        ("Kept: Call with Wanda about the rota", "Taken back: Call with Wanda about the rota"),
        ("Added Ines Prado", "Taken back: Added Ines Prado"),
    ],
)
def test_what_is_taken_back_has_one_verb(said, reads):
    assert wording.taken_back(said) == reads
