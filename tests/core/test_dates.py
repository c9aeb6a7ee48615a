"""Days that may be partial: read as people and programs write them, ordered, and said again."""

from datetime import UTC, date, datetime, timedelta, timezone

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kith.core.dates import MONTHS, birthday_in, earliest, latest, parse_day, parse_moment, sort_key, spoken

YEARS = st.dates(date(1000, 1, 1), date(9998, 12, 31))
PARTIAL = st.one_of(
    YEARS.map(lambda day: day.isoformat()),
    YEARS.map(lambda day: day.isoformat()[:7]),
    YEARS.map(lambda day: day.isoformat()[:4]),
)
WITHOUT_YEAR = st.dates(date(2000, 1, 1), date(2000, 12, 31)).map(lambda day: f"-{day.isoformat()[4:]}")


@pytest.mark.parametrize(
    ("text", "day"),
    [
        # ISO and its kin
        ("2024-05-03", "2024-05-03"), ("2024-05", "2024-05"), ("2024", "2024"), ("--12-01", "--12-01"),
        ("--1201", "--12-01"), ("20240503", "2024-05-03"), ("2024/05/03", "2024-05-03"), ("2024.5.3", "2024-05-03"),
        ("2024-05-03T10:00:00Z", "2024-05-03"), ("20240503T100000Z", "2024-05-03"),
        # LinkedIn
        ("04 Mar 2024", "2024-03-04"), ("Jan 2020", "2020-01"), ("May 9", "--05-09"), ("Apr 1, 2019", "2019-04-01"),
        ("7/8/26, 3:43 PM", "2026-07-08"), ("08/15/20, 11:23 AM", "2020-08-15"),
        ("11/16/22, 3:43\u202fPM", "2022-11-16"),
        ("2024-03-15 09:30:00 UTC", "2024-03-15"), ("2023/05/17 12:11:05 UTC", "2023-05-17"),
        ("Tue May 02 12:00:00 UTC 2023", "2023-05-02"), ("7-Feb-22", "2022-02-07"), ("Feb-22", "2022-02"),
        # slashes, dots and hyphens
        ("03/04/2024", "2024-03-04"), ("15/03/2024", "2024-03-15"), ("03.04.2024", "2024-04-03"),
        ("03-04-2024", "2024-04-03"), ("03-15-2024", "2024-03-15"), ("3.4.24", "2024-04-03"), ("05/2024", "2024-05"),
        # other tongues
        ("3. März 2024", "2024-03-03"), ("12 mars 2023", "2023-03-12"), ("1er août 2021", "2021-08-01"),
        ("5 de mayo de 2020", "2020-05-05"), ("2 févr. 2019", "2019-02-02"), ("9 dezembro 2018", "2018-12-09"),
        ("3 giugno 2017", "2017-06-03"), ("4 mei 2016", "2016-05-04"), ("11 AĞUSTOS 2016", ""),
        # years of two digits
        ("1 Jan 69", "1969-01-01"), ("1 Jan 68", "2068-01-01"),
        # none
        ("", ""), ("   ", ""), ("soon", ""), ("0/0/00", ""), ("00/00/0000", ""), ("31 Feb 2024", ""),
        ("2024-13-01", ""),
        ("29 Feb 2023", ""), ("32 May 2024", ""), ("12", ""), ("99999999", ""), ("1604", "1604"), ("0001-01-01", ""),
        ("May", ""), ("2024-05-03-04", ""), ("call 5551234", ""), ("x" * 500, ""), ("٣ مايو ٢٠٢٤", ""),
    ],
)  # fmt: skip
def test_days_as_they_are_written(text, day):
    assert parse_day(text) == day


