"""What was handed over, as a list of members: one file, the files of a folder, or those in a ZIP, which is read in
place and never unpacked to the disk.

Nothing that a ZIP says about itself is believed: sizes are measured while reading, names are only shown. A ZIP within
a ZIP is not opened.
"""

import io
import os
import re
import zipfile
import zlib
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path, PurePosixPath
from typing import IO, TypeVar

from kith.core.records import DamagedFile, Telling, UnreadableFile

MOST_MEMBERS = 10_000
LARGEST_MEMBER = 256 * 2**20  # bytes, unpacked; a member is read into memory
LARGEST_ARCHIVE = 1024 * 2**20  # bytes, unpacked, of all the members of a ZIP that are read
MOST_TIMES = 250  # a member may be so many times its packed size; CSV packs 5 to 20 times
MOST_TIMES_FROM = 16 * 2**20  # bytes, unpacked, below which the ratio does not matter

MARK = b"Kith: everything"
"""The comment of a ZIP that Kith wrote with all of a book: its JSONL says it all, the rest is made of the same."""

_PIECE = 2**20
_MARKS = (b"PK\x03\x04", b"PK\x05\x06")
_BOX = b"From "
"""How a box of messages begins, of which nobody holds more than a head at a time."""
_OFFICE = "[Content_Types].xml"
_LOCKED = 0x1  # general purpose flag: the member is encrypted
_PACKINGS = {zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED}  # others may unpack without bound in one step
_LITTER = {"__macosx", "thumbs.db", "desktop.ini"}
_CONTROLS = re.compile(r"[\x00-\x1f\x7f-\x9f\u2028\u2029\ud800-\udfff]")
_DRIVE = re.compile(r"^[A-Za-z]:")
_T = TypeVar("_T")
_BROKEN = (zipfile.BadZipFile, zlib.error, EOFError, NotImplementedError, RuntimeError, ValueError, OSError)


@dataclass(frozen=True)
class Member:
    """One file of what was handed over: its name for people, its size in bytes as far as it is known beforehand, and
    the name of the ZIP that it is in, if any."""

    name: str
    size: int
    open: Callable[[], IO[bytes]]
    archive: str = ""

    def is_zip(self) -> bool:
        """Whether it is itself an archive, which nobody opens here. Raises as `head` does."""
        return self.head(4) in _MARKS

    def head(self, size: int) -> bytes:
        """Its first bytes. Raises DamagedFile, or UnreadableFile for what must not be unpacked."""
        with self._opened() as file:
            return self._piece(file, size)

    def read(self) -> bytes:
        """All its bytes. Raises DamagedFile, or UnreadableFile when it is larger than Kith reads."""
        whole = io.BytesIO()
        with self._opened() as file:
            while piece := self._piece(file, _PIECE):
                whole.write(piece)
                if whole.tell() > LARGEST_MEMBER:
                    raise UnreadableFile(
                        Telling(
                            "%(name)s is larger than %(size)s MB. Bring it in parts.",
                            name=self.name,
                            size=LARGEST_MEMBER >> 20,
                        )
                    )
        return whole.getvalue()

    def stream(self) -> Iterator[bytes]:
        """Its bytes piece by piece, however many. Raises as `head` does."""
        with self._opened() as file:
            while piece := self._piece(file, _PIECE):
                yield piece

    def _opened(self) -> IO[bytes]:
        try:
            return self.open()
        except _BROKEN as error:
            raise _damaged(self.name, error) from None

    def _piece(self, file: IO[bytes], size: int) -> bytes:
        try:
            return file.read(size)
        except _BROKEN as error:
            raise _damaged(self.name, error) from None


def members(path: Path | str) -> list[Member]:
    """The members of a file, a ZIP or a folder, in the order of a ZIP or sorted by name. Raises UnreadableFile.

    Hidden files and the litter of operating systems are no members; links that leave a folder are not followed; a ZIP
    in a folder gives its members.
    """
    path = Path(path)
    if path.is_dir():
        return _few(path.name, [member for file, name in _walk(path) for member in _in_folder(file, name)])
    if _is_zip(path):
        return _zipped(path)
    if path.suffix.lower() == ".zip":
        raise DamagedFile(
            Telling("%(name)s is no ZIP archive, or only a part of one. Download it again.", name=path.name)
        )
    return [_plain(path, path.name)]


def _walk(folder: Path) -> Iterator[tuple[Path, str]]:
    """The files below a folder with their names in it, sorted."""
    root = folder.resolve()
    for at, folders, files in os.walk(root):
        folders[:] = sorted(name for name in folders if not _is_litter(name))
        for name in sorted(files):
            file = Path(at, name)
            if not _is_litter(name) and file.is_file() and file.resolve().is_relative_to(root):
                yield file, _shown(file.relative_to(root).as_posix())


def _in_folder(file: Path, name: str) -> list[Member]:
    """A file as one member; a ZIP as those it has, unless it is broken: then it stays a file that nobody can use."""
    if file.suffix.lower() == ".zip" and _is_zip(file):
        try:
            return _zipped(file, within=f"{name}/")
        except UnreadableFile:
            pass
    return [_plain(file, name)]


