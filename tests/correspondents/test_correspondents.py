"""Unknown addresses of one's mail are offered, never added in silence; what passed then becomes encounters."""

from datetime import date, timedelta

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from kith.correspondents import noting
from kith.correspondents.actions import (
    Sighting,
    add_strangers,
    decline,
    decline_theirs,
    note_sightings,
    take_as_theirs,
)
from kith.correspondents.models import Correspondent, Exchange
from kith.correspondents.queries import how_many, offers
from kith.encounters.models import Encounter
from kith.journal.queries import latest_standing
from kith.journal.undoing import undo
from kith.kernel.errors import Refusal
from kith.people.actions import erase_person
from kith.people.models import Person, Standing

from ..imports.mails import IDA, MAYA, NEXT, NOON, letter, told

pytestmark = pytest.mark.django_db
LARS = '"Holm, Lars" <lars@holm.example>'
TODAY = date(2024, 6, 1)


@pytest.fixture
def mailed(bring_box):
    """Mail with Lars, both ways, on two days."""
    return bring_box(
        letter(1, LARS, MAYA),
        letter(2, MAYA, LARS, NOON, "Re: The tender", answers=1),
        letter(3, LARS, MAYA, NEXT, "Re: The tender", answers=1),
    )


@pytest.fixture
def who(book, maya):
    return {"book": book, "by": maya, "on": TODAY}


def shown(book):
    found = offers(book)
    theirs = [(each.person.name, one.address, how) for each in found.theirs for one, how in each.addresses]
    return theirs, [one.address for one in found.strangers]


def test_who_wrote_back_is_offered_and_nobody_is_added(mailed, book):
    assert shown(book) == ([], ["lars@holm.example"])
    [one] = offers(book).strangers
    assert (one.name, one.written, one.received, one.first_on, one.last_on) == (
        "Holm, Lars", 1, 2, date(2024, 5, 6), date(2024, 5, 7),
    )  # fmt: skip
    assert not Person.objects.of(book).exists()
    assert [one["reason"] for one in mailed["skipped"]] == ["Nobody on it is among your people."] * 3


def test_who_only_wrote_once_or_was_never_answered_is_not_offered(bring_box, book):
    bring_box(letter(1, MAYA, "once@example.net"), letter(2, LARS, MAYA), letter(3, LARS, MAYA, NOON))
    assert shown(book) == ([], [])
    assert how_many(book) == 0


def test_what_is_no_contact_is_not_noted(bring_box, book):
    crowd = ", ".join(f"p{number}@example.net" for number in range(9))
    bring_box(
        letter(1, LARS, MAYA, more="List-Id: <x>\n"), letter(2, MAYA, crowd), letter(3, "no-reply@x.example", MAYA)
    )
    assert not Correspondent.objects.of(book).exists()


def test_the_same_mail_again_counts_once(mailed, bring_box, book):
    bring_box(letter(2, MAYA, LARS, NOON, "Re: The tender", answers=1), letter(4, MAYA, LARS, NEXT))
    one = Correspondent.objects.of(book).get()
    assert (one.written, one.received, one.mutual) == (2, 2, 2)


def test_who_is_taken_up_has_what_passed_so_far_and_undo_gives_it_back(mailed, book, maya, who, content):
    before = content()
    [one] = offers(book).strangers
    [lars] = add_strangers(**who, chosen=[(one, "Lars Holm")])
    assert told(book) == [
        ("2024-05-06", "email", "both", "", ["Lars Holm"]),
        ("2024-05-07", "email", "in", "", ["Lars Holm"]),
    ]
    assert lars.contact_points.get().value == "lars@holm.example"
    assert Standing.objects.of(book).get().count == 2
    assert shown(book) == ([], [])
    undo(latest_standing(book), by=maya)
    assert content() == before
    assert shown(book) == ([], ["lars@holm.example"])


def test_mail_that_comes_again_after_that_changes_nothing(mailed, bring_box, book, who, content):
    add_strangers(**who, chosen=[(offers(book).strangers[0], "Lars Holm")])
    before = [*told(book), Encounter.objects.of(book).values_list("parts").count()]
    result = bring_box(letter(1, LARS, MAYA), letter(2, MAYA, LARS, NOON, "Re: The tender", answers=1))
    assert result["unchanged"] == 2
    assert [*told(book), Encounter.objects.of(book).values_list("parts").count()] == before


