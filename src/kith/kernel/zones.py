"""The time zone of this machine, which decides what "today" is until somebody chooses another."""

import os
from collections.abc import Iterator
from contextlib import suppress
from datetime import datetime
from pathlib import Path
from zoneinfo import ZoneInfo


def machine_zone() -> str:
    """Its IANA name ("Europe/Oslo"); where the machine gives none, the hours it is off; else UTC."""
    for name in filter(is_zone, _told()):
        return name
    offset = datetime.now().astimezone().utcoffset()
    hours = offset.total_seconds() / 3600 if offset else 0
    return f"Etc/GMT{-int(hours):+d}" if hours and hours == int(hours) else "UTC"  # Etc counts westward


def is_zone(name: str) -> bool:
    """Whether there is a zone of that name; a path is none."""
    with suppress(ValueError, OSError, KeyError):
        return bool(ZoneInfo(name).key)
    return False


def _told() -> Iterator[str]:
    """What the environment, Debian's file and the link that others keep say, in this order."""
    if named := os.environ.get("TZ", "").removeprefix(":"):
        yield named
    with suppress(OSError):
        yield Path("/etc/timezone").read_text(encoding="ascii").strip()
    with suppress(OSError):
        _, found, name = os.path.realpath("/etc/localtime").rpartition("zoneinfo/")
        if found:
            yield name
