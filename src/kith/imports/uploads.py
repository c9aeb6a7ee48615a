"""Files from a browser, laid into a folder of their own until an import has copied them.

What was only looked at waits there, so that bringing it in needs no second upload.
"""

import secrets
import shutil
import time
from collections.abc import Iterable
from pathlib import Path, PurePosixPath
from typing import TYPE_CHECKING

from kith.kernel.home import private_folder

from .receiving import ROOM, Received

if TYPE_CHECKING:
    from kith.accounts.models import User

NAMELESS = "file"
KEPT_SECONDS = 24 * 3600
KEPT = 8
"""How many times somebody may have looked, in as many tabs, before the files of the first are let go."""


def lay_down(files: Iterable[Received], *, by: "User") -> Path:
    """A folder of that user's with the files under their own names; it is called by a number that nobody guesses."""
    folder = private_folder(ROOM) / f"{_mark(by)}{secrets.randbits(62)}"
    folder.mkdir(mode=0o700)
    for number, one in enumerate(files):
        _lay(folder / f"{number:05}", one)
    return folder


def laid_down(folder: Path) -> list[Path]:
    """The files of such a folder, in the order they came."""
    return sorted(folder.glob("*/*"), key=lambda path: path.parent.name)


def lying(number: int, *, by: "User") -> Path | None:
    """The folder of an earlier upload of that user's by its number, if it still waits."""
    folder = private_folder(ROOM) / f"{_mark(by)}{number}"
    return folder if folder.is_dir() else None


def number_of(folder: Path) -> int:
    """What `lying` finds it by."""
    return int(folder.name.rpartition("-")[2])


def laid_down_by(by: "User") -> list[Path]:
    """All the folders of a user's that still wait."""
    return [folder for folder in private_folder(ROOM).iterdir() if folder.name.startswith(_mark(by))]


def clear_older(*, by: "User") -> None:
    """Let go of what the user looked at long before the latest."""
    for folder in sorted(laid_down_by(by), key=lambda one: one.stat().st_mtime)[:-KEPT]:
        clear(folder)


def _mark(by: "User") -> str:
    return f"{by.pk}-"


def clear(folder: Path | None) -> None:
    """The files are of no more use here."""
    if folder is not None:
        shutil.rmtree(folder, ignore_errors=True)


def clear_forgotten() -> None:
    """Remove what was looked at and never brought in."""
    for folder in private_folder(ROOM).iterdir():
        if time.time() - folder.stat().st_mtime > KEPT_SECONDS:
            clear(folder)


def _lay(folder: Path, file: Received) -> None:
    folder.mkdir(mode=0o700)
    name = PurePosixPath((file.name or NAMELESS).replace("\\", "/")).name
    file.path.replace(folder / (name.lstrip(".")[:120] or NAMELESS))
