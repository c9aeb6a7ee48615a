"""The same event in several calendars, or in a file: it is one meeting, and none of them loses it for another."""

import pytest

from kith.calendar.models import Meeting
from kith.diaries.actions import add, look, remove
from kith.diaries.models import Diary
from kith.diaries.queries import due
from kith.encounters.models import Encounter
from tests.calendar.writing import IDA, calendar, day, event

pytestmark = pytest.mark.django_db
MINE, SHARED = "/mine.ics", "/shared.ics"
PLANS = event("two", at=day(4), title="Plans")


def titles(book):
    return sorted(Meeting.objects.of(book).values_list("title", flat=True))


@pytest.fixture
def see(files, book, ida):
    """Puts events into the calendar at a path and looks at it, as long as it is due."""

    def see(path, *events):
        see.asked = getattr(see, "asked", 0) + 1
        files.put(path, calendar(*events), etag=f'"{see.asked}"')
        known = Diary.objects.of(book).filter(name=path.strip("/").removesuffix(".ics")).first()
        diary = known or add(book=book, address=f"{files.address}{path}")[0]
        look(diary=diary)
        return diary

    return see


def test_one_that_hides_who_is_there_takes_nothing_from_one_that_shows_it(see, book):
    see(MINE, event(), PLANS)
    hidden = [event(one, at=at, title="Busy", guests=(), organizer="") for one, at in (("one", None), ("two", day(4)))]
    see(SHARED, *hidden)
    assert titles(book) == ["Grid review", "Plans"]
    assert Encounter.objects.of(book).count() == 1
    see(MINE, event(), event("two", at=day(4), title="Other plans"))
    see(SHARED, *hidden, event("three", guests=(), organizer=""))
    assert titles(book) == ["Grid review", "Other plans"]


def test_what_moves_to_a_calendar_that_was_looked_at_before_comes_again(see, book):
    first = see(MINE)
    second = see(SHARED, PLANS)
    see(MINE, PLANS)
    see(SHARED)
    first.refresh_from_db()
    assert first in due(Diary.objects.of(book), first.looked_at)
    assert second not in due(Diary.objects.of(book), first.looked_at)
    look(diary=first)
    assert titles(book) == ["Plans"]


def test_what_a_removed_calendar_had_and_another_has_comes_again(see, book):
    first = see(MINE, PLANS)
    second = see(SHARED, PLANS)
    remove(diary=first)
    second.refresh_from_db()
    look(diary=second)
    assert titles(book) == ["Plans"]


def test_what_a_file_brought_is_the_calendars_once_it_is_looked_at(see, bring, book):
    bring(event(), PLANS, event("three", at=day(5), title="Elsewhere"))
    assert see(MINE, event(), PLANS)
    see(MINE, event())
    assert titles(book) == ["Elsewhere", "Grid review"]
    bring(event(), PLANS)
    assert titles(book) == ["Elsewhere", "Grid review", "Plans"]


def test_what_a_file_brings_later_takes_nothing_from_the_calendar(see, bring, book):
    see(MINE, event(), PLANS)
    bring(event(guests=(), organizer=""), event("two", at=day(4), guests=(), organizer=""))
    assert titles(book) == ["Grid review", "Plans"]
    bring(event("two", at=day(4), more=("STATUS:CANCELLED",), guests=(IDA,)))
    assert titles(book) == ["Grid review", "Plans"]
    see(MINE, event(), event("two", at=day(4), title="Plans", more=("STATUS:CANCELLED",)))
    assert titles(book) == ["Grid review"]