@pytest.mark.parametrize(
    ("text", "moment"),
    [
        ("2024-03-15 09:30:00 UTC", datetime(2024, 3, 15, 9, 30, tzinfo=UTC)),
        ("2024-03-15 09:30", datetime(2024, 3, 15, 9, 30, tzinfo=UTC)),
        ("2024-03-15", datetime(2024, 3, 15, 12, tzinfo=UTC)),
        ("2024-03-15T09:30:00+02:00", datetime(2024, 3, 15, 9, 30, tzinfo=timezone(timedelta(hours=2)))),
        ("7/8/26, 3:43 PM", datetime(2026, 7, 8, 15, 43, tzinfo=UTC)),
        ("7/8/26, 12:05 AM", datetime(2026, 7, 8, 0, 5, tzinfo=UTC)),
        ("Jan 2020", None), ("2020", None), ("--05-09", None), ("", None), ("25:00", None),
    ],
)  # fmt: skip
def test_moments_are_aware_and_a_day_alone_is_its_noon(text, moment):
    assert parse_moment(text) == moment


@given(st.text(max_size=80))
def test_any_text_is_a_day_or_none(text):
    day = parse_day(text)
    assert day == "" or parse_day(day) == day
    moment = parse_moment(text)
    assert moment is None or moment.tzinfo is not None


@given(PARTIAL | WITHOUT_YEAR)
def test_what_is_a_day_already_stays_what_it_is(day):
    assert parse_day(day) == day


@given(YEARS, st.sampled_from(["{d} {m} {y}", "{m} {d}, {y}", "{d}-{m}-{y}", "{d}. {m} {y}", "{y} {m} {d}"]))
def test_a_whole_day_survives_being_written_with_the_month_in_words(day, form):
    month = MONTHS[day.month - 1]
    for spelling in (month, month[:3], month.upper()):
        assert parse_day(form.format(d=day.day, m=spelling, y=f"{day.year:04}")) == day.isoformat()


@given(PARTIAL)
def test_a_day_lies_between_its_first_and_its_last(day):
    first, last = earliest(day), latest(day)
    assert first is not None
    assert last is not None
    assert first <= last
    assert first.isoformat().startswith(day)
    assert last.isoformat().startswith(day)
    assert (last + timedelta(days=1)).isoformat()[: len(day)] != day


@given(st.lists(PARTIAL))
def test_days_sort_by_time_and_the_vaguer_first(days):
    ordered = sorted(days, key=sort_key)
    assert [earliest(day) for day in ordered] == sorted(filter(None, map(earliest, days)))


def test_without_a_year_there_is_no_first_day():
    assert earliest("--12-01") is latest("--12-01") is earliest("") is latest("nonsense") is None


@pytest.mark.parametrize(
    ("birthday", "year", "day"),
    [
        ("1990-05-09", 2026, date(2026, 5, 9)),
        ("--05-09", 2026, date(2026, 5, 9)),
        ("--02-29", 2026, date(2026, 2, 28)),
        ("--02-29", 2028, date(2028, 2, 29)),
        ("1990-05", 2026, None),
        ("1990", 2026, None),
        ("", 2026, None),
    ],
)
def test_birthdays(birthday, year, day):
    assert birthday_in(birthday, year) == day


@pytest.mark.parametrize(
    ("day", "said"),
    [
        ("2026-06-09", "today"), ("2026-06-08", "yesterday"), ("2026-06-10", "tomorrow"), ("2026-05-28", "28 May"),
        ("2025-06-10", "10 June"), ("2025-06-08", "8 June 2025"), ("2026-12-24", "24 December"),
        ("2027-06-10", "10 June 2027"), ("2027-01-03", "3 January 2027"), ("2024-05", "May 2024"), ("2022", "2022"), ("--12-01", "1 December"), ("", ""),
        ("2026-02-30", ""),
    ],
)  # fmt: skip
def test_days_are_said_as_people_say_them(day, said):
    assert spoken(day, date(2026, 6, 9)) == said


@given(YEARS, YEARS)
def test_a_day_that_is_said_without_its_year_can_be_no_other(day, today):
    said = spoken(day, today)
    if said.split()[-1].isalpha() and said not in {"today", "yesterday", "tomorrow"}:
        years = range(max(today.year - 1, 1), today.year + 2)
        meant = [year for year in years if spoken(_in(day, year), today) == said]
        assert day.year in meant


def _in(day, year):
    try:
        return day.replace(year=year)
    except ValueError:
        return day
