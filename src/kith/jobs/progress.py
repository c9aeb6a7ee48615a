"""How far work in the background is: told in a file of the home, since it changes by the second and is worth nothing
afterwards."""

import time
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import TypeVar

from kith.kernel.home import private_file, private_folder

from .actions import beat
from .models import Job

T = TypeVar("T")
Tell = Callable[[float], None]
"""Is told the share that is done, from 0 to 1."""
ROOM = "work"
EVERY = 0.25
"""Seconds between two things that are told."""


def nobody(share: float) -> None:
    """Where nobody asks how far it is."""


@contextmanager
def telling(job: Job) -> Iterator[Tell]:
    """Notes how far the job is, until it has ended; raises what `beat` raises when the process is about to end."""
    last = 0.0

    def tell(share: float) -> None:
        nonlocal last
        if (now := time.monotonic()) - last < EVERY:
            return
        last = now
        draft = private_file(_path(job).with_suffix(".draft"))
        draft.write_text(f"{share:.3f}", encoding="ascii")
        draft.replace(_path(job))  # nobody reads half a number
        beat(job)

    try:
        yield tell
    finally:
        _path(job).unlink(missing_ok=True)


def percent(job: Job) -> int:
    """How far it is; 0 where nothing was told yet."""
    with suppress(OSError, ValueError):
        return min(max(round(float(_path(job).read_text(encoding="ascii")) * 100), 0), 100)
    return 0


def between(tell: Tell, start: float, end: float) -> Tell:
    """Tells of a part of the work, which goes from one share of the whole to another."""
    return lambda share: tell(start + (end - start) * min(share, 1.0))


def counted(pieces: Iterable[T], total: int, tell: Tell) -> Iterator[T]:
    """The pieces, telling how many of them have gone by."""
    for number, piece in enumerate(pieces):
        tell(number / max(total, 1))
        yield piece


def _path(job: Job) -> Path:
    return private_folder(ROOM) / str(job.pk)
