"""Days in the owner's language."""

from datetime import date

from hypothesis import given
from hypothesis import strategies as st

from kith.core import dates
from kith.kernel.days import dated, spoken, written

WHOLE = st.dates(date(1000, 1, 1), date(9998, 12, 31))
DAYS = st.one_of(
    WHOLE.map(lambda day: day.isoformat()),
    WHOLE.map(lambda day: day.isoformat()[:7]),
    WHOLE.map(lambda day: day.isoformat()[:4]),
    st.dates(date(2000, 1, 1), date(2000, 12, 31)).map(lambda day: f"-{day.isoformat()[4:]}"),
)


@given(DAYS, WHOLE, st.booleans())
def test_in_english_a_day_is_said_as_the_mind_says_it(day, today, short):
    assert spoken(day, today, short=short) == dates.spoken(day, today, short=short)


@given(DAYS)
def test_what_is_written_is_read_back(day):
    assert dates.parse_day(written(day)) == day


@given(st.text(max_size=12), WHOLE)
def test_what_is_no_day_is_nothing(text, today):
    if not dates.is_day(text):
        assert spoken(text, today) == dated(text, today) == written(text) == ""


def test_a_date_of_the_last_year_bears_no_word_for_today():
    assert dated(date(2026, 6, 9), date(2026, 6, 9)) == "9 June"
    assert dated("2026-11-20", date(2027, 11, 25), short=True) == "20 Nov 2026"
