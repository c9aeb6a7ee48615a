"""Work that is killed (SIGKILL) at a random moment and gone on with by another process, again and again: what tests of
it share. The rounds run in a process of their own, `python -m MODULE FOLDER SEED ROUNDS`, which prints a JSON object
for each; the book lives in FOLDER, or where KITH_DATABASE_URL says.
"""

import json
import mmap
import os
import random
import signal
import struct
import subprocess
import sys
import time
from collections.abc import Callable
from contextlib import nullcontext
from pathlib import Path
from typing import Any

from tests.on_postgresql import a_database

ROOT = Path(__file__).parents[1]
SEED = 1865


def how_many_rounds(usual: int) -> int:
    """So many are part of every run; KITH_ROUNDS=50 makes it as many."""
    return int(os.environ.get("KITH_ROUNDS", usual))


def rounds_of(module: str, folder: Path, count: int) -> list[dict[str, Any]]:
    """What came of each round of a module."""
    return [json.loads(line) for line in said_by(module, folder, SEED, count).splitlines()]


def said_by(module: str, *words: object) -> str:
    """What a module prints that is run as a program, on a database of its own of the kind in use."""
    given = os.environ.get("KITH_DATABASE_URL")
    with a_database(given) if given else nullcontext("") as url:
        done = subprocess.run(
            [sys.executable, "-m", module, *map(str, words)],
            cwd=ROOT,
            env={**os.environ, "KITH_DATABASE_URL": url},
            capture_output=True,
            text=True,
            check=False,
        )
    assert done.returncode == 0, done.stderr
    return done.stdout


def django_in(folder: Path) -> None:
    """Django, with its book in the folder."""
    os.environ.update(KITH_HOME=str(folder), DJANGO_SETTINGS_MODULE="kith.house.settings")
    import django

    django.setup()


def tell(one_round: Callable[[int, random.Random], dict[str, object]], seed: int, rounds: int) -> None:
    """Print what comes of each round, which is given its number and chance."""
    chance = random.Random(seed)
    for number in range(1, rounds + 1):
        sys.stdout.write(json.dumps(one_round(number, chance)) + "\n")
        sys.stdout.flush()


class Counted:
    """A number that a process shares with its children."""

    def __init__(self) -> None:
        self._memory = mmap.mmap(-1, 8)

    @property
    def value(self) -> int:
        return struct.unpack("q", self._memory[:8])[0]

    @value.setter
    def value(self, number: int) -> None:
        self._memory[:8] = struct.pack("q", number)


def in_a_child(work: Callable[[], object], killed_at: Callable[[], bool] | None = None, after: float = 0) -> int:
    """Do it in a process of its own, which is killed some seconds after that is so; what it ended with: 0, the signal,
    or 256 where it failed."""
    from django.db import connection

    connection.close()
    pid = os.fork()
    if pid == 0:
        failed = 1
        try:
            work()
            failed = 0
        finally:
            os._exit(failed)
    if killed_at:
        while not killed_at() and not os.waitid(os.P_PID, pid, os.WEXITED | os.WNOHANG | os.WNOWAIT):
            time.sleep(0.0005)
        time.sleep(after)
        os.kill(pid, signal.SIGKILL)
    _pid, status = os.waitpid(pid, 0)
    return os.WTERMSIG(status) or 256 * os.WEXITSTATUS(status)
