"""Months and what is usual."""

from datetime import date, timedelta
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kith.core.over_time import by_month, in_time, lately, month_ends

TODAY = date(2026, 6, 9)


def ago(days):
    return TODAY - timedelta(days=days)


def test_months_end_on_their_last_days_and_this_one_today():
    assert month_ends(date(2024, 3, 31), 4) == [
        date(2023, 12, 31),
        date(2024, 1, 31),
        date(2024, 2, 29),
        date(2024, 3, 31),
    ]
    assert month_ends(TODAY, 2) == [date(2026, 5, 31), TODAY]


@given(st.dates(date(1990, 1, 1), date(2100, 1, 1)), st.integers(1, 40))
def test_there_are_as_many_months_as_asked_for_each_after_the_other(today, count):
    ends = month_ends(today, count)
    assert (len(ends), ends[-1]) == (count, today)
    assert all((later.year - end.year) * 12 + later.month - end.month == 1 for end, later in pairwise(ends))


@given(st.dictionaries(st.dates(date(2025, 1, 1), TODAY), st.integers(1, 9)))
def test_every_day_is_counted_in_one_month(days):
    ends = month_ends(TODAY, 18)
    assert sum(by_month(days, ends)) == sum(count for day, count in days.items() if day >= date(2025, 1, 1))


def test_days_before_and_to_come_are_not_counted():
    assert by_month(
        {date(2026, 4, 30): 1, date(2026, 5, 1): 2, TODAY: 4, date(2026, 6, 10): 8}, month_ends(TODAY, 2)
    ) == [2, 4]


def test_what_is_usual_is_the_median_of_the_times_before():
    assert lately({ago(0): 2, ago(29): 1, ago(30): 5, ago(60): 7, ago(90): 100}, TODAY) == (3, 7)


def test_times_before_the_book_began_count_for_nothing_and_empty_ones_since_do():
    assert lately({ago(30): 4, ago(100): 2, ago(130): 3}, TODAY) == (0, 2)


@pytest.mark.parametrize("days", [{}, {ago(3): 1}, {ago(30): 4, ago(60): 5}])
def test_little_is_not_usual(days):
    assert lately(days, TODAY)[1] is None


def test_a_rhythm_is_kept_until_its_days_are_over():
    ends = [ago(100), ago(40), ago(10), TODAY]
    assert in_time([ago(70), ago(45)], None, 30, ends) == [None, True, False, False]
    assert in_time([ago(70), ago(45)], None, 45, ends) == [None, True, True, True]


def test_for_nobody_met_it_counts_from_the_day_it_was_chosen():
    assert in_time([], ago(20), 15, [ago(40), ago(10), TODAY]) == [None, True, False]
    assert in_time([ago(5)], ago(20), 15, [ago(40), ago(10), TODAY]) == [None, True, True]
