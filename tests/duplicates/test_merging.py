"""Two people become one: nothing is lost, and undo brings back exactly what was."""

import random
from datetime import date

import pytest
from django.db import transaction
from hypothesis import HealthCheck, example, given, settings
from hypothesis import strategies as st

from kith.duplicates.actions import merge_people, tell_apart
from kith.duplicates.models import TwoPeople
from kith.encounters.actions import log_encounter
from kith.favours.actions import add_favour, make_ask, make_promise
from kith.favours.models import Ask, Favour, Promise
from kith.introductions import actions as introductions
from kith.introductions.models import Introduction
from kith.journal.joining import pointing_at
from kith.journal.models import Batch
from kith.journal.undoing import undo
from kith.kernel.errors import Refusal
from kith.opportunities import actions as opportunities
from kith.opportunities import helping
from kith.opportunities.models import Helper
from kith.people import actions as people
from kith.people.models import Mark, Merged, Person, Standing
from kith.people.queries import person_named
from kith.rhythm import actions as rhythm
from kith.search.queries import find
from kith.ties.actions import state_tie
from kith.ties.models import Statement

from .every_kind import content, derived, fill, made_anew

pytestmark = pytest.mark.django_db
DAY = date(2026, 6, 9)


@pytest.fixture
def me(book, maya):
    return {"book": book, "by": maya}


@pytest.fixture
def kat(me):
    return people.add_person(**me, name="Katherine Miller")


@pytest.fixture
def kathy(me):
    return people.add_person(**me, name="Kathy Miller")


@pytest.fixture
def tom(me):
    return people.add_person(**me, name="Tom Okafor")


def take_back(book, by):
    undo(Batch.objects.of(book).filter(undo__isnull=True).latest("pk"), by=by)