def test_a_stranger_joins_the_encounters_of_others(bring_box, know, book, who):
    know("Ida Brandvold", IDA)
    bring_box(letter(1, MAYA, f"{IDA}, {LARS}"), letter(2, LARS, MAYA, NOON, answers=1))
    add_strangers(**who, chosen=[(offers(book).strangers[0], "Lars Holm")])
    assert told(book) == [("2024-05-06", "email", "both", "The tender", ["Ida Brandvold", "Lars Holm"])]


def test_another_address_of_somebody_known_is_offered_as_theirs(mailed, know, book, who, content):
    lars = know("Lars Holm", "lars@work.example")
    assert shown(book) == ([("Lars Holm", "lars@holm.example", "order")], [])
    before = content()
    [each] = offers(book).theirs
    take_as_theirs(**who, chosen=[(each.addresses[0][0], lars)])
    assert sorted(lars.contact_points.values_list("value", flat=True)) == ["lars@holm.example", "lars@work.example"]
    assert [one[4] for one in told(book)] == [["Lars Holm"]] * 2
    assert shown(book) == ([], [])
    undo(latest_standing(book), by=who["by"])
    assert content() == before


def test_where_the_name_fits_two_nobody_is_guessed(mailed, know, book):
    know("Lars Holm")
    know("Lars Holm")
    assert shown(book) == ([], ["lars@holm.example"])


def test_not_theirs_and_never_are_kept_and_undone(mailed, know, book, maya, who):
    lars = know("Lars Holm")
    [each] = offers(book).theirs
    decline_theirs(**who, chosen=[(each.addresses[0][0], lars)])
    assert shown(book) == ([], ["lars@holm.example"])
    decline(**who, chosen=offers(book).strangers)
    assert shown(book) == ([], [])
    undo(latest_standing(book), by=maya)
    assert shown(book) == ([], ["lars@holm.example"])


def test_an_address_that_somebody_has_by_now_is_not_given_twice(mailed, know, book, who):
    [one] = offers(book).strangers
    know("Lars", "lars@holm.example")
    add_strangers(**who, chosen=[(one, "Lars Holm")])
    assert Person.objects.of(book).count() == 1
    with pytest.raises(Refusal, match="Tick somebody first"):
        add_strangers(**who, chosen=[])


def test_who_was_erased_is_forgotten_and_never_offered_again(mailed, bring_box, book, maya, who):
    [one] = offers(book).strangers
    [lars] = add_strangers(**who, chosen=[(one, "Lars Holm")])
    erase_person(book=book, by=maya, person=lars)
    assert not Correspondent.objects.of(book).exists()
    assert not Exchange.objects.of(book).exists()
    bring_box(letter(5, LARS, MAYA), letter(6, MAYA, LARS, NOON))
    assert shown(book) == ([], [])
    assert not Correspondent.objects.of(book).exists()


def test_strangers_are_ranked_by_mail_both_ways_and_shown_ten_at_a_time(book):
    day = TODAY - timedelta(days=400)
    sightings = [
        Sighting(f"p{who}@example.net", "", f"t{who}{way}{n}", f"{day}T10:00:0{n}+00:00", day, way, f"{who}{way}{n}")
        for who in range(12)
        for way, most in (("out", 2), ("in", who % 5))
        for n in range(most)
    ]
    note_sightings(book=book, sightings=sightings)
    found = offers(book)
    assert (len(found.strangers), found.total) == (10, 12)
    ranks = [one.mutual for one in found.strangers]
    assert ranks == sorted(ranks, reverse=True)


def test_what_is_kept_of_one_address_is_bounded(book, monkeypatch):
    monkeypatch.setattr(noting, "MOST_EXCHANGES", 5)
    monkeypatch.setattr(noting, "MOST_CORRESPONDENTS", 3)
    day = TODAY
    many = [
        Sighting(f"p{number % 4}@example.net", "P", f"t{number}", f"{day}T10:00:00+00:00", day, "out", str(number))
        for number in range(100)
    ]
    note_sightings(book=book, sightings=many)
    note_sightings(book=book, sightings=many)
    assert list(Correspondent.objects.of(book).values_list("written", flat=True)) == [5, 5, 5]
    assert Exchange.objects.of(book).count() == 15


def test_the_queries_of_a_chunk_do_not_grow_with_it(book):
    def sightings(begin, count):
        return [
            Sighting(f"p{n}@example.net", "", f"t{n}", f"{TODAY}T10:00:00+00:00", TODAY, "in", str(n))
            for n in range(begin, begin + count)
        ]

    counts = []
    for begin, some in ((0, 10), (10, 350)):
        with CaptureQueriesContext(
            connection,
        ) as asked:
            note_sightings(book=book, sightings=sightings(begin, some))
        counts.append(len(asked))
    assert counts[1] < 20
