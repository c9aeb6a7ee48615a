"""Whom one has on both sides of one's own organisation, and who is missing."""

from hypothesis import given
from hypothesis import strategies as st

from kith.core.coverage import (
    Sides,
    Stood,
    by_function,
    by_level,
    highest_inside,
    missing_inside,
    missing_outside,
)
from kith.core.levels import FUNCTIONS, Level, adjacent

some = st.lists(
    st.builds(
        Stood,
        function=st.none() | st.sampled_from(FUNCTIONS),
        level=st.none() | st.sampled_from(Level),
        inside=st.booleans(),
        count=st.integers(1, 9),
    ),
    max_size=30,
)


@given(some)
def test_everybody_is_counted_once_on_their_side(people):
    sides = by_function(people)
    assert sum(one.inside for one in sides) == sum(one.count for one in people if one.inside)
    assert sum(one.outside for one in sides) == sum(one.count for one in people if not one.inside)
    assert len({one.name for one in sides}) == len(sides)
    assert all(one.name for one in sides[:-1])


@given(some)
def test_every_level_is_told_the_most_senior_first(people):
    assert [one.name for one in by_level(people)] == [one.word for one in sorted(Level, reverse=True)]


@given(some)
def test_who_is_missing_inside_works_beside_somebody_who_is_there(people):
    sides = by_function(people)
    there = {one.name for one in sides if one.inside}
    for name in missing_inside(sides):
        assert name not in there
        assert any(adjacent(name, other) for other in there)
    assert not {one.name for one in sides if one.outside} & set(missing_outside(sides))


def test_without_anybody_nothing_is_missing():
    assert missing_inside([]) == missing_outside([]) == []
    assert highest_inside(by_level([])) is None


def test_the_most_senior_inside_is_told_until_nobody_is_above():
    assert highest_inside([Sides("executive", 0, 1), Sides("manager", 1, 0)]) == Level.MANAGER
    assert highest_inside([Sides("executive", 1, 0)]) is None