@settings(max_examples=20, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@example(seed=2206)  # a statement turned over and back, and two of one pair beside it
@given(seed=st.integers(0, 1_000_000))
def test_whatever_points_at_them_goes_over_and_comes_back(maya, seed):
    chance = random.Random(seed)  # thousands of choices, which would take minutes to shrink
    with transaction.atomic():
        book = maya.book
        keep, *rest = fill(book, maya, chance.choice, ["Ida Berg", "Ida Berg", "Li Wu", "Bo"])
        others = rest[: chance.randint(1, 2)]
        before, computed = content(book), derived(book)
        assert computed == made_anew(book)
        merge_people(book=book, by=maya, keep=keep, others=others, name=chance.choice([keep, *others]))
        gone = [one.pk for one in others]
        assert not Person.objects.of(book).filter(pk__in=gone).exists()
        for model, name in pointing_at(Person):
            assert not model._base_manager.filter(**{f"{name}__in": gone}).exists(), model
        assert derived(book) == made_anew(book)
        take_back(book, maya)
        assert content(book) == before
        assert derived(book) == computed
        transaction.set_rollback(True)


def test_every_kind_that_can_point_at_a_person_is_drawn(maya):
    fill(maya.book, maya, random.Random(1).choice, ["Ida Berg", "Li Wu", "Bo"])
    missing = [model for model, _ in pointing_at(Person) if not model._base_manager.filter(book=maya.book).exists()]
    assert [one._meta.label for one in missing] == ["people.Me"]


def test_ties_opportunities_asks_favours_and_introductions_go_over(me, book, kat, kathy, tom):
    job = opportunities.add_opportunity(**me, role="Analyst", organisation="Northwind", on=DAY)
    helping.add_helper(**me, opportunity=job, person=kathy, role="referrer", on=DAY)
    make_ask(**me, person=kathy, what="a word", on=DAY, theirs=True)
    add_favour(**me, person=kathy, what="read my letter", on=DAY)
    make_promise(**me, person=kathy, what="send the paper", made_on=DAY)
    introductions.begin(**me, first=kathy, other=tom, on=DAY)
    state_tie(**me, person=tom, other=kathy, strength=4, on=DAY)
    log_encounter(**me, people=[kathy, tom], on=DAY, channel="meeting")
    before, computed = content(book), derived(book)
    merge_people(**me, keep=kat, others=[kathy])
    for model in (Ask, Favour, Promise, Helper):
        assert {row.person_id for row in model.objects.of(book)} == {kat.pk}, model
    assert Introduction.objects.of(book).get().first == kat
    assert Statement.objects.of(book).get().other == kat
    assert Standing.objects.of(book).filter(person=kat).get().count == 1
    assert derived(book) == made_anew(book)
    take_back(book, me["by"])
    assert (content(book), derived(book)) == (before, computed)


def test_what_both_have_stands_once(me, book, kat, kathy, tom):
    for one, value in ((kat, "K@miller.example"), (kathy, "k@miller.example")):
        people.add_contact_point(**me, person=one, kind="email", value=value)
        people.add_to_circle(**me, person=one, circle="Rowers")
        people.add_interest(**me, person=one, name="Sailing")
        rhythm.set_rhythm(**me, person=one, days=30 if one == kat else 90, on=DAY)
    people.affiliate(**me, person=kat, organisation="Northwind", title="Analyst")
    people.affiliate(**me, person=kathy, organisation="Northwind", title="analyst", started="2020-03")
    state_tie(**me, person=kat, other=tom, strength=2, on=DAY)
    state_tie(**me, person=tom, other=kathy, strength=5, on=date(2026, 6, 10))
    both = log_encounter(**me, people=[kat, kathy], on=DAY, channel="call")
    merge_people(**me, keep=kat, others=[kathy])
    assert [one.value for one in kat.contact_points.all()] == ["K@miller.example"]
    assert (kat.places.count(), kat.interests.count(), kat.rhythm.days) == (1, 1, 30)
    assert [(one.title, one.started) for one in kat.affiliations.all()] == [("Analyst", "2020-03")]
    assert Statement.objects.of(book).get().strength == 5, "the later word"
    assert [one.person_id for one in both.participants.all()] == [kat.pk]


def test_what_is_between_the_two_goes(me, book, kat, kathy):
    introductions.begin(**me, first=kat, other=kathy, on=DAY)
    state_tie(**me, person=kathy, other=kat, strength=5, on=DAY)
    tell_apart(**me, person=kat, other=kathy, on=DAY)
    people.set_through(**me, person=kat, through=kathy)
    before = content(book)
    merge_people(**me, keep=kat, others=[kathy])
    kat.refresh_from_db()
    assert kat.through is None
    for model in (Introduction, Statement, TwoPeople):
        assert not model.objects.of(book).exists(), model
    take_back(book, me["by"])
    assert content(book) == before


def test_facts_are_filled_and_texts_joined(me, book, kat, kathy, tom):
    people.change_person(**me, person=kat, note="Likes trains", birthday="--12-01")
    people.change_person(**me, person=kathy, note="Has a boat", birthday="1980-12-01", met="At the fair", met_on="2024")
    people.set_through(**me, person=kathy, through=tom)
    merge_people(**me, keep=kat, others=[kathy])
    kat.refresh_from_db()
    assert kat.note == "Likes trains\n\nHas a boat"
    assert (kat.birthday, kat.met, kat.met_on, kat.through) == ("1980-12-01", "At the fair", "2024", tom)


def test_a_decision_about_either_holds(me, kat, kathy):
    for kind in ("do_not_contact", "no_updates", "put_aside"):
        people.mark_person(**me, person=kathy, kind=kind, on=DAY)
    people.mark_person(**me, person=kat, kind="put_aside", on=DAY)
    merge_people(**me, keep=kat, others=[kathy])
    assert sorted(kat.marks.values_list("kind", flat=True)) == ["do_not_contact", "no_updates", "put_aside"]
    assert Mark.objects.of(me["book"]).count() == 3


def test_either_name_stays_and_both_are_found(me, book, kat, kathy):
    merge_people(**me, keep=kat, others=[kathy], name=kathy)
    kat.refresh_from_db()
    assert (kat.name, kat.given, kat.family) == ("Kathy Miller", "Kathy", "Miller")
    assert Merged.objects.of(book).get().name == "Katherine Miller"
    for text in ("katherine miller", "kathy miller"):
        assert [hit.id for hit in find(book, text).hits] == [kat.pk]


def test_three_become_one(me, book, kat, kathy, tom):
    for one in (kathy, tom):
        log_encounter(**me, people=[one], on=DAY, channel="call")
    before = content(book)
    merge_people(**me, keep=kat, others=[kathy, tom])
    assert kat.participations.count() == 2
    assert person_named(book, str(tom.pk)) == person_named(book, str(kathy.pk)) == kat
    take_back(book, me["by"])
    assert content(book) == before


def test_a_chain_is_taken_back_step_by_step(me, book, kat, kathy, tom):
    before = content(book)
    merge_people(**me, keep=kathy, others=[tom])
    merge_people(**me, keep=kat, others=[kathy])
    assert person_named(book, str(tom.pk)) == kat
    first = Batch.objects.of(book).filter(verb="merge_people").earliest("pk")
    with pytest.raises(Refusal, match="Undo them first"):
        undo(first, by=me["by"])
    take_back(book, me["by"])
    take_back(book, me["by"])
    assert content(book) == before


def test_what_came_later_stays_with_the_kept_one(me, book, kat, kathy):
    log_encounter(**me, people=[kathy], on=DAY, channel="call")
    merge_people(**me, keep=kat, others=[kathy])
    later = log_encounter(**me, people=[kat], on=DAY, channel="meeting")
    people.add_interest(**me, person=kat, name="Sailing")
    undo(Batch.objects.of(book).get(verb="merge_people"), by=me["by"])
    kathy = Person.objects.of(book).get(name="Kathy Miller")
    assert [one.encounter_id for one in kat.participations.all()] == [later.pk]
    assert kathy.participations.count() == 1
    assert (kat.interests.count(), kathy.interests.count()) == (1, 0)
    assert derived(book) == made_anew(book)


def test_what_cannot_be_one_is_refused(me, book, kat, kathy, omar):
    stranger = people.add_person(book=omar.book, by=omar, name="Kat Miller")
    people.set_me(**me, person=kathy)
    before = content(book)
    for others, told in (
        ([kat], "themselves"), ([], "with whom"), ([stranger], "not in your book"), ([kathy], "is you"),
    ):  # fmt: skip
        with pytest.raises(Refusal, match=told):
            merge_people(**me, keep=kat, others=others)
    with pytest.raises(Refusal, match="one of their names"):
        merge_people(**me, keep=kathy, others=[kat], name=stranger)
    assert content(book) == before


def test_the_owner_may_be_kept(me, book, kat, kathy):
    people.set_me(**me, person=kathy)
    merge_people(**me, keep=kathy, others=[kat])
    assert Person.objects.of(book).get() == kathy
    assert derived(book) == made_anew(book)


def test_two_people_said_twice_are_one_row_and_merging_keeps_it(me, book, kat, kathy, tom):
    tell_apart(**me, person=kat, other=tom, on=DAY)
    tell_apart(**me, person=tom, other=kat, on=DAY)
    tell_apart(**me, person=tom, other=kathy, on=DAY)
    assert TwoPeople.objects.of(book).count() == 2
    merge_people(**me, keep=kat, others=[kathy])
    assert TwoPeople.objects.of(book).count() == 1
