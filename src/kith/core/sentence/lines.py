"""Several lines are several captures."""

import re

_BULLET = re.compile(r"^\s*(?:[-*+•‣◦–—]\s+|\(?\d{1,2}[.)]\s+|\[[ xX]?\]\s+)+")


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
