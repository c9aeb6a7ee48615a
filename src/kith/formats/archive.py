"""What was handed over, as members: a single file, a folder, or a ZIP, which is never unpacked to disk.

Sizes are measured while reading, never believed from headers.
"""

import zipfile
import zlib
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path, PurePosixPath
from typing import IO, TypeVar

from kith.core.records import UnreadableFile

T = TypeVar("T")
MOST_MEMBERS = 10_000
LARGEST_MEMBER = 512 * 1024**2  # bytes of one file
LARGEST_ARCHIVE = 2 * 1024**3  # bytes of all members together
MOST_RATIO = 200  # text shrinks to a twentieth; what shrinks more than this is made to fill a disk
SMALL = 10 * 1024**2  # a ratio says nothing about little files

_JUNK = {"__MACOSX", ".DS_Store", "Thumbs.db", "desktop.ini"}
_BLOCK = 1024 * 1024


@dataclass(frozen=True)
class Member:
    """One file of what was handed over; `name` is its path there, with forward slashes."""

    name: str
    opened: Callable[[], IO[bytes]]
    packed: int | None = None

    def head(self, count: int) -> bytes:
        """Its first bytes."""
        with self._careful() as file:
            return file.read(count)

    def read(self) -> bytes:
        """All of it; refused when it is larger, or was packed tighter, than an honest file."""
        pieces, size = [], 0
        with self._careful() as file:
            while piece := file.read(_BLOCK):
                size += len(piece)
                self._insist_honest(size)
                pieces.append(piece)
        return b"".join(pieces)

    def _insist_honest(self, size: int) -> None:
        if size > LARGEST_MEMBER:
            raise UnreadableFile(f"{self.name} is larger than {LARGEST_MEMBER // 1024**2} MB. Bring it in parts.")
        if self.packed is not None and size > SMALL and size > MOST_RATIO * max(self.packed, 1):
            raise UnreadableFile(f"{self.name} is packed to fill a disk. Kith does not open such archives.")

    def _careful(self) -> "_Careful":
        return _Careful(self.name, self.opened)


class _Careful:
    """Opens a member and turns what may go wrong into a sentence."""

    def __init__(self, name: str, opened: Callable[[], IO[bytes]]) -> None:
        self.name, self.opened = name, opened

    def __enter__(self) -> "_Careful":
        self.file = self._try(self.opened)
        return self

    def __exit__(self, *_problem: object) -> None:
        self.file.close()

    def read(self, count: int) -> bytes:
        return self._try(lambda: self.file.read(count))

    def _try(self, step: Callable[[], T]) -> T:
        try:
            return step()
        except RuntimeError as problem:
            if "password" in str(problem) or "encrypted" in str(problem):
                raise UnreadableFile(f"{self.name} is locked with a password. Unpack it first.") from None
            raise UnreadableFile(f"{self.name} cannot be read: {problem}.") from None
        except (zipfile.BadZipFile, zlib.error, NotImplementedError, EOFError, OSError, ValueError) as problem:
            raise UnreadableFile(f"{self.name} is damaged and cannot be read. Bring it again.") from problem


def members(path: Path) -> Iterator[Member]:
    """The files of a path, by name: itself, those of a folder (hidden ones and links aside), or those of a ZIP."""
    if path.is_dir():
        yield from _of_folder(path)
    elif zipfile.is_zipfile(path) or path.suffix.lower() == ".zip":
        yield from _of_zip(path)
    else:
        yield Member(path.name, lambda: path.open("rb"))


def _of_folder(path: Path) -> Iterator[Member]:
    for file in sorted(path.rglob("*")):
        name = file.relative_to(path).as_posix()
        if file.is_file() and not file.is_symlink() and not _hidden(name):
            yield Member(name, lambda file=file: file.open("rb"))  # type: ignore[misc]


def _of_zip(path: Path) -> Iterator[Member]:
    try:
        archive = zipfile.ZipFile(path)
        infos = archive.infolist()
    except (zipfile.BadZipFile, OSError, ValueError, NotImplementedError):
        raise UnreadableFile(f"{path.name} is a broken ZIP. Download it again.") from None
    if len(infos) > MOST_MEMBERS:
        raise UnreadableFile(f"{path.name} holds more than {MOST_MEMBERS:,} files. Kith does not open such archives.")
    if sum(info.file_size for info in infos) > LARGEST_ARCHIVE:
        raise UnreadableFile(f"{path.name} unpacks to more than {LARGEST_ARCHIVE // 1024**3} GB. Bring it in parts.")
    for info in sorted(infos, key=lambda info: info.filename):
        name = info.filename.replace("\\", "/").lstrip("/")
        if not info.is_dir() and not _hidden(name):
            yield Member(name, lambda info=info: archive.open(info), packed=info.compress_size)  # type: ignore[misc]


def _hidden(name: str) -> bool:
    parts = PurePosixPath(name).parts
    return any(part in _JUNK or part.startswith(".") for part in parts)
