"""The invented network: as many people as it says, three years behind them that end today, and the same each time."""

from datetime import date, timedelta
from itertools import pairwise

import pytest
from django.db.models import Count

from kith.accounts.actions import add_user
from kith.advice.queries import talks
from kith.capture.models import Capture
from kith.core import introducing
from kith.core.funnel import sides, ways
from kith.core.stages import STAGES
from kith.demo import names
from kith.demo.making import make_demo
from kith.encounters.models import Encounter, Participant
from kith.encounters.queries import last_30_days
from kith.favours.queries import favours, how_many_kept, open_asks, open_promises, owed_thanks
from kith.introductions.queries import introductions
from kith.journal.models import Batch
from kith.journal.undoing import undo
from kith.opportunities.models import Opportunity
from kith.opportunities.queries import all_progress, facts_of_sources
from kith.people.models import Affiliation, Circle, ContactPoint, Me, News, Person
from kith.rhythm.models import Rhythm
from kith.rhythm.queries import left_hanging
from kith.sorting.queries import ended
from kith.ties.models import Statement
from kith.today.queries import suggestions

pytestmark = [pytest.mark.django_db, pytest.mark.sqlite]  # a demo is always a file in a folder of its own
TODAY = date(2026, 6, 9)


def made(name, today=TODAY):
    owner = add_user(name=name)
    make_demo(book=owner.book, by=owner, today=today)
    return owner.book


@pytest.fixture
def book(db):
    return made("Maya")


def test_it_has_300_people_of_many_kinds_and_their_three_years(book):
    assert Person.objects.of(book).filter(me__isnull=True).count() == 300
    assert Me.objects.of(book).get().person.name == "Maya Holm"
    assert Encounter.objects.of(book).count() > 1500
    days = sorted(set(Encounter.objects.of(book).values_list("on", flat=True)))
    assert days[-1] == TODAY - timedelta(days=1)
    assert TODAY - days[0] > timedelta(days=3 * 365)
    recent = [day for day in days if day > TODAY - timedelta(days=3 * 365)]
    assert max(later - earlier for earlier, later in pairwise(recent)) < timedelta(days=14)
    kinds = Circle.objects.of(book).annotate(people=Count("places")).values_list("kind", "people")
    assert {kind for kind, people in kinds if people > 30} >= {"inside", "outside", "school", "community"}


def test_it_has_what_a_book_of_three_years_has(book):
    assert Affiliation.objects.of(book).filter(past=True).exclude(ended="").count() > 40
    assert Rhythm.objects.of(book).count() > 25
    assert 3 <= open_promises(book).count() <= 12
    assert how_many_kept(book) > 10
    assert News.objects.of(book).get().person.name == "Aisha Karim"
    assert Person.objects.of(book).exclude(birthday="").count() > 30
    assert 5 <= left_hanging(book, TODAY).count() <= 30
    assert last_30_days(book, TODAY).counts["community"] == 0
    assert ended(book) is not None
    chosen, _rest = suggestions(book, TODAY)
    assert len(chosen) == 5


def test_every_page_of_help_and_search_for_work_has_something_to_show(book):
    assert {one.stage for one in all_progress(book)} == set(STAGES)
    assert {one.state for one in introductions(book, TODAY)} == set(introducing.STATES) - {introducing.ASKED_OTHER}
    assert {one.state for one in talks(book, TODAY)} == {"draft", "agreed", "held", "to_report", "reported"}
    assert {one.theirs for one in open_asks(book)} == {True, False}
    assert {one.given for one in favours(book)} == {True, False}
    assert owed_thanks(book).exists()
    assert Statement.objects.of(book).count() >= 4
    through, otherwise = sides(ways(facts_of_sources(book), Opportunity.SOURCES))
    assert not through.too_few
    assert not otherwise.too_few


def test_captures_stand_word_for_word_and_were_all_understood(book):
    captures = list(Capture.objects.of(book))
    assert len(captures) >= 10
    assert [one.text for one in captures if one.asks] == []
    met = Participant.objects.of(book).filter(encounter__event="Grid Forum", encounter__on=TODAY - timedelta(days=1))
    assert {"Priya Raman", "Lars Nyström", "Nkechi Obiora", "Paolo Bernasconi", "Ida Kjellberg"} <= {
        one.person.name for one in met.select_related("person")
    }
    assert Person.objects.of(book).get(name="Priya Raman").through.name == "Tom Okafor"


def test_nobody_can_be_written_to(book):
    points = ContactPoint.objects.of(book).values_list("kind", "value")
    assert {kind for kind, _ in points} == {"email", "phone"}
    assert all(value.endswith(".example") or value.startswith("+46 70 174 06 ") for _, value in points)


@pytest.mark.parametrize("today", [date(2024, 2, 29), date(2026, 1, 1), date(2026, 12, 31)])
def test_on_every_day_it_is_the_same_and_ends_then(today):
    both = []
    for owner in ("One", "Two"):
        book = made(owner, today)
        people = Person.objects.of(book).order_by("pk").values_list("name", "birthday", "met_on", "note")
        rows = Participant.objects.of(book).order_by("encounter__on", "person__name", "encounter__note")
        both.append([list(people), list(rows.values_list("encounter__on", "person__name", "encounter__note"))])
    assert both[0] == both[1]
    assert all(on <= today for on, *_ in both[0][1])


def test_it_can_be_taken_back_like_everything_else(book):
    for batch in Batch.objects.of(book).order_by("-pk"):
        undo(batch, by=book.owner)
    assert Person.objects.of(book).count() == 0


def test_the_names_are_of_many_places():
    assert len(names.LISTS) > 12
    for given, family in names.LISTS:
        assert min(len(given), len(family)) >= 10
        assert len(set(given)) == len(given)
