"""That a backup could not be made is remembered until one is: in the home, and where that takes nothing, in memory."""

import json
from contextlib import suppress
from dataclasses import dataclass
from datetime import datetime

from django.utils import timezone

from kith.kernel.home import home, private_file

FILE = "backup.problem"
_here: "list[Problem]" = []


@dataclass(frozen=True)
class Problem:
    """When a backup failed last, and why."""

    at: datetime
    told: str


def note(told: str) -> None:
    """A backup could not be made."""
    problem = Problem(timezone.now(), told)
    _here[:] = [problem]
    with suppress(OSError):
        facts = {"at": problem.at.isoformat(), "told": told}
        private_file(home() / FILE).write_text(json.dumps(facts), encoding="utf-8")


def forget() -> None:
    """One was made."""
    _here.clear()
    with suppress(OSError):
        (home() / FILE).unlink(missing_ok=True)


def problem() -> Problem | None:
    """Why there is no backup of the day, if one was tried."""
    try:
        told = json.loads((home() / FILE).read_text(encoding="utf-8"))
        return Problem(datetime.fromisoformat(told["at"]), told["told"])
    except (OSError, ValueError, KeyError, TypeError):
        return _here[0] if _here else None
