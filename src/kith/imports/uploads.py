"""Files from a browser, laid into a folder of their own until an import has copied them.

What was only looked at waits there, so that bringing it in needs no second upload.
"""

import shutil
import tempfile
import time
from collections.abc import Iterable
from pathlib import Path, PurePosixPath
from typing import Any

from django.core.files.uploadedfile import UploadedFile

from kith.kernel.home import private_folder

ROOM = "uploads"
NAMELESS = "file"
KEPT_SECONDS = 24 * 3600


def lay_down(files: Iterable["UploadedFile[Any]"]) -> Path:
    """A folder with the files under their own names, written piece by piece, never held in memory."""
    folder = Path(tempfile.mkdtemp(dir=private_folder(ROOM)))
    for number, one in enumerate(files):
        _lay(folder / f"{number:04}", one)
    return folder


def laid_down(folder: Path) -> list[Path]:
    """The files of such a folder, in the order they came."""
    return sorted(folder.glob("*/*"), key=lambda path: path.parent.name)


def lying(name: str) -> Path | None:
    """The folder of an earlier upload by its name, if it still waits."""
    folder = private_folder(ROOM) / PurePosixPath(name).name
    return folder if name and folder.is_dir() else None


def clear(folder: Path | None) -> None:
    """The files are of no more use here."""
    if folder is not None:
        shutil.rmtree(folder, ignore_errors=True)


def clear_forgotten() -> None:
    """Remove what was looked at and never brought in."""
    for folder in private_folder(ROOM).iterdir():
        if time.time() - folder.stat().st_mtime > KEPT_SECONDS:
            clear(folder)


def _lay(folder: Path, file: "UploadedFile[Any]") -> None:
    folder.mkdir(mode=0o700)
    name = PurePosixPath((file.name or NAMELESS).replace("\\", "/")).name
    path = folder / (name.lstrip(".")[:120] or NAMELESS)
    with path.open("wb") as target:
        for piece in file.chunks():
            target.write(piece)
