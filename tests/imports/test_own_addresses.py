"""Addresses that mail shows to be the owner's are offered for their own card; later mail is then understood."""

import pytest

from kith.imports.models import Import
from kith.journal.queries import latest_standing
from kith.journal.undoing import undo
from kith.people.actions import add_contact_point, add_person
from kith.people.models import ContactPoint, Me
from kith.people.queries import me

from .mails import IDA, MAYA, NOON, box, letter, told

pytestmark = pytest.mark.django_db


@pytest.fixture
def ida(book, maya):
    person = add_person(book=book, by=maya, name="Ida Brandvold")
    add_contact_point(book=book, person=person, by=maya, kind=ContactPoint.EMAIL, value=IDA)


@pytest.fixture
def bring_box(bring, tmp_path):
    def bring_box(*letters, **options):
        (tmp_path / "mine.mbox").write_text(box(*letters))
        return bring(tmp_path / "mine.mbox", **options)

    return bring_box


def page(web, book):
    return web.get(f"/imports/{Import.objects.of(book).latest('pk').pk}").content.decode()


def answer(web, book, **facts):
    pk = Import.objects.of(book).latest("pk").pk
    return web.post(f"/imports/{pk}/address", facts, follow=True).content.decode()


DELIVERED = f"Delivered-To: {MAYA}\n"


def test_the_address_of_the_box_is_offered_and_put_on_the_card(web, bring_box, book, maya, ida):
    bring_box(letter(1, IDA, MAYA, more=DELIVERED))
    assert "Put it on my card" in page(web, book)
    assert not Me.objects.of(book).exists()
    assert "Put it on my card" not in answer(web, book, address=MAYA)
    mine = Me.objects.of(book).get().person
    assert [one.key for one in mine.contact_points.all()] == [MAYA]
    assert mine.name == maya.name
    bring_box(letter(2, MAYA, IDA, NOON))
    assert [one[2] for one in told(book)] == ["in", "out"]
    assert "Put it on my card" not in page(web, book)


def test_that_is_one_step_that_can_be_undone(web, bring_box, book, maya, ida):
    bring_box(letter(1, IDA, MAYA, more=DELIVERED))
    answer(web, book, address=MAYA)
    undo(latest_standing(book), by=maya)
    assert me(book) is None
    assert "Put it on my card" in page(web, book)


def test_who_is_on_most_messages_is_offered_where_nothing_else_tells(web, bring_box, book, ida):
    aliased = [letter(number, IDA, MAYA) for number in range(1, 9)]
    result = bring_box(*aliased, letter(9, IDA, "team@work.example"), letter(10, "tom@x.example", MAYA))
    assert len(result["skipped"]) == 10
    assert MAYA in page(web, book)
    answer(web, book, address=MAYA)
    result = bring_box(*aliased)
    assert (result["added"] + result["updated"], result["skipped"]) == (8, [])


def test_what_is_not_mine_or_somebody_elses_is_not_offered_again(web, bring_box, book, ida):
    bring_box(letter(1, IDA, MAYA, more=DELIVERED))
    assert "does not count as yours" in answer(web, book, address=MAYA, foreign="1")
    bring_box(letter(2, IDA, MAYA, NOON, more=DELIVERED))
    assert "Put it on my card" not in page(web, book)
    assert "not among those" in answer(web, book, address=IDA)
    bring_box(letter(3, IDA, "x@y.example", NOON, more=f"Delivered-To: {IDA}\n"))
    assert "Put it on my card" not in page(web, book)


def test_the_address_of_the_sent_folder_is_offered(web, bring_box, book, ida):
    bring_box(letter(1, MAYA, IDA, more="X-Gmail-Labels: Sent\n"))
    assert MAYA in page(web, book)
