"""Calendars unfold to the times that their rules say, in whatever order they are written, whatever else is broken."""

from datetime import UTC, datetime, timedelta

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from kith.formats.ics import Span, read

BEGAN = datetime(2026, 1, 5, 9, tzinfo=UTC)
SPAN = Span(BEGAN - timedelta(days=1), BEGAN + timedelta(days=400), UTC)
EVERY = {"DAILY": 1, "WEEKLY": 7}


def stamp(at):
    return at.strftime("%Y%m%dT%H%M%SZ")


def event(uid, at, *more, title="Grid review"):
    lines = [f"UID:{uid}", f"DTSTART:{stamp(at)}", f"DTEND:{stamp(at + timedelta(hours=1))}", f"SUMMARY:{title}"]
    return "\r\n".join(["BEGIN:VEVENT", *lines, *more, "END:VEVENT"])


def calendar(*events):
    return "\r\n".join(["BEGIN:VCALENDAR", "VERSION:2.0", "PRODID:-//Test//EN", *events, "END:VCALENDAR", ""]).encode()


def times(data):
    """By title, when the events are."""
    found = {}
    for item in read(data, SPAN):
        assert item.record is not None, item.skip
        found.setdefault(item.record.title, []).extend(one.begins for one in item.record.times)
    return {title: sorted(begun) for title, begun in found.items() if begun}


@st.composite
def series(draw):
    """A series with times left out, moved and cancelled: what it is written as, and when it is."""
    every, interval = draw(st.sampled_from(sorted(EVERY))), draw(st.integers(1, 3))
    count = draw(st.integers(1, 12))
    days = [BEGAN + timedelta(days=number * interval * EVERY[every]) for number in range(count)]
    fate = draw(st.lists(st.sampled_from("kkkomc"), min_size=count, max_size=count))
    out = [day for day, how in zip(days, fate, strict=True) if how == "o"]
    rule = f"RRULE:FREQ={every};INTERVAL={interval};COUNT={count}"
    whole = event("series", BEGAN, rule, *(f"EXDATE:{stamp(day)}" for day in out))
    apart, expected = [], {"Grid review": [], "Moved": []}
    for day, how in zip(days, fate, strict=True):
        named = f"RECURRENCE-ID:{stamp(day)}"
        if how == "k":
            expected["Grid review"].append(day)
        elif how == "m":
            expected["Moved"].append(day + timedelta(hours=3))
            apart.append(event("series", day + timedelta(hours=3), named, title="Moved"))
    cancelled = [day for day, how in zip(days, fate, strict=True) if how == "c"]
    apart += [event("series", day, f"RECURRENCE-ID:{stamp(day)}", "STATUS:CANCELLED", title="Off") for day in cancelled]
    return draw(st.permutations([whole, *apart])), {title: at for title, at in expected.items() if at}


@settings(deadline=None, max_examples=60)
@given(series())
def test_a_series_is_on_the_days_of_its_rule_but_for_those_left_out_moved_or_cancelled(told):
    events, expected = told
    found = times(calendar(*events))
    found.pop("Off", None)
    assert {title: [datetime.fromisoformat(str(one)) for one in begun] for title, begun in found.items()} == expected


@settings(deadline=None, max_examples=40)
@given(series())
def test_every_time_has_a_key_of_its_own_and_reading_again_says_the_same(told):
    events, _expected = told
    data = calendar(*events)
    first, again = ([(item.record.uid, item.record.times) for item in read(data, SPAN)] for _ in range(2))
    keys = [one.key for _uid, own in first for one in own]
    assert first == again
    assert len(keys) == len(set(keys))


LINES = st.sampled_from(
    ["BEGIN:VEVENT", "END:VEVENT", "DTSTART:2026", "DTSTART;TZID=Nowhere/There:20260105T090000", "RRULE:FREQ=YEARLY",
     "RRULE:FREQ=NEVER", "UID:a", "DTEND:20250101T000000Z", "DURATION:-P1D", "ATTENDEE:mailto:", "BEGIN:VTIMEZONE",
     "RRULE:FREQ=DAILY;UNTIL=20261399", "RRULE:FREQ=DAILY;UNTIL=00010101T000000",
     "DTSTART;TZID=Europe/Berlin:20260105T090000",
     "EXDATE:soon", " folded", ":", "SUMMARY:\u2028", "DTSTART:20260105T090000Z", "RECURRENCE-ID:20260105T090000Z"]
)  # fmt: skip


