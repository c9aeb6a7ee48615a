"""Calendars in files: meetings with people of the book become encounters; nobody is added by them."""

import pytest
from django.utils import timezone

from kith.calendar.actions import did_not
from kith.calendar.models import Guest, Held, Meeting
from kith.encounters.actions import change_encounter, delete_encounter, log_encounter
from kith.encounters.models import Encounter
from kith.journal.queries import latest_standing
from kith.journal.undoing import undo
from kith.people.models import Person

from .conftest import known
from .writing import IDA, MAYA, WEI, calendar, day, event, guest, stamp

pytestmark = pytest.mark.django_db


def told(book):
    return [
        (
            one.on,
            one.channel,
            one.event,
            one.place,
            one.note,
            sorted(one.participants.values_list("person__name", flat=True)),
        )
        for one in Encounter.objects.of(book).order_by("on", "pk")
    ]


def figures(result):
    return [result[name] for name in ("read", "added", "updated", "unchanged")] + [len(result["skipped"])]


def reasons(result):
    return [one["reason"] for one in result["skipped"]]


def test_a_past_meeting_with_somebody_known_is_an_encounter(bring, book):
    result = bring(event(guests=(MAYA, IDA, "nobody@example.net"), more=["LOCATION:Room 4"]))
    assert figures(result) == [1, 1, 0, 0, 0]
    assert told(book) == [(day(-3).date(), "meeting", "", "Room 4", "Grid review", ["Ida Brandvold"])]
    assert Person.objects.of(book).count() == 2


def test_the_same_calendar_again_changes_nothing(bring, book):
    some = event(), event("two", day(4), guests=(MAYA, WEI)), event("three", more=["STATUS:CANCELLED"])
    assert figures(bring(*some)) == [3, 2, 0, 0, 1]
    again = bring(*some)
    assert figures(again) == [3, 0, 0, 2, 1]
    assert again["batch"] is None
    assert Meeting.objects.of(book).count() == 2
    assert Encounter.objects.of(book).count() == 1


def test_undo_takes_all_of_it_back(bring, book, maya):
    bring(event(), event("two", day(4)))
    undo(latest_standing(book), by=maya)
    assert not any(model.objects.of(book).exists() for model in (Meeting, Guest, Held, Encounter))
    assert figures(bring(event(), event("two", day(4)))) == [2, 2, 0, 0, 0]


@pytest.mark.parametrize(
    ("facts", "why"),
    [
        ({"more": ["STATUS:CANCELLED"]}, "cancelled"),
        ({"guests": (guest(MAYA, "DECLINED"), IDA), "organizer": IDA}, "declined"),
        ({"more": ["CLASS:PRIVATE"]}, "private"),
        ({"more": ["CLASS:CONFIDENTIAL"]}, "private"),
        ({"hours": 24}, "all day"),
        ({"more": ["X-MICROSOFT-CDO-ALLDAYEVENT:TRUE"]}, "all day"),
        ({"more": ["TRANSP:TRANSPARENT"], "guests": (guest(MAYA, "NEEDS-ACTION"), IDA), "organizer": IDA}, "no time"),
        ({"guests": (MAYA,)}, "Nobody else"),
        ({"guests": (MAYA, "nobody@example.net")}, "among your people"),
        ({"guests": (MAYA, guest(IDA, "DECLINED"))}, "Nobody else"),
        ({"guests": (MAYA, guest(IDA, more=";CUTYPE=ROOM"))}, "Nobody else"),
        ({"at": day(-900)}, "two years"),
    ],
)
def test_what_is_no_meeting_is_skipped_with_the_reason(bring, book, facts, why):
    result = bring(event(**facts))
    assert figures(result) == [1, 0, 0, 0, 1]
    assert why in reasons(result)[0]
    assert not told(book)
    assert not Meeting.objects.of(book).exists()


def test_with_more_than_eight_of_ones_people_it_does_not_count(bring, book, maya):
    crowd = [f"n{number}@example.org" for number in range(9)]
    for number, address in enumerate(crowd):
        known(book, maya, f"Person Number{number}", address)
    assert "up to 8" in reasons(bring(event(guests=(MAYA, *crowd))))[0]
    assert figures(bring(event(guests=(MAYA, *crowd[1:])))) == [1, 1, 0, 0, 0]


def test_many_strangers_make_it_an_event(bring, book):
    crowd = [f"n{number}@example.org" for number in range(9)]
    bring(event(title="Grid Forum", guests=(MAYA, IDA, *crowd)))
    assert told(book)[0][1:5] == ("event", "Grid Forum", "", "")


@pytest.mark.parametrize(
    ("place", "channel", "where"),
    [
        ("tel:+47 22 33 44 55", "call", ""),
        ("+47 22 33 44 55", "call", ""),
        ("Telefon", "call", ""),
        ("https://us02web.zoom.us/j/123?pwd=abc", "meeting", "Zoom"),
        ("Microsoft Teams Meeting", "meeting", "Teams"),
        ("Café Phoenix\\, Oslo", "meeting", "Café Phoenix, Oslo"),
        ("Room 4 https://example.org/door?key=1", "meeting", "Room 4"),
    ],
)
def test_where_it_was(bring, book, place, channel, where):
    bring(event(more=[f"LOCATION:{place}"]))
    assert told(book)[0][1:4] == (channel, "", where)


