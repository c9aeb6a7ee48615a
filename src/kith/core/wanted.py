"""What somebody looks for inside an organisation, as they typed it: its name, a role, a level.

`Northwind Energy, senior`; `Senior Grid Analyst at Northwind Energy`; the first line of a posting; a name alone.
"""

import re
from dataclasses import dataclass

from .levels import Level, function, level

_AT = re.compile(r"\s+(?:at|bei|beim|chez)\s+|\s*@\s*", re.IGNORECASE)
_IN = re.compile(r"\s+(?:en|à|in der|in)\s+", re.IGNORECASE)
_PARTS = re.compile(r"\s*(?:[|\n]|,\s|\s[-–—]\s)\s*")
LONGEST = 200


@dataclass(frozen=True, slots=True)
class Wanted:
    """`organisation` is a name as typed, `role` a title, empty where none was; `level` how senior, `function` of what
    kind, as far as the level that was named or the role tells."""

    organisation: str
    role: str = ""
    level: Level | None = None
    function: str | None = None

    @property
    def asks_for(self) -> bool:
        """Whether more than anybody there is asked for."""
        return self.level is not None or self.function is not None


def read(text: str, named: str = "") -> Wanted:
    """What a line says. `named` is a level said apart from it. A level is a part of its own (`, senior`), or is read
    from a role that stands before an organisation (`… at Northwind`)."""
    role, organisation = _role_and_place(text[:LONGEST].strip())
    parts = [part for part in _PARTS.split(organisation) if part.strip()]
    said = [found for part in parts[1:] if (found := Level.of(part)) is not None]
    rest = [part for part in parts if part is parts[0] or Level.of(part) is None]
    if not role and len(rest) > 1:
        role, rest = _by_title(rest)
    wanted = Level.of(named) or (said[0] if said else None) or (level(role) if role else None)
    return Wanted(rest[0].strip() if rest else "", role.strip(), wanted, function(role) if role else None)


def _role_and_place(line: str) -> tuple[str, str]:
    """A role and the organisation after it; a line without such words between them is all organisation."""
    for between in (_AT, _IN):
        for found in reversed(list(between.finditer(line))):
            before, after = line[: found.start()].strip(" ,"), line[found.end() :].strip()
            if after and _is_role(before):
                return before, after
    return "", line


def _by_title(parts: list[str]) -> tuple[str, list[str]]:
    """Of parts beside each other the first is the role where it reads as one and the next does not; else the next."""
    if _is_role(parts[0]) and not _is_role(parts[1]):
        return parts[0], parts[1:]
    return parts[1] if _is_role(parts[1]) else "", parts[:1]


def _is_role(text: str) -> bool:
    """Whether it reads as a title: it tells of a function, or of a rank."""
    return bool(text) and (function(text) is not None or level(text) not in (None, Level.PROFESSIONAL))
