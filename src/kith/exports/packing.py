"""A ZIP written piece by piece, so that a book of any size needs neither memory nor a file of its own."""

import io
import zipfile
from collections.abc import Iterable, Iterator
from datetime import datetime
from typing import NamedTuple

from kith.formats.archive import MARK

_PRIVATE = 0o600 << 16
_SMALL = 64 * 1024


class Member(NamedTuple):
    """A file of the ZIP: its name and what is in it; `packed` already, as pictures are, or not."""

    name: str
    pieces: Iterable[str | bytes]
    packed: bool = False


def zipped(members: Iterable[Member], now: datetime) -> Iterator[bytes]:
    """The bytes of the ZIP, as they come; every file in it bears the time `now`."""
    outlet = _Outlet()
    with zipfile.ZipFile(outlet, "w") as archive:
        archive.comment = MARK
        for member in members:
            entry = zipfile.ZipInfo(member.name, now.timetuple()[:6])
            entry.compress_type = zipfile.ZIP_STORED if member.packed else zipfile.ZIP_DEFLATED
            entry.external_attr = _PRIVATE
            with archive.open(entry, "w") as file:
                for piece in member.pieces:
                    file.write(piece.encode("utf-8", "surrogatepass") if isinstance(piece, str) else piece)
                    if outlet.waiting > _SMALL:
                        yield outlet.taken()
            if outlet.waiting > _SMALL:
                yield outlet.taken()
    yield outlet.taken()


class _Outlet(io.RawIOBase):
    """What the ZIP is written to: it keeps what nobody has taken yet."""

    def __init__(self) -> None:
        self._kept: list[bytes] = []
        self.waiting = 0

    def writable(self) -> bool:
        return True

    def write(self, data: "bytes | bytearray | memoryview") -> int:  # type: ignore[override]
        self._kept.append(bytes(data))
        self.waiting += len(data)
        return len(data)

    def taken(self) -> bytes:
        whole, self._kept, self.waiting = b"".join(self._kept), [], 0
        return whole
