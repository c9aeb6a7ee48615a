"""Reasons that have a day: from when to when they hold, and what they say."""

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kith.core.dated import WINDOWS, Dated, holds, nearest
from kith.core.drafting import draft
from kith.core.facts import Facts
from kith.core.ranking import rank, weigh
from kith.core.weights import DATED
from kith.core.wording import reason, suggested

DAY = date(2026, 6, 9)
kinds = st.sampled_from(sorted(WINDOWS))
around = st.integers(-90, 90).map(lambda days: DAY + timedelta(days=days))


def on(days):
    return DAY + timedelta(days=days)


@given(kinds, around, st.none() | around)
def test_a_reason_holds_in_a_window_around_its_day_and_is_gone_then(kind, day, last):
    one = Dated(kind, day, "Buyer", "Vela")
    before, after = WINDOWS[kind]
    there = -after <= (day - DAY).days <= before
    assert there or not holds(one, last, DAY)
    assert not there or holds(one, None, DAY)
    found = weigh(Facts(1, dated=(one,)), DAY)
    assert (found.parts if found else {}) == ({"dated": DATED} if there else {})


@given(kinds, around)
def test_each_is_told_in_words_with_its_day(kind, day):
    found = weigh(Facts(1, dated=(Dated(kind, day, "Buyer", "Vela"),)), DAY)
    if found:
        told = reason(found, DAY)
        assert any(sign.isdigit() for sign in told) or told.rpartition(" ")[2] in ("today.", "tomorrow.", "yesterday.")


@pytest.mark.parametrize(
    ("one", "told", "todo"),
    [
        (Dated("talk", on(5), "Grid Forum"), "Gives a talk at Grid Forum, 14 June.", "write"),
        (Dated("talk", on(-1)), "Gave a talk, yesterday.", "write"),
        (Dated("start", on(1), "Buyer", "Vela"), "Starts as Buyer at Vela, tomorrow.", "congratulate"),
        (Dated("start", on(3), "Incoming Analyst"), "Starts as Analyst, 12 June.", "congratulate"),
        (Dated("start", on(-2), "", "Vela"), "Started at Vela, 7 June.", "congratulate"),
        (Dated("event", on(4), "Grid Forum"), "You both are to be at Grid Forum, 13 June.", "write"),
        (
            Dated("job", on(-3), "Incoming Analyst", "Vela"),
            "Going to be Analyst at Vela, known since 6 June.",
            "congratulate",
        ),
    ],
)
def test_in_words(one, told, todo):
    found = weigh(Facts(1, last=on(-20), dated=(one,)), DAY)
    assert reason(found, DAY) == told
    assert suggested(found, DAY) == todo
    assert draft(found, DAY, name="Ada").startswith("Hello Ada, ")


def test_whoever_was_told_on_the_day_or_later_is_not_told_again():
    talk = Dated("talk", on(-2), "Grid Forum")
    assert holds(talk, on(-3), DAY)
    assert not holds(talk, on(-2), DAY)


def test_nobody_is_written_to_twice_in_seven_days_for_a_day():
    assert rank([Facts(1, last=on(-3), dated=(Dated("birthday", DAY),))], DAY) == []


def test_of_several_the_nearest_is_told():
    some = [Dated("job", on(-40), "Buyer"), Dated("birthday", on(2)), Dated("talk", on(-2))]
    assert nearest(some, DAY).kind == "birthday"
