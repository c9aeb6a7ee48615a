"""Whom one may want to stay close to: what speaks for somebody never counts against them."""

from dataclasses import replace
from datetime import date, timedelta

from hypothesis import given
from hypothesis import strategies as st

from kith.core.guessing import NOTED, STEPS, Hint, best, interval, score

DAY = date(2026, 6, 9)
hints = st.builds(
    Hint,
    person=st.integers(1, 50),
    contacts=st.integers(0, 400),
    first=st.none() | st.integers(0, 4000).map(lambda ago: DAY - timedelta(days=ago)),
    last=st.none() | st.integers(0, 4000).map(lambda ago: DAY - timedelta(days=ago)),
    both_ways=st.booleans(),
    recommended=st.sampled_from(["", "in", "out"]),
    shared=st.sampled_from(["", "Nordvind"]),
    together=st.booleans(),
    wanted=st.sampled_from(["", "Havblikk"]),
    noted=st.sets(st.sampled_from(sorted(NOTED))).map(tuple),
    connected=st.none() | st.integers(0, 4000).map(lambda ago: DAY - timedelta(days=ago)),
)


@given(st.lists(hints, max_size=30, unique_by=lambda one: one.person))
def test_the_best_come_first_and_nobody_without_a_hint(some):
    found = best(some, DAY)
    scores = [score(one, DAY) for one in found]
    assert scores == sorted(scores, reverse=True)
    assert all(scores)
    assert best(reversed(some), DAY) == found
    assert best([Hint(1)], DAY) == []


@given(hints)
def test_contacts_that_went_both_ways_and_lately_count_more(hint):
    assert score(replace(hint, both_ways=True), DAY) >= score(hint, DAY)
    assert score(replace(hint, last=DAY), DAY) >= score(hint, DAY)
    assert score(replace(hint, contacts=hint.contacts + 1), DAY) >= score(hint, DAY)


@given(hints)
def test_the_rhythm_that_is_proposed_is_one_of_four(hint):
    assert interval(hint, DAY) in STEPS


def test_who_was_in_touch_often_is_proposed_a_shorter_rhythm():
    year = DAY - timedelta(days=365)
    assert [interval(Hint(1, contacts=count, first=year), DAY) for count in (50, 6, 3, 0)] == [7, 30, 91, 91]
