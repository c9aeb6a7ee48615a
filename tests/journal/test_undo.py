"""Every change is a batch that can be taken back, unless something later stands on it."""

import pytest

from kith.journal.models import Batch, Entry
from kith.journal.recording import batch, close_batch, open_batch, recording
from kith.journal.undoing import undo
from kith.kernel.errors import Refusal
from kith.people.models import Affiliation, ContactPoint, Interest, Organisation, Person

pytestmark = pytest.mark.django_db


def make_person(book, maya, name="Priya Raman"):
    with batch(book=book, by=maya, verb="add_person", said=f"Added {name}") as rec:
        return rec.add(Person(book=book, name=name, sort_key=name.lower()))


def last(book):
    return Batch.objects.of(book).order_by("-pk").first()


def people(book):
    return sorted(Person.objects.of(book).values_list("name", flat=True))


def test_an_added_row_goes(book, maya):
    make_person(book, maya)
    undo(last(book), by=maya)
    assert people(book) == []


def test_a_change_is_put_back_field_by_field(book, maya):
    person = make_person(book, maya)
    with batch(book=book, by=maya, verb="change_person", said="Changed") as rec:
        rec.change(person, name="Priya R. Raman", note="Likes sailing")
    undo(last(book), by=maya)
    person.refresh_from_db()
    assert (person.name, person.note) == ("Priya Raman", "")


def test_a_deleted_person_comes_back_with_everything_and_the_same_ids(book, maya):
    person = make_person(book, maya)
    with batch(book=book, by=maya, verb="affiliate", said="At Northwind") as rec:
        organisation = rec.add(Organisation(book=book, name="Northwind", key="northwind"))
        post = rec.add(Affiliation(book=book, person=person, organisation=organisation, title="Engineer"))
        rec.add(Interest(book=book, person=person, name="Sailing", key="sailing"))
    with batch(book=book, by=maya, verb="delete_person", said="Deleted") as rec:
        rec.delete(person)
    assert not Affiliation.objects.of(book).exists()
    undo(last(book), by=maya)
    back = Affiliation.objects.of(book).get()
    assert (back.pk, back.uid, back.person_id, back.title) == (post.pk, post.uid, person.pk, "Engineer")
    assert Interest.objects.of(book).get().name == "Sailing"


def test_what_merely_points_at_a_deleted_person_lets_go_and_takes_hold_again(book, maya):
    tom = make_person(book, maya, "Tom Okafor")
    priya = make_person(book, maya)
    with batch(book=book, by=maya, verb="set_through", said="Through Tom") as rec:
        rec.change(priya, through=tom)
    with batch(book=book, by=maya, verb="delete_person", said="Deleted Tom") as rec:
        rec.delete(tom)
    priya.refresh_from_db()
    assert priya.through_id is None
    undo(last(book), by=maya)
    priya.refresh_from_db()
    assert priya.through_id == tom.pk


def test_undo_is_refused_while_a_later_change_of_the_same_row_stands(book, maya):
    person = make_person(book, maya)
    added = last(book)
    with batch(book=book, by=maya, verb="change_person", said="Renamed her") as rec:
        rec.change(person, name="Priya")
    changed = last(book)
    with pytest.raises(Refusal, match="Renamed her"):
        undo(added, by=maya)
    assert people(book) == ["Priya"]
    undo(changed, by=maya)
    undo(added, by=maya)
    assert people(book) == []


def test_undo_is_refused_while_a_later_row_points_at_one_it_made(book, maya):
    person = make_person(book, maya)
    added = last(book)
    with batch(book=book, by=maya, verb="add_interest", said="Likes sailing") as rec:
        rec.add(Interest(book=book, person=person, name="Sailing", key="sailing"))
    with pytest.raises(Refusal, match="Likes sailing"):
        undo(added, by=maya)


def test_a_batch_is_taken_back_once(book, maya):
    make_person(book, maya)
    undo(last(book), by=maya)
    with pytest.raises(Refusal, match="already"):
        undo(last(book), by=maya)


def test_many_rows_are_one_entry_and_their_ids_are_never_used_again(book, maya):
    with batch(book=book, by=maya, verb="import", said="Imported") as rec:
        rows = rec.add_many([Person(book=book, name=f"P{n}", sort_key=f"p{n}") for n in range(1200)])
    assert Entry.objects.filter(batch=last(book)).count() == 1
    highest = rows[-1].pk
    undo(last(book), by=maya)
    assert people(book) == []
    assert make_person(book, maya).pk > highest


def test_nothing_changed_is_no_batch(book, maya):
    person = make_person(book, maya)
    before = Batch.objects.of(book).count()
    with batch(book=book, by=maya, verb="change_person", said="Nothing") as rec:
        rec.change(person, name=person.name)
    assert Batch.objects.of(book).count() == before


def test_a_failed_action_leaves_nothing(book, maya):
    def half() -> None:
        with batch(book=book, by=maya, verb="add_person", said="Added") as rec:
            rec.add(Person(book=book, name="Half", sort_key="half"))
            raise Refusal("no")

    with pytest.raises(Refusal):
        half()
    assert people(book) == []
    assert last(book) is None


def test_an_open_batch_grows_over_transactions_and_is_undone_as_one(book, maya):
    whole = open_batch(book=book, by=maya, verb="import", said="Importing")
    for name in ("Ada", "Bea"):
        with recording(whole) as part:
            person = part.add(Person(book=book, name=name, sort_key=name.lower()))
            part.add(ContactPoint(book=book, person=person, kind="email", value="a@b.org", key="a@b.org"))
    close_batch(whole, said="Imported two")
    assert people(book) == ["Ada", "Bea"]
    undo(whole, by=maya)
    assert people(book) == []


def test_one_books_batches_are_not_anothers(book, maya, omar):
    make_person(book, maya)
    assert not Batch.objects.of(omar.book).exists()