def test_who_called_it_was_there(bring, book):
    bring(event(guests=(MAYA,), organizer=IDA))
    assert told(book)[0][-1] == ["Ida Brandvold"]


def test_who_is_invited_is_known_by_the_address_whatever_the_name_beside_it(bring, book):
    bring(event(guests=(MAYA, guest(IDA, name="Ida Hansen"))))
    assert told(book)[0][-1] == ["Ida Brandvold"]


def test_a_whole_name_that_one_person_has_tells_who_it_is(bring, book, maya):
    known(book, maya, "Jonas Weber", "")
    bring(event(guests=(MAYA, guest("jw@other.example", name="Jonas Weber"), guest("x@other.example", name="Ida"))))
    assert told(book)[0][-1] == ["Jonas Weber"]


def test_who_is_on_all_events_is_the_owner(bring, book, maya):
    me = "mm@work.example"
    some = [
        event("one", guests=(me, IDA), organizer=me),
        event("two", guests=(guest(me, "DECLINED"), WEI), organizer=WEI),
    ]
    assert "declined" in reasons(bring(*some, me=""))[0]


def test_a_calendar_under_an_address_that_the_book_has_not_is_known_by_it_all_the_same(bring, book):
    me = "mm@work.example"
    declined = event("two", title="No", guests=(guest(me, "DECLINED"), WEI), organizer=WEI)
    assert "declined" in reasons(bring(event("one", guests=(me, IDA), organizer=me), declined))[0]
    assert Meeting.objects.of(book).get().invited == 1


def test_somebody_of_the_book_who_is_on_all_events_is_not_the_owner(bring, book):
    some = [event(uid, guests=(IDA, f"{uid}@other.example"), organizer="") for uid in ("one", "two")]
    bring(*some)
    assert {name for one in told(book) for name in one[-1]} == {"Ida Brandvold"}


def test_a_moved_meeting_moves_its_encounter(bring, book):
    bring(event())
    assert figures(bring(event(at=day(-2), title="Grid review, again", guests=(MAYA, WEI)))) == [1, 0, 1, 0, 0]
    assert told(book) == [(day(-2).date(), "meeting", "", "", "Grid review, again", ["Wei Tan"])]


def test_a_meeting_moved_to_a_day_to_come_was_none(bring, book):
    bring(event())
    bring(event(at=day(2)))
    assert not told(book)
    bring(event())
    assert len(told(book)) == 1


def test_a_cancelled_meeting_takes_its_encounter_back(bring, book):
    bring(event())
    assert figures(bring(event(more=["STATUS:CANCELLED"]))) == [1, 0, 1, 0, 0]
    assert not told(book)
    assert not Meeting.objects.of(book).exists()
    assert figures(bring(event(more=["STATUS:CANCELLED"]))) == [1, 0, 0, 0, 1]


def test_what_the_owner_set_right_stays(bring, book, maya):
    bring(event())
    encounter = Encounter.objects.of(book).get()
    change_encounter(book=book, by=maya, encounter=encounter, note="She wants the paper.")
    bring(event(at=day(-2)))
    bring(event(more=["STATUS:CANCELLED"]))
    assert told(book) == [(day(-3).date(), "meeting", "", "", "She wants the paper.", ["Ida Brandvold"])]


def test_what_the_owner_took_out_does_not_come_again(bring, book, maya):
    bring(event())
    delete_encounter(book=book, by=maya, encounter=Encounter.objects.of(book).get())
    bring(event(title="Another title"))
    assert not told(book)


def test_what_the_owner_noted_already_is_not_noted_twice(bring, book, maya, ida):
    log_encounter(book=book, by=maya, people=[ida], on=day(-3).date(), channel="call", note="The tender")
    bring(event())
    assert [one[4] for one in told(book)] == ["The tender"]
    assert Held.objects.of(book).get().made is False
    bring(event(more=["STATUS:CANCELLED"]))
    assert [one[4] for one in told(book)] == ["The tender"]


def test_a_series_is_unfolded_and_one_of_its_times_may_be_another(bring, book):
    start = day(-21)
    series = event("series", start, more=["RRULE:FREQ=WEEKLY;COUNT=6", f"EXDATE:{stamp(day(-14))}"])
    moved = event("series", day(-6), title="Moved", more=[f"RECURRENCE-ID:{stamp(day(-7))}"])
    result = bring(series, moved)
    assert figures(result) == [2, 2, 0, 0, 0]
    assert [one[0] for one in told(book)] == [day(-21).date(), day(-6).date()]
    assert Meeting.objects.of(book).count() == 5  # today's, and two ahead
    assert figures(bring(series, moved)) == [2, 0, 0, 2, 0]


