"""Folders copied into the home before they are read, so that no later change reaches an import under way."""

import os
import shutil
from collections.abc import Iterator
from pathlib import Path

from django.utils.translation import gettext as _

from kith.formats.archive import LARGEST_ARCHIVE, MOST_MEMBERS
from kith.kernel.errors import Refusal


def copy_folder(folder: Path, into: Path) -> None:
    """Copy the files below a folder; hidden ones, devices and links that leave it stay behind.

    Refuses a folder that holds more than an archive may: somebody named their whole disk.
    """
    into.mkdir(mode=0o700)
    number = size = 0
    for file in _files(folder):
        number, size = number + 1, size + file.stat().st_size
        if number > MOST_MEMBERS or size > LARGEST_ARCHIVE:
            raise Refusal(_("%(name)s holds too much. Bring the files that matter.") % {"name": folder.name or folder})
        to = into / file.relative_to(folder)
        to.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
        shutil.copyfile(file, to)


def _files(folder: Path) -> Iterator[Path]:
    root = folder.resolve()
    for at, folders, names in os.walk(folder):
        folders[:] = sorted(name for name in folders if not name.startswith("."))
        for name in sorted(names):
            file = Path(at, name)
            if not name.startswith(".") and file.is_file() and file.resolve().is_relative_to(root):
                yield file
