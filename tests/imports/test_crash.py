"""kill -9 at any point of an import: what is in is whole items under one open batch, and the next start goes on."""

import json
import os
import signal
import sqlite3
import subprocess
import sys
import time
from contextlib import closing, suppress
from pathlib import Path

import pytest

from .crashing import CHUNK

ROOT = Path(__file__).parents[2]
POINTS, SEED = 20, 1865


@pytest.fixture(scope="module", params=["cards", "archive"])
def crashes(request, tmp_path_factory):
    """Twenty imports, each killed at another point."""
    command = [sys.executable, "-m", "tests.imports.crashing", request.param, str(tmp_path_factory.mktemp("crash"))]
    done = subprocess.run([*command, str(SEED), str(POINTS)], cwd=ROOT, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr
    return [json.loads(line) for line in done.stdout.splitlines()]


def test_each_was_killed_and_at_many_stages(crashes):
    assert len(crashes) == POINTS
    assert all(crash["killed"] for crash in crashes)
    assert len({crash["left"]["read"] for crash in crashes}) >= 4


def test_what_is_in_is_whole_chunks(crashes):
    for crash in crashes:
        left = crash["left"]
        assert left["read"] % CHUNK == 0 or left["read"] == crash["then"]["read"], crash
        assert left["adds_up"], crash
        assert left["indexed"], crash


def test_it_is_under_one_open_batch_that_covers_all_of_it(crashes):
    for crash in crashes:
        left = crash["left"]
        assert left["batches"] <= 1, crash
        assert left["open"] == left["batches"] or left["done"], crash
        assert left["people"] == 0 or left["batches"] == 1, crash
        assert left["covered"], crash


def test_the_next_start_makes_it_the_book_that_an_uninterrupted_import_makes(crashes):
    for crash in crashes:
        then = crash["then"]
        assert crash["same"], crash
        assert then["done"], crash
        assert then["adds_up"], crash
        assert (then["batches"], then["open"], then["covered"], then["indexed"]) == (1, 0, True, True), crash


# From outside: the command itself


CARDS = 1500


@pytest.fixture
def kith(tmp_path):
    """Starts `kith` on a home of its own."""
    environment = {name: value for name, value in os.environ.items() if name != "KITH_DATABASE_URL"}
    environment["KITH_HOME"] = str(tmp_path / "home")

    def kith(*words):
        command = [sys.executable, "-m", "kith", *map(str, words)]
        return subprocess.Popen(command, env=environment, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True)

    return kith


def read_so_far(home):
    """How many items the first import of a home has taken in."""
    with suppress(sqlite3.Error), closing(sqlite3.connect(f"file:{home}/kith.sqlite3?mode=ro", uri=True)) as database:
        row = database.execute("SELECT read FROM imports_import ORDER BY id").fetchone()
        return row[0] if row else 0
    return 0


def test_the_command_is_killed_and_the_next_one_takes_it_up(kith, tmp_path):
    file, other = tmp_path / "cards.vcf", tmp_path / "other.vcf"
    people = "".join(f"BEGIN:VCARD\nVERSION:3.0\nFN:Person {n}\nTEL:+47 900 {n:05}\nEND:VCARD\n" for n in range(CARDS))
    file.write_text(people)
    other.write_text("BEGIN:VCARD\nVERSION:3.0\nFN:One More\nEND:VCARD\n")
    running = kith("import", file, "--json")
    while running.poll() is None and not read_so_far(tmp_path / "home"):
        time.sleep(0.002)
    running.send_signal(signal.SIGKILL)
    running.communicate()
    assert running.returncode == -signal.SIGKILL
    assert read_so_far(tmp_path / "home") in (500, 1000, CARDS)
    output, _ = kith("import", other, "--json").communicate()
    assert json.loads(output)["added"] == 1
    assert read_so_far(tmp_path / "home") == CARDS
    output, _ = kith("history", "--json").communicate()
    assert [(one["open"], one["undone"]) for one in json.loads(output)] == [(False, False)] * 2
    again, _ = kith("import", file, "--json").communicate()
    assert {**json.loads(again), "seconds": 0} == {
        "read": CARDS, "added": 0, "updated": 0, "unchanged": CARDS, "skipped": [], "batch": None, "seconds": 0,
    }  # fmt: skip
