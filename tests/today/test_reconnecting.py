"""The week's two: dormant ties, the same from Monday to Sunday, and no third however they are dealt with."""

from datetime import timedelta

import pytest

from kith.encounters.actions import delete_encounter, log_encounter
from kith.people.models import Standing
from kith.rhythm import actions as rhythm
from kith.today.queries import suggestions

pytestmark = pytest.mark.django_db
MONDAY, TUESDAY, SUNDAY, NEXT = -1, 0, 5, 6  # from the Tuesday of the tests


@pytest.fixture
def gone(known):
    """Five ties that have been silent for four years, the later ones with more behind them."""
    return [known(f"{name} Moss", silent=1500, gap=40, times=5 + more) for more, name in enumerate("ABCDE")]


@pytest.fixture
def dormant(book, today):
    """Who is there to be reconnected with, some days from the day of the tests."""

    def dormant(later=TUESDAY):
        found, _folded = suggestions(book, today + timedelta(days=later), 25)
        return [one.person.name[0] for one in found if one.ranked.dormant]

    return dormant


def test_they_are_the_same_two_all_week(gone, dormant):
    assert [dormant(day) for day in (MONDAY, TUESDAY, SUNDAY, NEXT)] == [["E", "D"]] * 4


def test_one_taken_up_leaves_one_until_monday(book, today, gone, dormant, me):
    met = log_encounter(**me, people=[gone[4]], on=today, channel="call")
    assert [dormant(), dormant(SUNDAY), dormant(NEXT)] == [["D"], ["D"], ["D", "C"]]
    log_encounter(**me, people=[gone[4]], on=today + timedelta(days=1), channel="call")
    assert dormant(SUNDAY) == ["D"]
    assert Standing.objects.of(book).get(person=gone[4]).reconnected_on == today
    delete_encounter(**me, encounter=met)
    assert Standing.objects.of(book).get(person=gone[4]).reconnected_on == today + timedelta(days=1)


def test_any_dormant_tie_taken_up_counts(today, gone, dormant, me):
    for person in gone[:2]:
        log_encounter(**me, people=[person], on=today - timedelta(days=1), channel="call")
    assert dormant() == []


def test_one_passed_over_or_put_off_calls_up_no_third(today, gone, dormant, me):
    rhythm.not_this_one(**me, person=gone[4], on=today)
    assert [dormant(), dormant(SUNDAY), dormant(NEXT)] == [["D"], ["D"], ["D", "C"]]
    rhythm.snooze(**me, person=gone[3], until=today + timedelta(days=30), on=today)
    assert [dormant(), dormant(SUNDAY), dormant(NEXT)] == [[], [], ["C", "B"]]


def test_contact_with_a_current_tie_takes_no_place(today, gone, dormant, known, me):
    log_encounter(**me, people=[known("Zoe Moss", silent=40)], on=today, channel="call")
    assert dormant() == ["E", "D"]
