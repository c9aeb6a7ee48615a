"""Files from a browser, laid into a folder of their own until an import has copied them."""

import shutil
import tempfile
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from pathlib import Path, PurePosixPath
from typing import Any

from django.core.files.uploadedfile import UploadedFile

from kith.kernel.home import private_folder

NAMELESS = "file"


@contextmanager
def laid_down(files: "Iterable[UploadedFile[Any]]") -> Iterator[list[Path]]:
    """The files under their own names, written piece by piece, never held in memory; gone afterwards."""
    folder = Path(tempfile.mkdtemp(dir=private_folder("uploads")))
    try:
        yield [_lay(folder / str(number), one) for number, one in enumerate(files)]
    finally:
        shutil.rmtree(folder, ignore_errors=True)


def _lay(folder: Path, file: "UploadedFile[Any]") -> Path:
    folder.mkdir(mode=0o700)
    name = PurePosixPath((file.name or NAMELESS).replace("\\", "/")).name
    path = folder / (name.lstrip(".")[:120] or NAMELESS)
    with path.open("wb") as target:
        for piece in file.chunks():
            target.write(piece)
    return path
