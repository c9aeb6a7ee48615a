"""Adding people and their facts."""

from datetime import date

import pytest

from kith.journal.models import Batch
from kith.journal.recording import batch
from kith.journal.undoing import undo
from kith.kernel.errors import Refusal
from kith.people import actions
from kith.people.models import Circle, ContactPoint, Interest, Mark, Person, Place
from kith.people.queries import how_many, listed, me


def latest(book):
    return Batch.objects.of(book).order_by("-pk").first()


def test_a_name_is_kept_as_written_and_folded_for_order(add):
    person = add("  Łucja   Żółć ")
    assert (person.name, person.sort_key) == ("Łucja Żółć", "lucja zolc")
    assert (person.given, person.family) == ("Łucja", "Żółć")


def test_given_parts_are_not_guessed_over(add):
    person = add("Nguyễn Thị Mai", family="Nguyễn", given="Mai")
    assert (person.family, person.given) == ("Nguyễn", "Mai")


def test_nobody_without_a_name(book, maya):
    with pytest.raises(Refusal):
        actions.add_person(book=book, by=maya, name="   ")
    assert not listed(book).exists()


def test_adding_is_one_batch_that_can_be_undone(book, maya, add):
    add("Ines Duarte")
    assert latest(book).said == "Added Ines Duarte"
    undo(latest(book), by=maya)
    assert not listed(book).exists()
    assert how_many(book) == 0


def test_a_new_name_brings_its_own_parts(book, maya, add):
    person = add("Ines Duarte")
    actions.change_person(book=book, by=maya, person=person, name="Ines Prado")
    person.refresh_from_db()
    assert (person.sort_key, person.family) == ("ines prado", "Prado")


def test_changing_nothing_makes_no_batch(book, maya, add):
    person = add("Ines Duarte", note="Paints")
    before = latest(book)
    actions.change_person(book=book, by=maya, person=person, note="Paints")
    assert latest(book) == before


@pytest.mark.parametrize(
    ("kind", "ways"),
    [
        (ContactPoint.EMAIL, ("Ines@Prado.example", "ines@prado.example")),
        (ContactPoint.SOCIAL, ("https://www.linkedin.com/in/ines-prado/", "linkedin.com/in/ines-prado")),
        (ContactPoint.ADDRESS, ("Rua Nova 3, Porto", "rua nova 3,  porto")),
    ],
)
def test_the_same_address_is_kept_once(book, maya, add, kind, ways):
    person = add("Ines Prado")
    one, two = (actions.add_contact_point(book=book, by=maya, person=person, kind=kind, value=value) for value in ways)
    assert one == two
    assert person.contact_points.count() == 1


def test_an_empty_or_unknown_address_is_refused(book, maya, add):
    person = add("Ines Prado")
    for kind, value in [(ContactPoint.EMAIL, "  "), ("pigeon", "coo")]:
        with pytest.raises(Refusal):
            actions.add_contact_point(book=book, by=maya, person=person, kind=kind, value=value)


def test_a_book_starts_with_four_circles(book):
    kinds = Circle.objects.of(book).values_list("kind", flat=True)
    assert sorted(kinds) == ["community", "inside", "outside", "school"]


def test_a_circle_is_found_by_its_folded_name_and_holds_a_person_once(book, maya, add):
    person = add("Ines Prado")
    first = actions.add_to_circle(book=book, by=maya, person=person, circle="Chœur")
    second = actions.add_to_circle(book=book, by=maya, person=person, circle="  choeur ")
    assert first == second
    assert Place.objects.of(book).count() == 1


def test_bulk_is_one_batch(book, maya, add):
    people = [add("Ines Prado"), add("Jo Adeyemi")]
    before = Batch.objects.of(book).count()
    actions.add_people_to_circle(book=book, by=maya, people=people, circle="Rowing")
    actions.add_interest_to_people(book=book, by=maya, people=people, name="Sculling")
    actions.mark_people(book=book, by=maya, people=people, kind=Mark.PUT_ASIDE, on=date(2026, 6, 9))
    assert Batch.objects.of(book).count() == before + 3
    assert latest(book).said == "Put 2 people aside"
    assert (Place.objects.of(book).count(), Interest.objects.of(book).count(), Mark.objects.of(book).count()) == (
        2,
    ) * 3


def test_a_mark_is_a_row_and_lifting_it_deletes_the_row(book, maya, add, today):
    person = add("Ines Prado")
    for _ in range(2):
        actions.mark_person(book=book, by=maya, person=person, kind=Mark.NO_UPDATES, on=today)
    assert list(person.marks.values_list("kind", "on")) == [("no_updates", today)]
    actions.unmark_person(book=book, by=maya, person=person, kind=Mark.NO_UPDATES)
    assert not person.marks.exists()
    with pytest.raises(Refusal):
        actions.mark_person(book=book, by=maya, person=person, kind="favourite", on=today)


def test_an_interest_is_kept_once_per_person(book, maya, add):
    person = add("Ines Prado")
    for name in ("Grid storage", "grid  STORAGE"):
        actions.add_interest(book=book, by=maya, person=person, name=name)
    assert list(person.interests.values_list("name", flat=True)) == ["Grid storage"]


def test_me_is_one_person_and_not_listed(book, maya, add):
    maya_self, other = add("Maya Okoye"), add("Jo Adeyemi")
    actions.set_me(book=book, by=maya, person=other)
    actions.set_me(book=book, by=maya, person=maya_self)
    assert me(book) == maya_self.pk
    assert list(listed(book)) == [other]
    assert how_many(book) == 1


def test_nobody_is_introduced_by_themselves(book, maya, add):
    person, friend = add("Ines Prado"), add("Jo Adeyemi")
    with pytest.raises(Refusal):
        actions.set_through(book=book, by=maya, person=person, through=person)
    actions.set_through(book=book, by=maya, person=person, through=friend)
    assert list(friend.introduced.all()) == [person]


def test_each_step_has_a_source_of_its_own_so_that_each_can_be_taken_back_alone(book, maya, today):
    for name in ("Ines Prado", "Jo Adeyemi"):
        with batch(book=book, by=maya, verb="", said="") as rec:
            who = {"book": book, "by": maya, "within": rec}
            actions.add_person(name=name, source=actions.make_source(kind="typed", on=today, **who), **who)
    first = Batch.objects.of(book).order_by("pk").first()
    undo(first, by=maya)
    assert list(Person.objects.of(book).values_list("name", flat=True)) == ["Jo Adeyemi"]


def test_deleting_takes_everything_and_undo_brings_it_back(book, maya, add, today):
    person, friend = add("Ines Prado", at="Vela", title="Sailor"), add("Jo Adeyemi")
    actions.set_through(book=book, by=maya, person=friend, through=person)
    actions.add_interest(book=book, by=maya, person=person, name="Knots")
    actions.delete_person(book=book, by=maya, person=person)
    friend.refresh_from_db()
    assert (friend.through_id, Interest.objects.of(book).count(), how_many(book)) == (None, 0, 1)
    undo(latest(book), by=maya)
    friend.refresh_from_db()
    back = Person.objects.of(book).get(name="Ines Prado")
    assert (friend.through, back.affiliations.get().title, back.interests.get().name) == (back, "Sailor", "Knots")
