"""Several lines are several captures."""

import re
from collections.abc import Callable, Iterable

from kith.core.folding import words

_BULLET = re.compile(r"^\s*(?:[-*+•‣◦–—]\s+|\(?\d{1,2}[.)]\s+|\[[ xX]?\]\s+)+")
_NARROWEST = 65
"""Characters of a line from which on a mail program may have begun another: a convention of theirs, up to 78."""


def lines(text: str) -> list[str]:
    """The captures in `text`: one a line, without bullets and numbers; indented lines belong to the one above."""
    found: list[str] = []
    for line in text.splitlines():
        bare = _BULLET.sub("", line).strip()
        if not bare:
            continue
        if found and line[:2].isspace() and not _BULLET.match(line):
            found[-1] += " " + bare
        else:
            found.append(bare)
    return found


def notes(text: str, named: Callable[[str], Iterable[str]]) -> list[str]:
    """The captures in a mail: a line that names somebody of whom the note above says nothing begins another, the rest
    belongs to it. `named` gives the names in a line."""
    several: list[list[str]] = []
    above: set[str] = set()
    for line in lines(_unwrapped(text)):
        told = [set(words(name)) for name in named(line)]
        if not several or (above and any(not one <= above for one in told)):
            several.append([])
            above = set()
        several[-1].append(line)
        above.update(*told)
    return ["\n".join(one) for one in several] if len(several) > 1 else [text.strip()]


def _unwrapped(text: str) -> str:
    """The text with lines put together of which the next would have been too long with one word more."""
    found: list[str] = []
    room = 0
    for line in text.splitlines():
        first = line.split(maxsplit=1)[:1]
        wrapped = first and found and found[-1].strip() and not _BULLET.match(line) and not line[0].isspace()
        if wrapped and room + 1 + len(first[0]) > _NARROWEST:
            found[-1] = f"{found[-1].rstrip()} {line}"
        else:
            found.append(line)
        room = len(line.rstrip())
    return "\n".join(found)