def test_a_series_that_is_another_from_one_of_its_times_on_keeps_each_of_them(bring, book):
    """RANGE=THISANDFUTURE: what it changes of one time, it changes of all that follow."""
    first = day(-28)
    series = event("s", at=first, more=("RRULE:FREQ=WEEKLY;COUNT=5",))
    bring(series)
    keys = set(Meeting.objects.of(book).values_list("recurrence", flat=True))
    from_then = f"RECURRENCE-ID;RANGE=THISANDFUTURE:{stamp(day(-14))}"
    changed = event("s", at=day(-13), title="Moved", more=(from_then,))
    bring(series, changed)
    found = Meeting.objects.of(book).order_by("begins")
    assert [(one.begins - first).days for one in found] == [0, 7, 15, 22, 29]
    assert [one.title for one in found] == ["Grid review"] * 2 + ["Moved"] * 3
    assert {one.recurrence for one in found} == keys
    assert Encounter.objects.of(book).count() == 4
    assert bring(series, changed)["updated"] == 0


def test_a_series_that_moves_leaves_nothing_behind(bring, book):
    bring(event("series", day(-21), more=["RRULE:FREQ=WEEKLY;COUNT=3"]))
    bring(event("series", day(-20), more=["RRULE:FREQ=WEEKLY;COUNT=3"]))
    assert [one[0] for one in told(book)] == [day(-20).date(), day(-13).date(), day(-6).date()]


def test_one_cancelled_time_of_a_series_that_comes_alone(bring, book):
    series = event("series", day(-14), more=["RRULE:FREQ=WEEKLY;COUNT=2"])
    bring(series)
    bring(event("series", day(-7), more=[f"RECURRENCE-ID:{stamp(day(-7))}", "STATUS:CANCELLED"]))
    assert [one[0] for one in told(book)] == [day(-14).date()]


def test_a_broken_event_stops_no_other(bring, book):
    broken = "BEGIN:VEVENT\r\nUID:b\r\nDTSTART:yesterday\r\nSUMMARY:Odd\r\nEND:VEVENT"
    never_ends = "BEGIN:VEVENT\r\nUID:c\r\nSUMMARY:Without an end"
    result = bring(broken, never_ends, event())
    assert figures(result) == [3, 1, 0, 0, 2]
    assert [one["where"] for one in result["skipped"]] == ["event 1", "event 2"]
    assert "Odd" in reasons(result)[0]
    assert "without a beginning" in reasons(result)[1]


def test_someone_who_comes_into_the_book_later_is_found_when_the_calendar_comes_again(bring, book, maya):
    some = event(guests=(MAYA, IDA, "new@example.net"))
    bring(some)
    known(book, maya, "Tom Okafor", "new@example.net")
    assert figures(bring(some)) == [1, 0, 1, 0, 0]
    assert told(book)[0][-1] == ["Ida Brandvold", "Tom Okafor"]


def test_a_calendar_beside_cards_knows_who_comes_with_them(bring, book, maya, tmp_path):
    from kith.imports.actions import carry_out, put_down
    from kith.imports.queries import result_of

    folder = tmp_path / "all"
    folder.mkdir()
    (folder / "a.ics").write_text(calendar(event(guests=(MAYA, "tom@example.net"))), newline="")
    card = "BEGIN:VCARD\r\nVERSION:3.0\r\nFN:Tom Okafor\r\nEMAIL:tom@example.net\r\nEND:VCARD\r\n"
    (folder / "b.vcf").write_text(card, newline="")
    run, _job = put_down(book=book, by=maya, paths=[folder], me=MAYA)
    assert figures(result_of(carry_out(run))) == [2, 2, 0, 0, 0]
    assert told(book)[0][-1] == ["Tom Okafor"]


def test_a_look_before_tells_the_same_and_writes_nothing(book, maya, ida, tmp_path):
    from kith.imports.actions import rehearse

    (tmp_path / "mine.ics").write_text(calendar(event(), event("two", day(3))), newline="")
    found = rehearse(book=book, by=maya, paths=[tmp_path / "mine.ics"], me=MAYA)
    assert [found[name] for name in ("read", "added", "updated", "unchanged")] == [2, 2, 0, 0]
    assert not Meeting.objects.of(book).exists()


def test_a_time_of_a_series_that_is_left_out_and_told_again_keeps_what_was_said_of_it(book, maya, bring, ida):
    series = ["RRULE:FREQ=WEEKLY;COUNT=3"]
    bring(event("series", day(-15), more=series))
    said, taken_out, _left = Meeting.objects.of(book).order_by("begins")
    did_not(book=book, by=maya, meeting=said, today=timezone.localdate())
    delete_encounter(book=book, by=maya, encounter=taken_out.held.encounter)
    before = list(Held.objects.of(book).order_by("meeting").values())
    bring(event("series", day(-15), more=[*series, f"EXDATE:{stamp(day(-15))}", f"EXDATE:{stamp(day(-8))}"]))
    bring(event("series", day(-15), more=series))
    assert list(Held.objects.of(book).order_by("meeting").values()) == before
    assert Encounter.objects.of(book).count() == 1
