"""The one list of capabilities, and the rooms that each may offer.

A capability is one folder and one word here. Where a lower room must reach higher ones it asks for an optional room
by name (`rooms("touched")`); nowhere else is anything imported by string.
"""

from collections.abc import Iterator
from functools import cache
from importlib import import_module
from importlib.util import find_spec
from types import ModuleType

NAMES = (
    "accounts",
    "journal",
    "jobs",
    "post",
    "search",
    "people",
    "duplicates",
    "encounters",
    "correspondents",
    "reaching",
    "ties",
    "rhythm",
    "favours",
    "introductions",
    "opportunities",
    "updates",
    "advice",
    "events",
    "capture",
    "calendar",
    "maps",
    "inside",
    "today",
    "sorting",
    "prompts",
    "coverage",
    "digest",
    "imports",
    "exports",
    "backups",
    "mailboxes",
    "diaries",
    "closing",
)


@cache
def rooms(room: str) -> tuple[ModuleType, ...]:
    """The modules called `room` of all capabilities that have one, from the lowest storey to the highest."""
    return tuple(_found(room))


def _found(room: str) -> Iterator[ModuleType]:
    for name in NAMES:
        path = f"kith.{name}.{room}"
        if find_spec(path):
            yield import_module(path)
