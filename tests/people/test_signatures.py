"""What letters are signed with waits on Today and on the page of the person; one tap takes it over or sets it aside."""

from datetime import timedelta

import pytest

from kith.journal.queries import latest_standing
from kith.journal.recording import batch
from kith.journal.undoing import undo
from kith.people.actions import Signed, add_contact_point, affiliate, mark_person, note_signatures, take_signature
from kith.people.models import Affiliation, Mark, News, Signature
from kith.people.queries import signatures_waiting

pytestmark = pytest.mark.django_db


@pytest.fixture
def note(book, maya, today):
    """Notes what a letter of some days ago was signed with."""

    def note(person, title, organisation="", *, ago=9, address="", phones=()):
        signed = [Signed(person.pk, today - timedelta(days=ago), title, organisation, address, tuple(phones))]
        with batch(book=book, by=maya, verb="import", said="Imported a box") as rec:
            return note_signatures(book=book, signed=signed, today=today, within=rec)

    return note


@pytest.fixture
def ida(add):
    return add("Ida Brandvold", at="Northwind Energy", title="Engineer")


def test_today_and_the_persons_page_offer_it_and_one_tap_takes_it_over(web, ida, note, book):
    note(ida, "Head of Storage", "Northwind Energy")
    row = Signature.objects.of(book).get()
    for page in ("/", f"/people/{ida.pk}"):
        told = " ".join(web.get(page).content.decode().split())
        assert "Head of Storage at Northwind Energy" in told
        assert "Signature of a letter of" in told
        assert f"/signatures/{row.pk}/answer" in told
    web.post(f"/signatures/{row.pk}/answer", {"outcome": "taken", "back": "/"})
    assert list(Affiliation.objects.of(book).order_by("pk").values_list("title", "past")) == [
        ("Engineer", True),
        ("Head of Storage", False),
    ]
    assert News.objects.of(book).get().before.title == "Engineer"
    told = " ".join(web.get(f"/people/{ida.pk}").content.decode().split())
    assert "the signature of a letter of" in told
    assert "Signs as" not in told


def test_set_aside_nothing_changes_and_it_is_not_offered_again(web, ida, note, book):
    note(ida, "Head of Storage", "Northwind Energy")
    row = Signature.objects.of(book).get()
    web.post(f"/signatures/{row.pk}/answer", {"outcome": "aside", "back": "/"})
    assert note(ida, "Head of Storage", "Northwind Energy AS", ago=1) == 0
    assert "Signs as" not in web.get(f"/people/{ida.pk}").content.decode()
    assert Affiliation.objects.of(book).get().title == "Engineer"
    again = web.post(f"/signatures/{row.pk}/answer", {"outcome": "taken", "back": "/"}, follow=True)
    assert "decided already" in again.content.decode()


def test_where_no_job_was_known_it_is_one_and_no_news(add, note, book, maya):
    wei = add("Wei Tan")
    note(wei, "CFO", "Mills AG")
    assert take_signature(book=book, by=maya, signature=Signature.objects.of(book).get()) is None
    assert str(Affiliation.objects.of(book).get().organisation) == "Mills AG"


def test_where_the_place_alone_was_known_it_has_a_title_now(add, note, book, maya):
    wei = add("Wei Tan", at="Mills")
    note(wei, "CFO", "Mills AG")
    take_signature(book=book, by=maya, signature=Signature.objects.of(book).get())
    assert list(Affiliation.objects.of(book).values_list("title", "past")) == [("CFO", False)]


def test_of_two_jobs_the_one_at_the_same_place_ends(add, note, book, maya):
    wei = add("Wei Tan", at="Mills", title="Accountant")
    affiliate(book=book, by=maya, person=wei, organisation="Choir of Oslo", title="Conductor", started="2024")
    note(wei, "CFO", "Mills AG")
    take_signature(book=book, by=maya, signature=Signature.objects.of(book).get())
    assert set(Affiliation.objects.of(book).filter(past=False).values_list("title", flat=True)) == {"Conductor", "CFO"}


def test_what_the_book_says_by_now_and_who_is_put_aside_wait_no_more(add, ida, note, maya, today):
    book = ida.book
    note(ida, "Head of Storage", "Northwind Energy")
    wei = add("Wei Tan")
    note(wei, "CFO", "Mills AG")
    assert len(signatures_waiting(book, today)) == 2
    mark_person(book=book, by=maya, person=wei, kind=Mark.PUT_ASIDE, on=today)
    Affiliation.objects.of(book).filter(person=ida).update(title="Head of storage")
    assert signatures_waiting(book, today) == []


def test_a_job_that_began_after_the_letter_is_not_doubted_by_it(add, note, book, maya, today):
    wei = add("Wei Tan")
    affiliate(book=book, by=maya, person=wei, organisation="Mills", title="CFO", started=today.isoformat())
    assert note(wei, "Accountant", "Mills", ago=30) == 0
    assert note(wei, "Accountant", "Harbour AG", ago=400) == 0


