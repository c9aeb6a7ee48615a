"""kill -9 at a random moment of sending 200 letters: each person gets exactly one, or is shown as uncertain.

Ten rounds are part of every run; KITH_ROUNDS=50 makes it as many.
"""

import json
import os
import subprocess
import sys
from contextlib import nullcontext
from pathlib import Path

import pytest

from tests.on_postgresql import a_database

from .killing import LETTERS

ROOT = Path(__file__).parents[2]
ROUNDS, SEED = int(os.environ.get("KITH_ROUNDS", "10")), 1865


@pytest.fixture(scope="module")
def rounds(tmp_path_factory):
    """What came of the letters of each round."""
    given = os.environ.get("KITH_DATABASE_URL")
    with a_database(given) if given else nullcontext("") as url:
        environment = {**os.environ, "KITH_DATABASE_URL": url}
        command = [sys.executable, "-m", "tests.post.killing", str(tmp_path_factory.mktemp("killed"))]
        done = subprocess.run(
            [*command, str(SEED), str(ROUNDS)],
            cwd=ROOT, env=environment, capture_output=True, text=True, check=False,
        )  # fmt: skip
    assert done.returncode == 0, done.stderr
    return [json.loads(line) for line in done.stdout.splitlines()]


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
