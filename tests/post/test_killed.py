"""kill -9 at a random moment of sending 200 letters: each person gets exactly one, or is shown as uncertain.

Ten rounds are part of every run; KITH_ROUNDS=50 makes it as many.
"""

import pytest

from tests.killing import how_many_rounds, rounds_of

from .killing import LETTERS

ROUNDS = how_many_rounds(10)


@pytest.fixture(scope="module")
def rounds(tmp_path_factory):
    """What came of the letters of each round."""
    return rounds_of("tests.post.killing", tmp_path_factory.mktemp("killed"), ROUNDS)


def test_it_was_killed_while_it_was_sending(rounds):
    assert len(rounds) == ROUNDS
    assert sum(one["killed"] and 0 < one["taken_at_kill"] < LETTERS for one in rounds) >= ROUNDS / 2


def test_nobody_got_two_and_nobody_is_left_out(rounds):
    for one in rounds:
        assert one["twice"] == [], one
        assert one["lost"] == [], one
        assert one["wrongly_told"] == [], one
        assert one["left"] == [], one


def test_at_most_the_letter_in_hand_is_uncertain(rounds):
    for one in rounds:
        assert one["uncertain"] <= 1, one
        assert one["taken"] >= LETTERS - one["uncertain"], one
