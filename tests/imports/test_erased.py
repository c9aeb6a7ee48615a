"""Whoever was erased does not come back with a file; who merely shares an address with them is let in."""

import pytest

from kith.capture.actions import keep
from kith.capture.models import Capture
from kith.encounters.actions import log_encounter
from kith.encounters.models import Encounter
from kith.people import actions
from kith.people.models import ContactPoint, Organisation, Person
from kith.people.queries import former_person
from tests.conftest import TODAY
from tests.people import conftest as people

from .test_identity import bring_cards, card, names

pytestmark = pytest.mark.django_db
add = people.add
__all__ = ["bring_cards", "names"]
SWITCHBOARD = "TEL:+49 30 901820"
INFO = "EMAIL:info@halley.example"


@pytest.fixture
def erase(book, maya):
    def erase(person):
        actions.erase_person(book=book, by=maya, person=person)

    return erase


@pytest.fixture
def grace(add, book, maya):
    person = add("Grace Linden", at="Halley")
    for kind, value in [
        (ContactPoint.PHONE, "+49 30 901820"),
        (ContactPoint.EMAIL, "info@halley.example"),
        (ContactPoint.SOCIAL, "https://www.linkedin.com/in/gracelinden"),
    ]:
        actions.add_contact_point(book=book, by=maya, person=person, kind=kind, value=value)
    return person


def test_a_colleague_at_the_same_switchboard_is_taken_in(erase, grace, bring_cards, names):
    erase(grace)
    result = bring_cards(card("Jo Adeyemi", SWITCHBOARD, INFO), card("Tom Linden", SWITCHBOARD))
    assert (result["added"], result["skipped"], names()) == (2, [], ["Jo Adeyemi", "Tom Linden"])


@pytest.mark.parametrize("line", [SWITCHBOARD, INFO, "URL:https://de.linkedin.com/in/gracelinden/"])
@pytest.mark.parametrize("name", ["Grace Linden", "G. Linden", "Grace B. Linden"])
def test_they_themselves_are_not(erase, grace, bring_cards, name, line):
    erase(grace)
    result = bring_cards(card(name, line, "NOTE:seen again"))
    assert (len(result["skipped"]), "erased" in result["skipped"][0]["reason"], result["added"]) == (1, True, 0)


def test_they_are_known_by_the_name_they_bore_before(erase, grace, bring_cards, names):
    actions.change_person(book=grace.book, by=None, person=grace, name="Grace Halloran")
    erase(grace)
    bring_cards(card("Grace Linden", SWITCHBOARD), card("Grace Halloran", INFO), card("Grace Linden"))
    assert names() == []


@pytest.fixture
def older(add, maya, grace, content, tmp_path):
    """An export made before she was erased."""
    who = {"book": maya.book, "by": maya}
    friend = add("Jo Adeyemi", note="Knows Grace Linden from Halley.")
    actions.set_through(**who, person=friend, through=grace)
    log_encounter(**who, people=[grace], on=TODAY, channel="call", note="She is moving to Bath")
    log_encounter(**who, people=[grace, friend], on=TODAY, channel="meeting", note="Lunch, Grace paid")
    keep(**who, text="Coffee with Grace Linden at Halley today", today=TODAY)
    actions.affiliate(**who, person=grace, organisation="Grace Linden", title="Owner")
    path = tmp_path / "older.jsonl"
    path.write_text(content(), encoding="utf-8", newline="")
    return path


def test_an_older_export_does_not_bring_them_back(erase, grace, older, bring, content):
    erase(grace)
    before = content()
    assert not [word for word in ("Grace", "Linden", "901820", "moving") if word in before]
    result = bring(older)
    assert content() == before
    assert {one["reason"] for one in result["skipped"]} == {"You erased this person and asked not to have them back."}
    assert (result["added"], result["updated"], result["batch"]) == (0, 0, None)


def test_nor_does_it_when_they_were_deleted_first(erase, grace, older, bring, content):
    actions.delete_person(book=grace.book, by=None, person=grace)
    erase(former_person(grace.book, grace.pk))
    before = content()
    assert not [word for word in ("Grace", "Linden", "901820", "moving") if word in before]
    bring(older)
    assert content() == before


def test_the_others_come_in_from_an_older_export(book, erase, grace, older, bring):
    erase(grace)
    actions.delete_person(book=book, by=None, person=Person.objects.of(book).get(name="Jo Adeyemi"))
    bring(older)
    assert not Person.objects.of(book).filter(name__contains="Grace").exists()
    assert not Capture.objects.of(book).exists()
    assert not Encounter.objects.of(book).filter(note__contains="moving").exists()
    assert not Organisation.objects.of(book).filter(name="Grace Linden").exists()
