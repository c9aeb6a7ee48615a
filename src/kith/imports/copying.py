"""Files copied into the home before they are read, so that no later change reaches an import under way. Of mail, which
may be larger than the disk has room, only the heads are copied, and the beginnings of letters whose ends are read."""

import os
import shutil
from collections.abc import Callable, Iterator
from itertools import chain
from pathlib import Path

from django.utils.translation import gettext as _

from kith.formats import mail
from kith.formats.archive import LARGEST_ARCHIVE, MOST_MEMBERS
from kith.kernel.errors import Refusal

LARGE = 64 * 2**20
"""Bytes from which on only the heads of a box of messages are copied."""
_PIECE = 2**20


Wanted = Callable[[bytes], int]
"""How many bytes of the body are copied of a message with that head."""


def copy_file(path: Path, into: Path, wanted: Wanted = mail.nothing) -> None:
    """Copy a file; of a large box of messages, the heads, and of bodies what is `wanted`."""
    if path.stat().st_size <= LARGE or not _is_box(path):
        shutil.copyfile(path, into)
        return
    with path.open("rb") as file, into.open("wb") as to:
        mail.write_letters(mail.letters(iter(lambda: file.read(_PIECE), b""), wanted), to)


def copy_folder(folder: Path, into: Path, wanted: Wanted = mail.nothing) -> None:
    """Copy the files below a folder; hidden ones, devices and links that leave it stay behind. A Maildir in it becomes
    one file with the heads of its messages, however many, and of their bodies what is `wanted`.

    Refuses a folder that holds more than an archive may: somebody named their whole disk.
    """
    into.mkdir(mode=0o700)
    number = size = 0
    for file in _files(folder):
        to = into / file.relative_to(folder)
        if mail.is_maildir(file):
            name = (file.name if file != folder else folder.resolve().name).lstrip(".")
            _gather(file, into / f"{name}.mbox", wanted)
            continue
        number, size = number + 1, size + min(file.stat().st_size, LARGE if _is_box(file) else LARGEST_ARCHIVE + 1)
        if number > MOST_MEMBERS or size > LARGEST_ARCHIVE:
            raise Refusal(_("%(name)s holds too much. Bring the files that matter.") % {"name": folder.name or folder})
        to.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
        copy_file(file, to, wanted)


def _gather(maildir: Path, into: Path, wanted: Wanted) -> None:
    """A Maildir as a box; two of one name are one box, and an empty one is none."""
    found = mail.letters_in(maildir, wanted)
    first = next(found, None)
    if first is not None:
        with into.open("ab") as box:
            mail.write_letters(chain([first], found), box)


def _is_box(file: Path) -> bool:
    with file.open("rb") as opened:
        return mail.sniff(opened.read(_PIECE)) == "mbox"


def _files(folder: Path) -> Iterator[Path]:
    """The files below a folder, and the Maildirs, of which some are hidden within others."""
    root = folder.resolve()
    for at, folders, names in os.walk(folder):
        here = Path(at)
        if mail.is_maildir(here):
            yield here
            folders[:] = sorted(name for name in folders if mail.is_maildir(here / name))
            continue
        folders[:] = sorted(name for name in folders if not name.startswith("."))
        for name in sorted(names):
            file = here / name
            if not name.startswith(".") and file.is_file() and file.resolve().is_relative_to(root):
                yield file
