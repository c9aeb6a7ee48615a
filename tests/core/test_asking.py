"""Whom to ask for a way to a role."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kith.core.asking import ADJACENT, ELSEWHERE, JUNIOR, PEER, SENIOR, UNKNOWN, Stand, advise, stand_to, worth_of_tie
from kith.core.paths import Path

ROLE = Stand(3, "engineering")


def near(one, other):
    return {one, other} == {"engineering", "product"}


@pytest.mark.parametrize(
    ("person", "stand"),
    [
        (Stand(6, "engineering"), SENIOR),
        (Stand(4, None), SENIOR),
        (Stand(3, "product"), ADJACENT),
        (Stand(2, "product"), ADJACENT),
        (Stand(3, "law"), ELSEWHERE),
        (Stand(3, "engineering"), PEER),
        (Stand(3, None), PEER),
        (Stand(1, "engineering"), JUNIOR),
        (Stand(None, "engineering"), UNKNOWN),
    ],
)
def test_what_somebody_is_to_a_role(person, stand):
    assert stand_to(ROLE, person, near) == stand


def test_of_a_role_without_a_level_only_the_function_tells():
    assert stand_to(Stand(None, "engineering"), Stand(3, "product"), near) == ADJACENT
    assert stand_to(Stand(), Stand(3, "product"), near) == UNKNOWN


def advised(strengths, stands, **how):
    """Straight to people by how strong the tie is, each with another of the role."""
    paths = [Path((0, person), strength) for person, strength in strengths.items()]
    return [one.ask for one in advise(paths, strengths.__getitem__, stands.__getitem__, **how)]


def test_somebody_senior_comes_before_a_would_be_peer_who_is_as_near():
    assert advised({1: 0.5, 2: 0.5}, {1: PEER, 2: SENIOR}) == [2, 1]


def test_a_moderately_weak_tie_comes_before_the_closest_one():
    assert advised({1: 0.95, 2: 0.45}, {1: SENIOR, 2: SENIOR}) == [2, 1]


def test_where_work_is_not_digital_the_closest_comes_first():
    assert advised({1: 0.95, 2: 0.45}, {1: SENIOR, 2: SENIOR}, digital=False) == [1, 2]


def test_a_tie_that_hardly_is_one_does_not_come_first():
    assert advised({1: 0.02, 2: 0.9}, {1: SENIOR, 2: SENIOR}) == [2, 1]


@given(st.floats(0, 1))
def test_what_a_tie_is_worth_is_never_more_than_that_of_a_middling_one(strength):
    assert 0 <= worth_of_tie(strength) <= 1


def test_on_a_longer_path_the_first_is_asked():
    path = Path((0, 4, 7, 9), 0.1)
    (one,) = advise([path], lambda _: 0.5, lambda _: SENIOR)
    assert one.ask == 4
    assert one.path == path