def _plain(path: Path, name: str) -> Member:
    try:
        return Member(_shown(name), path.stat().st_size, lambda: path.open("rb"))
    except OSError as error:
        raise _damaged(name, error) from None


def _is_zip(path: Path) -> bool:
    try:
        with path.open("rb") as file:
            return file.read(4) in _MARKS
    except OSError as error:
        raise _damaged(path.name, error) from None


def _zipped(path: Path, *, within: str = "") -> list[Member]:
    try:
        archive = zipfile.ZipFile(path)  # its members keep it open
    except _BROKEN:
        raise DamagedFile(Telling("%(name)s is a damaged ZIP archive. Download it again.", name=path.name)) from None
    if _OFFICE in archive.namelist():
        raise UnreadableFile(
            Telling("%(name)s is an Office document. Save it as CSV and bring that file.", name=path.name)
        )
    entries = [one for one in archive.infolist() if not one.filename.endswith("/") and not _is_litter(one.filename)]
    if archive.comment == MARK:
        entries = [entry for entry in entries if entry.filename.endswith(".jsonl")]
    if not entries:
        raise DamagedFile(Telling("%(name)s is empty. Download it again.", name=path.name))
    for entry in _few(path.name, entries):
        if entry.flag_bits & _LOCKED:
            raise UnreadableFile(
                Telling("%(name)s is locked with a password. Unpack it and bring the folder.", name=path.name)
            )
        if entry.compress_type not in _PACKINGS:
            raise UnreadableFile(
                Telling("%(name)s is packed in an unusual way. Unpack it and bring the folder.", name=path.name)
            )
    budget = _Budget(path.name)
    return [
        Member(within + _shown(entry.filename), entry.file_size, _opener(archive, entry, budget), _shown(path.name))
        for entry in entries
    ]


def _opener(archive: zipfile.ZipFile, entry: zipfile.ZipInfo, budget: "_Budget") -> Callable[[], IO[bytes]]:
    return lambda: io.BufferedReader(_Measured(archive.open(entry), entry, budget))


class _Budget:
    """How much of a ZIP was unpacked: of each member the most that any reading saw."""

    def __init__(self, name: str) -> None:
        self.name = name
        self.seen: dict[int, int] = {}
        self.total = 0

    def spend(self, entry: zipfile.ZipInfo, size: int, *, streamed: bool = False) -> None:
        """A reading of this member has come to so many bytes. Raises UnreadableFile when that is a bomb's way. One that
        is `streamed` may be as large as it likes."""
        before = self.seen.get(entry.header_offset, 0)
        if size <= before:
            return
        self.seen[entry.header_offset] = size
        self.total += 0 if streamed else size - before
        if size > MOST_TIMES_FROM and size > MOST_TIMES * max(entry.compress_size, 1):
            raise UnreadableFile(
                Telling(
                    "%(name)s holds a file packed more than %(times)s times. Kith does not open it.",
                    name=self.name,
                    times=MOST_TIMES,
                )
            )
        if self.total > LARGEST_ARCHIVE and not streamed:
            raise UnreadableFile(
                Telling(
                    "%(name)s unpacks to more than %(size)s MB. Bring it in parts.",
                    name=self.name,
                    size=LARGEST_ARCHIVE >> 20,
                )
            )


class _Measured(io.RawIOBase):
    """A member of a ZIP that counts what it gives."""

    def __init__(self, file: IO[bytes], entry: zipfile.ZipInfo, budget: _Budget) -> None:
        self.file, self.entry, self.budget = file, entry, budget
        self.given = 0
        self.is_box = False

    def readable(self) -> bool:
        return True

    def readinto(self, buffer: memoryview) -> int:  # type: ignore[override]
        data = self.file.read(len(buffer))
        self.is_box = self.is_box or (not self.given and data.startswith(_BOX))
        self.given += len(data)
        self.budget.spend(self.entry, self.given, streamed=self.is_box)
        buffer[: len(data)] = data
        return len(data)

    def close(self) -> None:
        self.file.close()
        super().close()


def _few(name: str, found: list[_T]) -> list[_T]:
    if len(found) > MOST_MEMBERS:
        raise UnreadableFile(
            Telling("%(name)s holds more than %(most)s files. Bring those that matter.", name=name, most=MOST_MEMBERS)
        )
    return found


def _is_litter(name: str) -> bool:
    """Hidden, or left behind by an operating system."""
    return any(
        part.lower() in _LITTER or (part.startswith(".") and part.strip("."))
        for part in PurePosixPath(name.replace("\\", "/")).parts
    )


def _shown(name: str) -> str:
    """A name fit to be shown: forward slashes, relative, without steps upwards and control characters."""
    parts = _DRIVE.sub("", _CONTROLS.sub("?", name).replace("\\", "/")).split("/")
    return "/".join(part for part in parts if part not in {"", ".", ".."}) or "a file without a name"


def _damaged(name: str, error: Exception) -> UnreadableFile:
    if isinstance(error, UnreadableFile):
        return error
    if isinstance(error, FileNotFoundError):
        return DamagedFile(Telling("%(name)s is not there.", name=name))
    if isinstance(error, PermissionError):
        return DamagedFile(Telling("%(name)s may not be read: its permissions forbid it.", name=name))
    return DamagedFile(Telling("%(name)s is damaged and cannot be read. Download it again.", name=name))
