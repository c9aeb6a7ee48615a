"""How strong a tie is, how often two are in touch, and the line that shows it."""

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kith.core import cadence, ties
from kith.core.rhythm_line import DAYS, draw

DAY = date(2026, 6, 9)
pasts = st.lists(st.integers(0, 3000), max_size=30).map(lambda some: sorted(DAY - timedelta(days=n) for n in some))


def every(days, count, last=0):
    return [DAY - timedelta(days=last + days * number) for number in reversed(range(count))]


def test_strength_by_hand():
    """A meeting two half-lives ago and a call today: 3/4 + 2."""
    contacts = [(DAY - timedelta(days=60), 3.0), (DAY, 2.0)]
    assert ties.strength(contacts, DAY, 30) == pytest.approx(2.75)


def test_a_conversation_counts_once_by_its_heaviest_contact():
    talk = [(DAY - timedelta(days=2), 1.0), (DAY - timedelta(days=1), 3.0), (DAY, 1.0)]
    assert ties.strength(talk, DAY, 30) == pytest.approx(3.0)


@given(pasts, st.floats(21, 400), st.integers(0, 500))
def test_strength_halves_and_never_grows_by_waiting(past, half, later):
    contacts = [(day, 1.0) for day in past]
    now = ties.strength(contacts, DAY, half)
    then = ties.strength(contacts, DAY + timedelta(days=later), half)
    assert then <= now + 1e-9
    if past and past[-1] <= DAY:
        assert then == pytest.approx(ties.decayed(now, later, half), rel=1e-6, abs=1e-9)


@pytest.mark.parametrize(
    ("channel", "people", "weight"),
    [("meeting", 1, 3), ("call", 1, 2), ("email", 1, 1), ("message", 2, 0.2), ("event", 8, 3), ("event", 9, 0.2)],
)
def test_what_one_contact_counts(channel, people, weight):
    assert ties.weight(channel, people) == weight


@pytest.mark.parametrize(
    ("usual", "rhythm", "days"),
    [
        (5.0, None, 21),
        (40.0, 7, 80),
        (None, 7, 21),
        (None, 30, 60),
        (None, 90, 180),
        (None, 91, 180),
        (None, 365, 365),
        (None, None, 180),
    ],
)
def test_half_lives(usual, rhythm, days):
    assert ties.half_life(usual, rhythm) == days


def usual(past):
    return cadence.usual_gap(cadence.own_gaps(past))


def ago(*days):
    return sorted(DAY - timedelta(days=number) for number in days)


def test_the_usual_gap_is_the_median_between_the_conversations_of_at_least_four_contacts():
    assert usual(every(30, 3)) is None
    assert usual(every(30, 4)) == 30
    assert usual([*every(30, 5, last=400), DAY]) == 30
    assert usual(ago(60, 30, 1, 0)) == 29.5, "four contacts in three conversations"
    assert usual(ago(31, 30, 1, 0)) is None, "one gap is no habit"


@pytest.mark.parametrize(
    ("rhythm", "layer"),
    [
        (1, 0),
        (7, 0),
        (18, 0),
        (19, 1),
        (30, 1),
        (60, 1),
        (61, 2),
        (90, 2),
        (91, 2),
        (227, 2),
        (228, 3),
        (365, 3),
        (900, 3),
    ],
)
def test_a_rhythm_belongs_to_the_nearest_layer(rhythm, layer):
    assert cadence.layer(rhythm) == layer


@pytest.mark.parametrize(
    ("past", "on"),
    [
        (ago(2000, 1900, 0), 0),
        (ago(2000, 1900, 6, 0), 6),
        (ago(2000, 1900, 8, 0), None),  # longer ago than a week before the last contact
        (ago(800, 700, 0), None),  # no usual gap, and less than three years
        (ago(330, 320, 310, 300, 0), 0),  # thirty times the usual gap
        (ago(100, 90, 80, 70, 0), None),
        (ago(2000, 0), None),  # somebody met once is no tie
        (ago(0), None),
        ([], None),
    ],
)
def test_a_dormant_tie_is_taken_up_again(past, on):
    assert cadence.reconnected_on(past) == (None if on is None else DAY - timedelta(days=on))


@given(pasts)
def test_who_was_taken_up_again_had_been_dormant_on_the_day_before(past):
    day = cadence.reconnected_on(past)
    if day:
        before = [one for one in past if one < day]
        assert day > cadence.dormant_on(before[-1], usual(before))
        assert (past[-1] - day).days <= 7


def test_days_in_a_row_are_one_conversation():
    assert cadence.conversations([DAY, DAY + timedelta(days=3), DAY + timedelta(days=6), DAY + timedelta(days=10)]) == [
        DAY,
        DAY + timedelta(days=10),
    ]


def test_burstiness_is_minus_one_like_a_clock_and_higher_in_bursts():
    clock = cadence.burstiness(cadence.own_gaps(every(30, 10)))
    bursts = cadence.burstiness(cadence.own_gaps([*every(5, 6, last=600), *every(5, 6)]))
    assert clock == pytest.approx(-1)
    assert bursts > 0


@given(pasts)
def test_a_tie_is_quiet_before_it_is_dormant(past):
    if past:
        assert past[-1] < cadence.quiet_on(past[-1], usual(past))
        assert past[-1] < cadence.dormant_on(past[-1], usual(past)) < past[-1] + timedelta(days=3 * 365)


@given(pasts, st.sampled_from(["row", "table", "page"]))
def test_a_line_stays_on_its_axis_and_its_last_tick_is_where_the_silence_begins(past, size):
    line = draw([(day, "call") for day in past], today=DAY, size=size)
    assert all(0 <= tick.x <= line.width for tick in line.ticks)
    assert [tick.last for tick in line.ticks].count(True) == (1 if line.silence is not None else 0)
    assert line.count == len(past)
    if past:
        assert line.silent == (DAY - past[-1]).days
        assert (line.silence is None) == (line.silent > DAYS)
        assert line.silence is None or line.silence == line.ticks[-1].x
    apart = [later.x - earlier.x for earlier, later in zip(line.ticks, line.ticks[1:], strict=False)]
    assert all(gap >= 3 for gap in apart)


def test_higher_ticks_for_nearer_channels_and_what_lies_ahead_is_left_out():
    heights = {kind: draw([(DAY, kind)], today=DAY).ticks[0].height for kind in ("meeting", "call", "message")}
    assert heights["meeting"] > heights["call"] > heights["message"]
    assert draw([(DAY + timedelta(days=1), "call")], today=DAY).ticks == ()
    assert draw([(DAY, "call")], today=DAY).latest == "M168.0 26v-12.0"
