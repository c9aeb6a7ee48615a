"""Standard output and standard error, whatever the terminal, the pipe or the file behind them."""

import codecs
import io
import os
import sys
from contextlib import suppress
from pathlib import Path


def prepare() -> None:
    """Names are from everywhere: where nobody said how to write them they go out as UTF-8, and what an old terminal
    does not know shows as a question mark. Closed streams take everything and keep nothing."""
    sys.stdout = sys.stdout or _nowhere()
    sys.stderr = sys.stderr or _nowhere()
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):
            name = codecs.lookup(stream.encoding).name
            whole = name in ("utf-8", "ascii")
            # Bytes that were no text when they came in, as in the name of a file, go out as they were.
            stream.reconfigure(encoding="utf-8" if whole else name, errors="surrogateescape" if whole else "replace")


def give_up() -> None:
    """Nobody takes what is still to be written: let it fall, so that the end of the process does not stumble on it."""
    with suppress(OSError, ValueError):
        nowhere = os.open(os.devnull, os.O_WRONLY)
        os.dup2(nowhere, sys.stdout.fileno())
        os.close(nowhere)


def _nowhere() -> io.TextIOWrapper:
    return Path(os.devnull).open("w", encoding="utf-8")
