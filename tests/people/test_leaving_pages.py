"""Pages of those who left: deleted, erased, or taken back."""

import re

import pytest

from kith.journal.models import Batch
from kith.journal.undoing import undo
from kith.people import actions
from kith.people.models import Person

pytestmark = pytest.mark.django_db


def latest(book):
    return Batch.objects.of(book).latest("pk")


def text(response):
    page = response.content.decode()
    return re.sub(r"\s+", " ", re.sub(r"<[^>]*>", " ", page[page.index("<main") :]))


def test_undo_of_who_was_just_added_leads_to_people_with_the_notice(web, book):
    web.post("/people/new", {"name": "Ines Prado"})
    person = Person.objects.of(book).get()
    gone = web.post(f"/history/{latest(book).pk}/undo", {"back": f"/people/{person.pk}"})
    assert gone.url == "/people/"
    assert "Taken back: Added Ines Prado" in web.get(gone.url).content.decode()


def test_undo_of_something_else_leads_back_to_the_page_it_was_undone_from(web, book, maya, add):
    person = add("Ines Prado")
    actions.add_interest(book=book, by=maya, person=person, name="Chess")
    gone = web.post(f"/history/{latest(book).pk}/undo", {"back": f"/people/{person.pk}?x=1"})
    assert gone.url == f"/people/{person.pk}?x=1"


def test_history_leads_to_the_erasure_of_who_was_deleted(web, book, maya, add):
    person = add("Ines Prado", note="Sails")
    actions.delete_person(book=book, by=maya, person=person)
    assert (
        f'<a href="/people/{person.pk}/erasure">Erase Ines Prado for good</a>' in web.get("/history/").content.decode()
    )
    page = web.get(f"/people/{person.pk}")
    assert (page.status_code, "Ines Prado is not in your book any more" in text(page)) == (404, True)
    assert "Backups and exports that were made before still hold them" in text(web.get(f"/people/{person.pk}/erasure"))
    gone = web.post(f"/people/{person.pk}/erasure")
    assert "backups made before still do" in web.get(gone.url).content.decode()
    assert "Ines" not in text(web.get("/history/"))
    assert web.get(f"/people/{person.pk}/erasure").status_code == 404


def test_history_offers_it_only_while_they_are_away(web, book, maya, add):
    person = add("Ines Prado")
    actions.delete_person(book=book, by=maya, person=person)
    undo(latest(book), by=maya)
    assert "/erasure" not in web.get("/history/").content.decode()


def test_who_was_added_and_taken_back_is_erased_from_history(web, book, maya, add):
    person = add("Ines Prado")
    actions.change_person(book=book, by=maya, person=person, name="Ines Prado Luz")
    undo(latest(book), by=maya)
    undo(Batch.objects.of(book).earliest("pk"), by=maya)
    assert f"/people/{person.pk}/erasure" in web.get("/history/").content.decode()
    assert web.get(f"/people/{person.pk}/erasure").status_code == 200
    web.post(f"/people/{person.pk}/erasure")
    assert "Ines" not in text(web.get("/history/"))


def test_one_owner_does_not_see_whom_another_deleted(web, omar):
    theirs = actions.add_person(book=omar.book, by=omar, name="Ines Prado")
    actions.delete_person(book=omar.book, by=omar, person=theirs)
    for address in (f"/people/{theirs.pk}", f"/people/{theirs.pk}/erasure"):
        page = web.get(address)
        assert (page.status_code, "Ines" in page.content.decode()) == (404, False)
    assert web.post(f"/people/{theirs.pk}/erasure").status_code == 404
