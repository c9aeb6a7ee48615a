"""The schema that this program writes."""

import zlib
from pathlib import Path

from .capabilities import NAMES

_PACKAGE = Path(__file__).parent.parent


def schema() -> int:
    """A number that changes whenever a migration is added: what `PRAGMA user_version` holds once all are applied."""
    names = sorted(path.name + name for name in NAMES for path in (_PACKAGE / name / "migrations").glob("0*.py"))
    return zlib.crc32("\n".join(names).encode()) & 0x7FFFFFFF
