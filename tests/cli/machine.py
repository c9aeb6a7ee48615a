"""A machine with a Kith of its own: `kith` as people call it, in a process of its own on an empty home."""

import atexit
import json
import os
import shutil
import subprocess
import sys
import tempfile
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any


@dataclass(frozen=True)
class Said:
    """What a command answered."""

    code: int
    out: str
    err: str

    @property
    def document(self) -> Any:
        """The one JSON document on standard output."""
        return json.loads(self.out)


class Machine:
    """Runs commands on a home that nobody else has."""

    def __init__(self, home: Path) -> None:
        self.home = home
        self.environment = {name: value for name, value in os.environ.items() if not name.startswith("KITH_")}
        self.environment |= {"KITH_HOME": str(home), "CI": "1"}

    @classmethod
    def furnished(cls, home: Path) -> "Machine":
        """One on which Kith was called before."""
        shutil.copytree(_empty_home(), home)
        return cls(home)

    def start(self, *words: Any) -> "subprocess.Popen[str]":
        """Begin a command and do not wait."""
        command = [sys.executable, "-m", "kith", *map(str, words)]
        pipe = subprocess.PIPE
        return subprocess.Popen(command, env=self.environment, stdin=pipe, stdout=pipe, stderr=pipe, text=True)

    def __call__(self, *words: Any, given: str = "") -> Said:
        """Run a command to its end."""
        process = self.start(*words)
        out, err = process.communicate(given)
        return Said(process.returncode, out, err)


@cache
def _empty_home() -> Path:
    """A home with an owner and a book, made once, since making it takes a second."""
    folder = Path(tempfile.mkdtemp(prefix="kith-home-"))
    atexit.register(shutil.rmtree, folder, ignore_errors=True)
    assert Machine(folder / "home")("history").code == 0
    return folder / "home"
