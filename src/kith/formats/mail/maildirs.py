"""A Maildir: a folder in which each message is a file, read or not (`cur`, `new`); its heads as one box."""

import os
import re
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import IO

from .boxes import HEAD, cut

_BETWEEN = b"From somebody Thu Jan  1 00:00:00 1970\n"
_BEGUN = re.compile(rb"^From ", re.MULTILINE)
_LINE = re.compile(rb"[!-9;-~]+:")


def is_maildir(folder: Path) -> bool:
    """Whether it is one: both places for messages are there."""
    return (folder / "cur").is_dir() and (folder / "new").is_dir()


def heads_in(maildir: Path) -> Iterator[bytes]:
    """The head of each message, sorted by the names of its files; what is taken away meanwhile is left out."""
    for place in ("cur", "new"):
        with os.scandir(maildir / place) as entries:
            names = sorted(one.name for one in entries)
        for name in names:
            path = maildir / place / name
            try:
                with path.open("rb") as file:
                    yield cut(file.read(HEAD))
            except OSError:
                continue


def write_heads(found: Iterable[bytes], into: IO[bytes]) -> None:
    """Heads as a box of messages without bodies, each one to be told from the next, whatever is in it."""
    for head in found:
        lines = _BEGUN.sub(b">From ", head.replace(b"\r\n", b"\n"))
        broken = b"" if _LINE.match(lines) else b"X-Broken: yes\n"
        into.write(_BETWEEN + broken + lines + b"\n\n")