@settings(deadline=None, max_examples=150)
@given(st.lists(LINES, max_size=14))
def test_what_is_broken_is_told_and_takes_nothing_else_along(lines):
    good = event("good", BEGAN, title="Good")
    items = list(read(calendar(good, "BEGIN:VEVENT", *lines, "END:VEVENT"), SPAN))
    assert all((item.record is None) == bool(item.skip) for item in items)
    assert [item.record.title for item in items if item.record and item.record.uid == "good"] == ["Good"]


@pytest.mark.parametrize("step", ["0", "00", "-0", "+0", "-1", "\u0660", ""])
def test_a_series_without_a_step_comes_to_its_end(step):
    rule = f"RRULE:FREQ=DAILY;INTERVAL={step};COUNT=3"
    assert times(calendar(event("one", BEGAN, rule)))["Grid review"] == [
        (BEGAN + timedelta(days=number)).isoformat() for number in range(3)
    ]


@pytest.mark.parametrize("rule", ["FREQ=SECONDLY", "FREQ=SEC\\ONDLY", "FREQ= MINUTELY", "FREQ=DAILY;BYHOUR=1,2"])
def test_what_repeats_all_day_is_no_meeting_whichever_rule_says_so(rule):
    [item] = read(calendar(event("one", BEGAN, "RRULE:FREQ=DAILY;COUNT=2", f"RRULE:{rule}")), SPAN)
    assert "several times a day" in item.skip


@pytest.mark.parametrize("rule", ["FREQ=SECONDLY", "FREQ=YEARLY;INTERVAL=0", "FREQ=MINUTELY;COUNT=900000000"])
def test_a_zone_whose_rules_never_end_is_read(rule):
    began = ["DTSTART:19700101T000000", f"RRULE:{rule}", "TZOFFSETFROM:+0100", "TZOFFSETTO:+0100"]
    zone = ["BEGIN:VTIMEZONE", "TZID:Ours", "BEGIN:STANDARD", *began, "END:STANDARD", "END:VTIMEZONE"]
    at = ["BEGIN:VEVENT", "UID:one", "DTSTART;TZID=Ours:20260105T100000", "SUMMARY:Grid review", "END:VEVENT"]
    assert times(calendar(*zone, *at)) == {"Grid review": ["2026-01-05T10:00:00+01:00"]}


@pytest.mark.parametrize("sign", "\0\x0b\x1c\x7f")
def test_a_sign_that_no_calendar_may_hold_costs_nobody_their_place(sign):
    called = f"ORGANIZER;CN=Ida{sign}Holm:mailto:ida@example.org"
    [item] = read(calendar(event("one", BEGAN, called, "LOCATION:Here", title=f"Grid{sign}review")), SPAN)
    record = item.record
    assert (record.organizer.address, record.title.split()[0][:4]) == ("ida@example.org", "Grid")


@pytest.mark.parametrize("last", ["20260119", "20260119T100000", "20260119T150000Z", "20260119T235959"])
def test_a_series_in_a_zone_ends_with_its_last_day_however_that_is_written(last):
    written = event("series", BEGAN, f"RRULE:FREQ=WEEKLY;UNTIL={last};INTERVAL=1")
    zoned = written.replace(f"DTSTART:{stamp(BEGAN)}", "DTSTART;TZID=America/New_York:20260105T100000")
    [begun] = times(calendar(zoned.replace(f"DTEND:{stamp(BEGAN + timedelta(hours=1))}", "DURATION:PT1H"))).values()
    assert [one[:10] for one in begun] == ["2026-01-05", "2026-01-12", "2026-01-19"]


def test_a_series_for_ever_has_the_times_of_the_span():
    written = event("series", BEGAN, "RRULE:FREQ=WEEKLY;UNTIL=99991231")
    zoned = written.replace(f"DTSTART:{stamp(BEGAN)}", "DTSTART;TZID=America/New_York:20260105T100000")
    [begun] = times(calendar(zoned.replace(f"DTEND:{stamp(BEGAN + timedelta(hours=1))}", "DURATION:PT1H"))).values()
    assert len(begun) > 3
