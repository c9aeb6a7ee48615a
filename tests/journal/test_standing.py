"""What stands on a batch is named, and taken back first; what is refused changes nothing."""

import pytest
from django.db import connection

from kith.encounters.actions import log_encounter
from kith.encounters.models import Encounter
from kith.journal.models import Batch, Entry
from kith.journal.recording import batch, close_batch, open_batch, recording
from kith.journal.undoing import undo
from kith.kernel.errors import Refusal
from kith.people import actions as people
from kith.people.models import ContactPoint, Interest, Mark, Organisation, Person, Place
from kith.rhythm.actions import set_rhythm
from kith.rhythm.models import Rhythm

pytestmark = pytest.mark.django_db


@pytest.fixture
def who(book, maya):
    return {"book": book, "by": maya}


@pytest.fixture
def priya(who):
    return people.add_person(**who, name="Priya Raman")


@pytest.fixture
def tom(who):
    return people.add_person(**who, name="Tom Okafor")


def last(who):
    return Batch.objects.of(who["book"]).order_by("-pk").first()


def take_back(who, one):
    """Undo, with every pointer in place afterwards."""
    undo(one, by=who["by"])
    connection.check_constraints()


# What can be there once only


def circled(who, priya, today):
    return people.add_to_circle(**who, person=priya, circle="Rowing")


def uncircled(who, priya):
    people.take_out_of_circle(**who, person=priya, circle=people.circle_named(who["book"], "Rowing"))


def marked(who, priya, today):
    people.mark_person(**who, person=priya, kind="put_aside", on=today)


def unmarked(who, priya):
    people.unmark_person(**who, person=priya, kind="put_aside")


def in_rhythm(who, priya, today):
    set_rhythm(**who, person=priya, days=30, on=today)


def in_no_rhythm(who, priya):
    set_rhythm(**who, person=priya, days=None, on=None)


def interested(who, priya, today):
    people.add_interest(**who, person=priya, name="Sailing")


def not_interested(who, priya):
    people.drop_interest(**who, interest=priya.interests.get())


@pytest.mark.parametrize(
    "doing",
    [
        (circled, uncircled, Place),
        (marked, unmarked, Mark),
        (in_rhythm, in_no_rhythm, Rhythm),
        (interested, not_interested, Interest),
    ],
)
def test_what_was_ended_and_done_again_comes_back_only_after_the_second_is_undone(who, priya, today, doing):
    do, end, model = doing
    do(who, priya, today)
    first = model.objects.of(who["book"]).get()
    end(who, priya)
    ended = last(who)
    do(who, priya, today)
    again = last(who)
    with pytest.raises(Refusal, match=f"Undo them first: {again.pk} “"):
        take_back(who, ended)
    assert model.objects.of(who["book"]).get() != first
    take_back(who, again)
    take_back(who, ended)
    assert model.objects.of(who["book"]).get() == first


def test_a_name_that_another_took_meanwhile_does_not_come_back_beside_it(who):
    halley = people.find_or_add_organisation(**who, name="Halley")
    people.change_organisation(**who, organisation=halley, name="Halley Labs")
    renamed = last(who)
    people.find_or_add_organisation(**who, name="Halley")
    added = last(who)
    with pytest.raises(Refusal, match=f"{added.pk} “Added Halley”"):
        take_back(who, renamed)
    take_back(who, added)
    take_back(who, renamed)
    assert Organisation.objects.of(who["book"]).get().name == "Halley"


def test_a_name_that_another_was_renamed_to_is_told_by_that_renaming(who):
    halley = people.find_or_add_organisation(**who, name="Halley")
    other = people.find_or_add_organisation(**who, name="Northwind")
    people.change_organisation(**who, organisation=halley, name="Halley Labs")
    renamed = last(who)
    people.change_organisation(**who, organisation=other, name="Halley")
    taken = last(who)
    people.change_organisation(**who, organisation=other, name="Halley", note="In the old harbour")
    with pytest.raises(Refusal, match=f"Undo them first: {taken.pk} “"):
        take_back(who, renamed)


