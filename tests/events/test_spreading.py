"""Which days are one event, and when to follow up."""

from datetime import date, datetime, time, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kith.core.events import WAKING, WITHIN, event_key, happenings, spread

JUNE = [date(2026, 6, day) for day in range(1, 31)]
NOW = datetime.combine(JUNE[8], time(12, 10))


def test_a_name_on_days_close_together_is_one_event():
    told = [("Grid Forum", JUNE[0]), ("grid forum", JUNE[1]), ("Grid-Forum", JUNE[3]), ("Grid Forum", JUNE[3])]
    [found] = happenings(told)
    assert (found.key, found.name, found.first, found.last) == ("grid-forum", "Grid Forum", JUNE[0], JUNE[3])


def test_what_comes_back_after_a_week_is_another_and_the_latest_comes_first():
    found = happenings([("Meetup", JUNE[0]), ("Meetup", JUNE[7]), ("🦜", JUNE[9])])
    assert [one.first for one in found] == [JUNE[7], JUNE[0]]


def test_what_never_stops_is_several():
    assert len(happenings([("Course", day) for day in JUNE])) == 3


@given(st.lists(st.tuples(st.sampled_from(["A", "a", "B c", "B-C"]), st.sampled_from(JUNE))))
def test_every_day_belongs_to_one_event_of_its_name(told):
    found = happenings(told)
    for name, on in told:
        assert sum(one.key == event_key(name) and one.has(on) for one in found) == 1


def test_twelve_are_spread_from_this_evening_over_two_days():
    moments = spread(12, NOW)
    assert moments[0] == datetime.combine(NOW.date(), time(18))
    assert len({one.date() for one in moments}) == 3
    assert max(moments[number + 1] - moments[number] for number in range(11)) < timedelta(hours=14)
    assert len(set(moments)) == 12


@given(st.integers(0, 200), st.datetimes(datetime(2026, 1, 1), datetime(2027, 1, 1)))  # noqa: DTZ001 -- the owner's clock
def test_each_is_due_within_48_hours_and_never_at_night(count, now):
    moments = spread(count, now)
    assert len(moments) == count
    assert moments == sorted(moments)
    for one in moments:
        assert now <= one <= now + WITHIN
        assert WAKING[0] <= one.time() <= WAKING[1]
        assert one >= datetime.combine(now.date(), time(18))


@pytest.mark.parametrize(
    ("now", "first"), [((8, 3), (8, 18)), ((8, 17), (8, 18)), ((8, 19), (8, 19)), ((8, 23), (9, 8))]
)
def test_the_first_is_this_evening_or_as_soon_as_one_may_write(now, first):
    day, hour = now
    assert spread(1, datetime.combine(JUNE[day], time(hour)))[0] == datetime.combine(JUNE[first[0]], time(first[1]))
