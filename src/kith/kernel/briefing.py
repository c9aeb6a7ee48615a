"""What one reads of a person before one meets or calls them: on one screen, from all capabilities.

A capability's `briefing.py` offers

    brief(person, today) -> list[Part]        at most MOST lines each, none of them long

Parts of one name are one part: what a higher capability knows of it follows under the head of the lower one.
"""

from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import date
from typing import Any

from django.utils.text import Truncator

from .capabilities import rooms

MOST = 4
WORDS = 40
"""Of a text of the owner's own, which may be of any length."""
WHO, LAST, OPEN, COMMON, CHANGED, AHEAD, REACH = "who", "last", "open", "common", "changed", "ahead", "reach"
ORDER = (WHO, LAST, OPEN, AHEAD, COMMON, CHANGED, REACH)
"""The parts that there are, as they are read; one of another name comes before the last."""


@dataclass(frozen=True)
class Line:
    """A sentence; `alert` is the part of it that cannot wait and ends it, `link` is where a page leads with it."""

    text: str
    alert: str = ""
    link: str = ""

    def __str__(self) -> str:
        return f"{self.text}, {self.alert}" if self.alert else self.text


@dataclass(frozen=True)
class Part:
    """A few lines under a head; `name` is what programs call it."""

    name: str
    title: str
    lines: list[Line] = field(default_factory=list)


def brief(person: Any, today: date) -> list[Part]:
    """The parts that have something to say, in order."""
    found: dict[str, Part] = {}
    for room in rooms("briefing"):
        for part in room.brief(person, today):
            kept = found.setdefault(part.name, Part(part.name, part.title))
            kept.lines.extend(one for one in part.lines if one.text)
    return in_order(found.values())


def in_order(parts: Iterable[Part]) -> list[Part]:
    """Those that have something to say, as they are read."""
    return sorted((part for part in parts if part.lines), key=_place)


def lines(texts: Iterable[str]) -> list[Line]:
    """Plain sentences as lines, as many as a part holds."""
    return [Line(text) for text in texts if text][:MOST]


def in_brief(text: str) -> str:
    """The first words of a text of the owner's own, on one line."""
    return Truncator(" ".join(text.split())).words(WORDS, truncate=" …")


def _place(part: Part) -> float:
    return ORDER.index(part.name) if part.name in ORDER else len(ORDER) - 1.5
