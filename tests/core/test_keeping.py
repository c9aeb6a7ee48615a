"""Seven days, four weeks, six months: what is let go is never what a later day would want."""

from datetime import datetime, timedelta

from hypothesis import given
from hypothesis import strategies as st

from kith.core.keeping import is_due, to_keep

MOMENTS = st.lists(st.datetimes(datetime(2024, 1, 1), datetime(2026, 12, 31)), max_size=120)  # noqa: DTZ001 -- as the clock showed it
DAY = timedelta(days=1)


@given(MOMENTS)
def test_it_keeps_some_of_what_is_there_and_always_the_latest(made):
    kept = to_keep(made)
    assert kept <= set(made)
    assert len(kept) <= 7 + 4 + 6
    assert not made or max(made) in kept


@given(MOMENTS)
def test_to_choose_twice_lets_nothing_more_go(made):
    assert to_keep(to_keep(made)) == to_keep(made)


@given(MOMENTS)
def test_who_chooses_every_time_keeps_what_who_chooses_once_at_the_end_does(made):
    kept = set()
    for one in sorted(made):
        kept = to_keep({*kept, one})
    assert kept == to_keep(made)


@given(MOMENTS)
def test_the_latest_of_each_of_the_last_days_weeks_and_months_is_there(made):
    kept = to_keep(made)
    for count, period in (
        (7, lambda m: m.date()),
        (4, lambda m: m.isocalendar()[:2]),
        (6, lambda m: (m.year, m.month)),
    ):
        for wanted in sorted({period(one) for one in made}, reverse=True)[:count]:
            assert max(one for one in made if period(one) == wanted) in kept


def test_a_year_of_daily_backups():
    start = datetime(2025, 6, 9, 7, 0)  # noqa: DTZ001 -- as the clock showed it
    kept = sorted(to_keep([start + n * DAY for n in range(366)]), reverse=True)
    assert [f"{one:%m-%d}" for one in kept[:7]] == ["06-09", "06-08", "06-07", "06-06", "06-05", "06-04", "06-03"]
    assert [f"{one:%Y-%m-%d}" for one in kept[7:]] == [
        "2026-05-31", "2026-05-24", "2026-04-30", "2026-03-31", "2026-02-28", "2026-01-31",
    ]  # fmt: skip


def test_one_is_due_once_a_day_and_after_any_sleep():
    now = datetime(2026, 6, 9, 8, 0)  # noqa: DTZ001 -- as the clock showed it
    assert is_due(None, now)
    assert is_due(now - 9 * timedelta(hours=1), now)
    assert not is_due(now - 7 * timedelta(hours=1), now)
    assert is_due(now - 40 * DAY, now)
    assert is_due(now + DAY, now)  # the clock was set back
