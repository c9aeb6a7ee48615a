"""kill -9 at a random moment of a look at a calendar: each meeting is there once, and the server keeps what it had.

Three rounds are part of every run; KITH_ROUNDS=50 makes it as many.
"""

import pytest

from tests.killing import how_many_rounds, rounds_of

from .killing import EVENTS

ROUNDS = how_many_rounds(3)


@pytest.fixture(scope="module")
def rounds(tmp_path_factory):
    """What came of the meetings of each round."""
    return rounds_of("tests.diaries.killing", tmp_path_factory.mktemp("killed"), ROUNDS)


def test_it_was_killed_in_the_middle_and_another_went_on(rounds):
    assert len(rounds) == ROUNDS
    assert any(one["killed"] and 0 < one["at_kill"] < EVENTS for one in rounds)
    assert all(one["went_on"] for one in rounds)


def test_each_meeting_is_there_once(rounds):
    for number, one in enumerate(rounds, start=1):
        assert (one["meetings"], one["twice"], one["encounters"]) == (EVENTS, 0, number * EVENTS), one


def test_a_round_is_one_batch_and_the_server_keeps_its_files(rounds):
    for number, one in enumerate(rounds, start=1):
        assert one["batches"] == [True] * number, one
        assert one["same_files"], one
