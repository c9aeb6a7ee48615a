"""kill -9 at a random moment of a look at a mailbox: each letter counts once, and on the server nothing has changed.

Six rounds are part of every run; KITH_ROUNDS=50 makes it as many.
"""

import os

import pytest

from tests.killing import how_many_rounds, rounds_of

from .dovecot import is_there
from .killing import LETTERS, TALKS

ROUNDS = how_many_rounds(6)


@pytest.fixture(scope="module")
def rounds(tmp_path_factory):
    """What came of the letters of each round."""
    if not is_there():
        if os.environ.get("KITH_NO_SKIPS"):
            pytest.fail("Dovecot is not here: install dovecot-imapd")
        pytest.skip("Dovecot is not here")
    return rounds_of("tests.mailboxes.killing", tmp_path_factory.mktemp("killed"), ROUNDS)


def test_it_was_killed_in_the_middle_and_another_went_on(rounds):
    assert len(rounds) == ROUNDS
    assert sum(one["killed"] and 0 < one["at_kill"] < 2 * TALKS for one in rounds) >= ROUNDS / 2
    assert all(one["went_on"] for one in rounds)


def test_each_letter_counts_once(rounds):
    for one in rounds:
        assert (one["told"], one["twice"]) == (2 * TALKS, 0), one
        assert (one["encounters"], one["one_way"]) == (TALKS, 0), one
        assert one["lars"] == [TALKS, TALKS], one


def test_a_round_is_one_look_and_one_batch(rounds):
    for number, one in enumerate(rounds, start=1):
        assert one["looks"] == [[LETTERS, True, ""]] * number, one
        assert one["batches"] == [True] * number, one


def test_nothing_on_the_server_was_marked_or_lost(rounds):
    for number, one in enumerate(rounds, start=1):
        assert (one["flags"], one["on_server"]) == ([], number * LETTERS), one