def test_what_a_later_batch_would_bring_back_counts_like_what_is_there(who, priya, today):
    """Else the latest batch of all could not be taken back any more."""
    circled(who, priya, today)
    uncircled(who, priya)
    first = last(who)
    circled(who, priya, today)
    uncircled(who, priya)
    second = last(who)
    with pytest.raises(Refusal, match=f"{second.pk} “"):
        take_back(who, first)
    take_back(who, second)


# What is pointed at


def test_a_dropped_number_of_a_person_who_was_deleted_since_waits_for_them(who, priya):
    point = people.add_contact_point(**who, person=priya, kind=ContactPoint.PHONE, value="+44 20 7946 0001")
    people.drop_contact_point(**who, point=point)
    dropped = last(who)
    people.delete_person(**who, person=priya)
    deleted = last(who)
    with pytest.raises(Refusal, match=f"{deleted.pk} “Deleted Priya Raman”"):
        take_back(who, dropped)
    take_back(who, deleted)
    take_back(who, dropped)
    assert Person.objects.of(who["book"]).get().contact_points.get().value == "+44 20 7946 0001"


def test_who_introduced_them_first_comes_back_only_when_they_are_there(who, priya, tom):
    other = people.add_person(**who, name="Ines Prado")
    people.set_through(**who, person=priya, through=tom)
    people.set_through(**who, person=priya, through=other)
    second = last(who)
    people.delete_person(**who, person=tom)
    deleted = last(who)
    with pytest.raises(Refusal, match=f"{deleted.pk} “Deleted Tom Okafor”"):
        take_back(who, second)
    priya.refresh_from_db()
    assert priya.through == other


def test_somebody_is_not_taken_back_while_an_undo_would_point_at_them(who, priya, tom):
    added = Batch.objects.of(who["book"]).get(said="Added Tom Okafor")
    people.set_through(**who, person=priya, through=tom)
    people.set_through(**who, person=priya, through=None)
    nobody = last(who)
    with pytest.raises(Refusal, match=f"{nobody.pk} “"):
        take_back(who, added)


# Long work, in between of which others come


def test_later_is_told_by_the_entries_not_by_when_a_batch_began(who, priya, today):
    """An import that was interrupted goes on after a capture, and finds the person whom that one made."""
    long = open_batch(**who, verb="import", said="Importing")
    with recording(long) as part:
        part.add(Person(book=who["book"], name="Ada", sort_key="ada"))
    ines = people.add_person(**who, name="Ines Prado")
    added = last(who)
    with recording(long) as part:
        log_encounter(**who, people=[ines], on=today, channel="call", within=part)
    close_batch(long, said="Imported one")
    with pytest.raises(Refusal, match=f"Undo them first: {long.pk} “Imported one”"):
        take_back(who, added)
    take_back(who, long)
    take_back(who, added)
    assert not Encounter.objects.of(who["book"]).exists()


def test_what_came_before_the_end_of_a_long_batch_but_after_the_row_stands_on_it(who):
    long = open_batch(**who, verb="import", said="Importing")
    with recording(long) as part:
        ada = part.add(Person(book=who["book"], name="Ada", sort_key="ada"))
    people.change_person(**who, person=ada, note="Sails")
    noted = last(who)
    with recording(long) as part:
        part.add(Person(book=who["book"], name="Bea", sort_key="bea"))
    with pytest.raises(Refusal, match=f"{noted.pk} “Changed Ada”"):
        take_back(who, long)
    take_back(who, noted)
    take_back(who, long)
    assert not Person.objects.of(who["book"]).exists()


def test_what_came_before_a_row_of_a_long_batch_does_not_stand_on_it(who, priya):
    long = open_batch(**who, verb="import", said="Importing")
    people.change_person(**who, person=priya, note="Sails")
    with recording(long) as part:
        people.change_person(**who, person=priya, birthday="1990-02-03", within=part)
    take_back(who, long)
    priya.refresh_from_db()
    assert (priya.note, priya.birthday) == ("Sails", "")


# How it is told


def test_what_a_long_batch_turned_away_from_a_row_of_its_own_would_come_back_to_it(who, priya, book):
    long = open_batch(**who, verb="import", said="Importing")
    with recording(long) as part:
        place = part.add(Organisation(book=book, name="Northwind", key="northwind"))
    post = people.affiliate(**who, person=priya, organisation="Northwind")
    between = Batch.objects.of(book).latest("pk")
    with recording(long) as part:
        part.change(post, organisation=None)
    close_batch(long, said="Imported")
    with pytest.raises(Refusal, match=f"{between.pk} “"):
        undo(long, by=None)
    post.refresh_from_db()
    assert post.organisation is None
    assert Organisation.objects.of(book).get() == place


