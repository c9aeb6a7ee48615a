"""What a browser sends, laid on the disk piece by piece: a thousand cards need neither memory nor open files."""

import shutil
import tempfile
from pathlib import Path
from typing import IO, Any

from django.core.files.uploadedfile import UploadedFile
from django.core.files.uploadhandler import FileUploadHandler

from kith.kernel.home import private_folder

ROOM = "uploads"


class Received(UploadedFile):  # type: ignore[type-arg] # there is no open file in it
    """A file that came, closed, at its `path`; it goes with the request unless it was moved away."""

    def __init__(self, handler: "OnDisk", size: int) -> None:
        super().__init__(None, handler.file_name, handler.content_type, size, handler.charset)
        self.path, self.handler = handler.path, handler

    def read(self, num_bytes: int = -1) -> bytes:
        """Its first bytes, for what is small enough to be kept in memory; it does not stay open."""
        with self.path.open("rb") as file:
            return file.read(num_bytes)

    def close(self) -> None:
        """The request is over, and with it all files that came with it."""
        self.handler.close()


class OnDisk(FileUploadHandler):
    """Writes the files of a request into a folder of its own in the home, which goes when the request is over.

    `file` is what Django closes when the request breaks off.
    """

    folder: Path | None = None
    path: Path
    target: IO[bytes] | None = None
    count = 0

    def new_file(self, *args: Any, **kwargs: Any) -> None:
        """Another file begins."""
        super().new_file(*args, **kwargs)
        if self.folder is None:
            self.folder, self.file = Path(tempfile.mkdtemp(dir=private_folder(ROOM))), self
        self.count += 1
        self.path = self.folder / f"{self.count:05}"
        self.target = self.path.open("xb")

    def receive_data_chunk(self, raw_data: bytes, start: int) -> None:  # noqa: ARG002 -- as Django calls it
        """A piece of it."""
        if self.target:
            self.target.write(raw_data)

    def file_complete(self, file_size: int) -> Received:
        """All of it is there."""
        self.upload_interrupted()
        return Received(self, file_size)

    def upload_interrupted(self) -> None:
        """No more of it comes."""
        if self.target:
            self.target.close()
            self.target = None

    def close(self) -> None:
        """What was not moved away goes."""
        self.upload_interrupted()
        if self.folder is not None:
            shutil.rmtree(self.folder, ignore_errors=True)
            self.folder = None