def test_signed_as_the_book_says_again_what_waited_goes(ida, note, book):
    note(ida, "Head of Storage", "Northwind Energy", ago=9)
    note(ida, "Engineer", "Northwind Energy", ago=2)
    assert not Signature.objects.of(book).exists()


def test_the_latest_words_are_offered_alone_and_an_earlier_import_can_still_be_taken_back(ida, note, book, maya, today):
    note(ida, "Deputy Head of Storage", "Northwind Energy", ago=30)
    first = latest_standing(book)
    note(ida, "Head of Storage", "Northwind Energy", ago=9)
    note(ida, "Head of Storage", "Northwind Energy", ago=2)
    assert [one.signature.title for one in signatures_waiting(book, today)] == ["Head of Storage"]
    undo(first, by=maya)
    assert Signature.objects.of(book).get().title == "Head of Storage"


def test_who_goes_back_to_former_words_is_offered_those(ida, note, book, today):
    note(ida, "Head of Storage", "Northwind Energy", ago=30)
    note(ida, "Director of Storage", "Northwind Energy", ago=20)
    note(ida, "Head of Storage", "Northwind Energy", ago=10)
    assert [one.signature.title for one in signatures_waiting(book, today)] == ["Head of Storage"]


NUMBER = "+47 22 33 44 55"


def numbers(book, today):
    return [one.signature.phone for one in signatures_waiting(book, today) if one.signature.phone]


def test_a_number_that_the_card_lacks_is_offered_like_a_title_and_one_tap_puts_it_there(web, ida, note, book, today):
    note(ida, "Engineer", "Northwind Energy", phones=[NUMBER])
    row = Signature.objects.of(book).get()
    for page in ("/", f"/people/{ida.pk}"):
        told = " ".join(web.get(page).content.decode().split())
        assert f"igns with the number {NUMBER}." in told.replace("<b>", "")
        assert f"/signatures/{row.pk}/answer" in told
    web.post(f"/signatures/{row.pk}/answer", {"outcome": "taken", "back": "/"})
    point = ida.contact_points.get(kind="phone")
    assert (point.value, point.source.kind, point.source.on) == (NUMBER, "signature", row.on)
    assert numbers(book, today) == []
    undo(latest_standing(book), by=book.owner)
    assert not ida.contact_points.filter(kind="phone").exists()
    assert numbers(book, today) == [NUMBER]


def test_a_number_that_is_not_so_is_not_offered_again(web, ida, note, book, today):
    note(ida, "Engineer", "Northwind Energy", phones=[NUMBER])
    web.post(f"/signatures/{Signature.objects.of(book).get().pk}/answer", {"outcome": "aside", "back": "/"})
    assert note(ida, "Engineer", "Northwind Energy", ago=1, phones=["0047 22334455"]) == 0
    assert numbers(book, today) == []


@pytest.mark.parametrize("form", ["+47 22 33 44 55", "22 33 44 55", "022334455"])
def test_a_number_that_somebody_has_in_any_form_is_none(add, ida, note, today, form):
    book = ida.book
    add_contact_point(book=book, by=book.owner, person=add("Wei Tan"), kind="phone", value=form)
    assert note(ida, "Engineer", "Northwind Energy", phones=[NUMBER]) == 0
    assert numbers(book, today) == []


def test_a_number_that_came_on_the_card_meanwhile_waits_no_more(ida, note, book, maya, today):
    note(ida, "Engineer", "Northwind Energy", phones=[NUMBER])
    add_contact_point(book=book, by=maya, person=ida, kind="phone", value="22 33 44 55")
    assert numbers(book, today) == []


def test_a_number_by_which_several_sign_is_the_firms(add, ida, note, book, today):
    wei = add("Wei Tan")
    with batch(book=book, by=None, verb="import", said="Imported a box") as rec:
        signed = [Signed(one.pk, today, "Engineer", "Northwind Energy", "", (NUMBER,)) for one in (ida, wei)]
        note_signatures(book=book, signed=signed, today=today, within=rec)
    assert numbers(book, today) == []


def test_of_a_later_letter_the_same_number_waits_once_and_the_title_for_itself(ida, note, book, today):
    note(ida, "Head of Storage", "Northwind Energy", ago=9, phones=[NUMBER])
    note(ida, "Head of Storage", "Northwind Energy", ago=2, phones=[NUMBER, "+47 90 00 00 00"])
    assert numbers(book, today) == ["+47 90 00 00 00", NUMBER]
    note(ida, "Engineer", "Northwind Energy", ago=1)
    assert len(signatures_waiting(book, today)) == 2, "numbers are not doubted by another title"
