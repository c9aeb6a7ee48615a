"""Meetings on Today, on pages and in the shell; how they were; what they leave when somebody goes."""

from datetime import timedelta

import pytest
from django.utils import timezone

from kith.calendar.actions import did_not, settle, took_place
from kith.calendar.models import Held, Meeting
from kith.calendar.suggestions import coming
from kith.duplicates.actions import merge_people
from kith.encounters.actions import log_encounter
from kith.encounters.models import Encounter
from kith.journal.queries import latest_standing
from kith.journal.undoing import undo
from kith.kernel.errors import Refusal
from kith.people.actions import delete_person, erase_person

from .conftest import known
from .writing import IDA, MAYA, WEI, day, event

pytestmark = pytest.mark.django_db
ROOM = ["LOCATION:https://meet.google.com/abc-def"]


@pytest.fixture
def today():
    return timezone.localdate()


def page(web, address="/"):
    answer = web.get(address)
    assert answer.status_code == 200
    return answer.content.decode()


def test_today_tells_of_whom_one_meets_tomorrow(web, bring, book, ida):
    bring(event(at=day(1), title="Tender", more=ROOM, guests=(MAYA, IDA, "who@example.net")))
    told = page(web)
    for words in ("Tender", "Tomorrow, 12:00 to 13:00, Google Meet", "1 whom the book does not know", "To ask"):
        assert words in told
    assert f'href="/people/{ida.pk}"' in told


def test_today_leads_to_what_there_is_to_know_of_the_others(web, bring, book, maya):
    many = [f"n{number}@many.example" for number in range(6)]
    for number, address in enumerate(many):
        known(book, maya, f"Somebody {number}", address)
    bring(event(at=day(1), guests=(MAYA, *many)))
    told = page(web)
    meeting = Meeting.objects.of(book).get()
    assert f'<a href="/meetings/{meeting.pk}">What to know of 2 others</a>' in told
    assert told.count('class="calendar-brief"') == 4


def test_a_meeting_in_two_weeks_is_among_what_comes_up(bring, book, today):
    bring(event(at=day(9), title="Harbour board"), event("two", at=day(20)), event("three", at=day(1)))
    assert [(one.on, one.told) for one in coming(book, today)] == [
        (today + timedelta(days=9), "Harbour board, with Ida Brandvold")
    ]


def test_the_page_of_a_meeting_has_the_brief_of_each(web, bring, book):
    bring(event(at=day(1), guests=(MAYA, IDA, WEI), more=ROOM))
    told = page(web, f"/meetings/{Meeting.objects.of(book).get().pk}")
    assert told.count("To ask") == 2
    assert 'href="https://meet.google.com/abc-def"' in told
    assert "How was it?" not in told


def test_the_page_of_a_person_and_its_brief_name_the_next_meeting(web, bring, ida):
    bring(event(at=day(3), title="Harbour board"))
    assert "Harbour board" in page(web, f"/people/{ida.pk}")
    assert "Harbour board" in page(web, f"/people/{ida.pk}/brief")


def test_the_list_has_those_to_come_and_those_that_have_been(web, bring):
    bring(event(at=day(3), title="Harbour board"), event("two", title="Planning"))
    told = page(web, "/meetings/")
    assert told.index("Harbour board") < told.index("Planning")
    assert "1 to come." in told


def test_today_asks_once_how_it_was(web, bring, book):
    bring(event(at=day(-1), title="Planning"))
    assert "Met Ida Brandvold yesterday: " in page(web)
    web.post(f"/meetings/{Meeting.objects.of(book).get().pk}/held", {"back": "/"})
    assert "Met Ida Brandvold yesterday" not in page(web)
    assert Encounter.objects.of(book).count() == 1


def test_what_was_written_of_it_takes_the_place(web, bring, ida, today):
    book, maya = ida.book, ida.book.owner
    bring(event(at=day(-1), title="Planning"))
    log_encounter(
        book=book, by=maya, people=[ida], on=today - timedelta(days=1), channel="meeting", note="She has the paper."
    )
    assert "Met Ida Brandvold yesterday" not in page(web)
    settle(book=book, today=today)
    assert [one.note for one in Encounter.objects.of(book)] == ["She has the paper."]
    settle(book=book, today=today)
    assert Encounter.objects.of(book).count() == 1


def test_it_did_not_take_place(web, bring, book, maya, today):
    bring(event(at=day(-1)))
    web.post(f"/meetings/{Meeting.objects.of(book).get().pk}/not-held")
    assert not Encounter.objects.of(book).exists()
    settle(book=book, today=today)
    bring(event(at=day(-1), title="Another title"))
    assert not Encounter.objects.of(book).exists()
    undo(latest_standing(book), by=maya)
    undo(latest_standing(book), by=maya)
    assert Encounter.objects.of(book).count() == 1


def test_one_can_still_say_that_it_took_place(bring, book, maya, today):
    bring(event(at=day(-1)))
    did_not(book=book, by=maya, meeting=Meeting.objects.of(book).get(), today=today)
    took_place(book=book, by=maya, meeting=Meeting.objects.of(book).get(), today=today)
    assert Encounter.objects.of(book).count() == 1


def test_what_is_to_come_cannot_have_been(bring, book, maya, today):
    bring(event(at=day(2)))
    with pytest.raises(Refusal, match="still to come"):
        took_place(book=book, by=maya, meeting=Meeting.objects.of(book).get(), today=today)


def test_a_meeting_becomes_an_encounter_when_its_day_is_over(bring, book, today):
    bring(event(at=day(2)))
    settle(book=book, today=today + timedelta(days=2))
    assert not Encounter.objects.of(book).exists()
    settle(book=book, today=today + timedelta(days=3))
    settle(book=book, today=today + timedelta(days=4))
    assert [one.on for one in Encounter.objects.of(book)] == [today + timedelta(days=2)]


def test_two_people_who_are_one_are_one_guest(bring, book, maya, ida, wei):
    bring(event(at=day(2), guests=(MAYA, IDA, WEI)))
    merge_people(book=book, by=maya, keep=ida, others=[wei])
    assert [one.person_id for one in Meeting.objects.of(book).get().guests.all()] == [ida.pk]


def test_who_is_deleted_takes_meetings_with_nobody_else_along(bring, book, maya, ida):
    bring(event(at=day(2)), event("two", at=day(3), guests=(MAYA, IDA, WEI)))
    delete_person(book=book, by=maya, person=ida)
    assert Meeting.objects.of(book).count() == 1


def test_who_is_erased_stands_in_no_title(bring, book, maya, ida, content):
    bring(
        event(at=day(2), title="Lunch with Ida Brandvold and Wei", guests=(MAYA, IDA, WEI)), event("two", title="Ida")
    )
    erase_person(book=book, by=maya, person=ida)
    assert "Brandvold" not in content()
    assert "Wei" in Meeting.objects.of(book).get().title


def test_a_meeting_of_another_book_is_not_there(web, bring, omar):
    assert web.get("/meetings/999").status_code == 404


def test_an_export_holds_meetings(bring, book, content):
    bring(event(), event("two", at=day(2)))
    told = content()
    assert told.count('"kind":"calendar.Meeting"') == 2
    assert Held.objects.of(book).count() == 1
