"""The backups that lie in the home: how each came to be, what it holds, and when a restore of it was tried.

What is known of each stands in a list beside them; a backup that the list does not know is there all the same.
"""

import json
import re
from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

from kith.kernel.home import private_file, private_folder

from .files import ROOM, Counts

DAILY, BY_HAND, BEFORE = "daily", "kith", "before"
"""How names of files begin: made by the clock, by the owner, before a restore."""
PLAIN, SEALED = ".sqlite3", ".age.zip"
LIST = "list.json"
_NAME = re.compile(r"(daily|kith|before|damaged)-(\d{4}-\d\d-\d\d-\d{6})(-\d+)?(\.sqlite3|\.age\.zip)")


@dataclass(frozen=True)
class Kept:
    """A backup. `made` is as the clock of the home showed it; `proved` when a restore of it was tried and was whole."""

    path: Path
    kind: str
    made: datetime
    size: int
    proved: datetime | None = None
    counts: Counts = field(default_factory=dict)

    @property
    def name(self) -> str:
        """The name without its ending, which is in no address."""
        return self.path.name.removesuffix(PLAIN).removesuffix(SEALED)

    @property
    def sealed(self) -> bool:
        """Whether a passphrase opens it."""
        return self.path.name.endswith(SEALED)


def kept() -> list[Kept]:
    """All that lie in the home, the latest first."""
    folder = private_folder(ROOM)
    known = _known(folder)
    found = []
    for path in folder.iterdir():
        if told := _NAME.fullmatch(path.name):
            kind, when, _again, _ending = told.groups()
            made = datetime.strptime(when, "%Y-%m-%d-%H%M%S")  # noqa: DTZ007 -- as the clock showed it
            facts = known.get(path.name, {})
            proved = datetime.fromisoformat(facts["proved"]) if facts.get("proved") else None
            found.append(Kept(path, kind, made, path.stat().st_size, proved, facts.get("counts", {})))
    return sorted(found, key=lambda one: (one.made, one.path.name), reverse=True)


def latest(kind: str) -> Kept | None:
    """The latest of a kind."""
    return next((one for one in kept() if one.kind == kind), None)


def named(name: str) -> Kept | None:
    """The one of that name."""
    return next((one for one in kept() if one.name == name), None)


def put_down(path: Path, counts: Counts) -> None:
    """Say of a new backup what it holds, and that it was just proved."""
    _write({path.name: {"proved": datetime.now(tz=UTC).isoformat(timespec="seconds"), "counts": dict(counts)}})


def take_away(some: Iterable[Kept]) -> None:
    """Delete backups."""
    for one in some:
        one.path.unlink(missing_ok=True)
    _write({})


def _known(folder: Path) -> dict[str, Any]:
    try:
        known = json.loads((folder / LIST).read_text(encoding="utf-8"))
    except (OSError, ValueError):
        return {}
    return known if isinstance(known, dict) else {}


def _write(more: dict[str, Any]) -> None:
    """The list anew, without what is not there any more."""
    folder = private_folder(ROOM)
    facts = {name: told for name, told in (_known(folder) | more).items() if (folder / name).exists()}
    new = private_file(folder / f".{LIST}")
    new.write_text(json.dumps(facts), encoding="utf-8")
    new.replace(folder / LIST)
