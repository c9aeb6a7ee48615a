"""kill -9 at a random moment of a look at a calendar: each meeting is there once, and the server keeps what it had.

Three rounds are part of every run; KITH_ROUNDS=50 makes it as many.
"""

import json
import os
import subprocess
import sys
from contextlib import nullcontext
from pathlib import Path

import pytest

from tests.on_postgresql import a_database

from .killing import EVENTS

ROOT = Path(__file__).parents[2]
ROUNDS, SEED = int(os.environ.get("KITH_ROUNDS", "3")), 1865


@pytest.fixture(scope="module")
def rounds(tmp_path_factory):
    """What came of the meetings of each round."""
    given = os.environ.get("KITH_DATABASE_URL")
    with a_database(given) if given else nullcontext("") as url:
        environment = {**os.environ, "KITH_DATABASE_URL": url}
        command = [sys.executable, "-m", "tests.diaries.killing", str(tmp_path_factory.mktemp("killed"))]
        done = subprocess.run(
            [*command, str(SEED), str(ROUNDS)],
            cwd=ROOT, env=environment, capture_output=True, text=True, check=False,
        )  # fmt: skip
    assert done.returncode == 0, done.stderr
    return [json.loads(line) for line in done.stdout.splitlines()]


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
