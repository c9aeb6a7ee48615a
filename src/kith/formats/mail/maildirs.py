"""A Maildir: a folder in which each message is a file, read or not (`cur`, `new`); its messages as one box."""

import os
import re
from collections.abc import Callable, Iterable, Iterator
from pathlib import Path
from typing import IO

from .boxes import HEAD, letter

_BETWEEN = b"From somebody Thu Jan  1 00:00:00 1970\n"
_BEGUN = re.compile(rb"^From ", re.MULTILINE)
_LINE = re.compile(rb"[!-9;-~]+:")
_DRAFT = re.compile(r"[:;!]2,[A-Za-z]*D[A-Za-z]*$")
_UNSENT = b"X-Unsent: 1\n"
"""What tells of a message alone that it is a draft, as the name of its file does in a Maildir."""


def is_maildir(folder: Path) -> bool:
    """Whether it is one: both places for messages are there."""
    return (folder / "cur").is_dir() and (folder / "new").is_dir()


def letters_in(maildir: Path, wanted: Callable[[bytes], int]) -> Iterator[tuple[bytes, bytes]]:
    """Each message as `boxes.letters` gives it, sorted by the names of its files; what is taken away meanwhile is left
    out."""
    for place in ("cur", "new"):
        with os.scandir(maildir / place) as entries:
            names = sorted(one.name for one in entries)
        for name in names:
            path = maildir / place / name
            try:
                with path.open("rb") as file:
                    head, body = letter(file.read(HEAD), iter(lambda: file.read(HEAD), b""), wanted)
                    yield (_UNSENT + head if _DRAFT.search(name) else head), body
            except OSError:
                continue


def write_letters(found: Iterable[tuple[bytes, bytes]], into: IO[bytes]) -> None:
    """Heads, and of some messages the beginning of a body, as a box of messages; each one is to be told from the next,
    whatever is in it."""
    for head, body in found:
        lines = _even(head)
        broken = b"" if _LINE.match(lines) else b"X-Broken: yes\n"
        into.write(_BETWEEN + broken + lines + b"\n\n" + _even(body).lstrip(b"\n") + b"\n\n")


def _even(data: bytes) -> bytes:
    """Lines that end in one way, and of which none begins a message."""
    return _BEGUN.sub(b">From ", data.replace(b"\r\n", b"\n"))