def test_of_many_that_stand_in_the_way_five_are_named(who, priya):
    added = last(who)
    for number in range(8):
        people.change_person(**who, person=priya, note=f"Note {number}")
    with pytest.raises(Refusal, match=r"“Changed Priya Raman”; and 3 more\.$") as refusal:
        take_back(who, added)
    assert str(refusal.value).count("Changed") == 5


def test_where_no_batch_is_to_blame_the_refusal_says_so(who, priya, today):
    circled(who, priya, today)
    uncircled(who, priya)
    ended = last(who)
    circle = people.circle_named(who["book"], "Rowing")
    Place.objects.create(book=who["book"], person=priya, circle=circle)  # as nothing in Kith does
    with pytest.raises(Refusal, match="no place"):
        take_back(who, ended)


# What was before is what the book had, not what somebody remembered


def test_a_change_through_an_old_copy_keeps_what_was_there_before(who, priya):
    old = Person.objects.of(who["book"]).get(pk=priya.pk)
    people.change_person(**who, person=priya, note="Sails")
    people.change_person(**who, person=old, note="Rows")
    take_back(who, last(who))
    priya.refresh_from_db()
    assert priya.note == "Sails"


def test_a_change_to_what_an_old_copy_remembers_is_a_change(who, priya):
    old = Person.objects.of(who["book"]).get(pk=priya.pk)
    people.change_person(**who, person=priya, note="Sails")
    people.change_person(**who, person=old, note="")
    priya.refresh_from_db()
    assert priya.note == ""


def test_two_copies_within_one_batch(who, priya):
    one, other = (Person.objects.of(who["book"]).get(pk=priya.pk) for _ in range(2))
    with batch(**who, verb="change_person", said="Changed") as rec:
        rec.change(one, note="Sails")
        rec.change(other, note="Rows")
        rec.change(one, note="Walks")
    entries = Entry.objects.filter(batch=last(who)).order_by("pk")
    assert [(one.before["note"], one.after["note"]) for one in entries] == [
        ("", "Sails"), ("Sails", "Rows"), ("Rows", "Walks"),
    ]  # fmt: skip
    take_back(who, last(who))
    priya.refresh_from_db()
    assert priya.note == ""


def test_an_old_copy_is_deleted_as_the_book_has_it(who, priya):
    old = Person.objects.of(who["book"]).get(pk=priya.pk)
    people.change_person(**who, person=priya, note="Sails")
    people.delete_person(**who, person=old)
    take_back(who, last(who))
    assert Person.objects.of(who["book"]).get().note == "Sails"


def test_what_was_deleted_meanwhile_is_not_changed_any_more(who, priya):
    old = Person.objects.of(who["book"]).get(pk=priya.pk)
    people.delete_person(**who, person=priya)
    deleted = last(who)
    with pytest.raises(Refusal, match="deleted meanwhile"):
        people.change_person(**who, person=old, note="Rows")
    assert last(who) == deleted


def test_what_was_deleted_meanwhile_is_not_deleted_again(who, priya):
    old = Person.objects.of(who["book"]).get(pk=priya.pk)
    people.delete_person(**who, person=priya)
    deleted = last(who)
    people.delete_person(**who, person=old)
    assert last(who) == deleted


def test_rows_added_in_a_batch_are_not_read_again(who, django_assert_num_queries, today):
    """An import changes rows by the thousand."""
    with batch(**who, verb="import", said="Imported") as rec:
        rows = rec.add_many([Person(book=who["book"], name=f"P{n}", sort_key=f"p{n}") for n in range(3)])
        with django_assert_num_queries(3):
            rec.change_many([(one, {"note": "Sails"}) for one in rows])
    found = list(Person.objects.of(who["book"]))
    with batch(**who, verb="import", said="Imported") as rec, django_assert_num_queries(4):
        rec.change_many([(one, {"note": "Rows"}) for one in found])
