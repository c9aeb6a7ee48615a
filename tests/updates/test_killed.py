"""kill -9 at a random moment of handing very many letters in: begun anew it goes on, and each is in the post once.

A few rounds are part of every run; KITH_ROUNDS=50 makes it as many.
"""

import pytest

from tests.killing import how_many_rounds, rounds_of

from .killing import LETTERS

ROUNDS = how_many_rounds(5)


@pytest.fixture(scope="module")
def rounds(tmp_path_factory):
    """What came of the letters of each round."""
    return rounds_of("tests.updates.killing", tmp_path_factory.mktemp("killed"), ROUNDS)


def test_it_was_killed_in_the_middle(rounds):
    assert len(rounds) == ROUNDS
    assert sum(one["killed"] and 0 < one["at_kill"] < LETTERS for one in rounds) >= ROUNDS / 2


def test_each_letter_is_in_the_post_once(rounds):
    for one in rounds:
        assert one["went_on"], one
        assert (one["people"], one["in"], one["twice"], one["unknown"]) == (LETTERS, LETTERS, [], []), one
        assert (one["left"], one["state"]) == (0, "going"), one
