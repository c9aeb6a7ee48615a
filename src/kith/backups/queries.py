"""Questions about backups."""

from datetime import UTC, datetime
from pathlib import Path

from kith.kernel.home import private_folder


def latest_backup() -> tuple[Path, datetime] | None:
    """The newest backup in the home, and when it was made."""
    found = sorted(private_folder("backups").glob("kith-*.sqlite3"), key=lambda path: path.stat().st_mtime)
    if not found:
        return None
    return found[-1], datetime.fromtimestamp(found[-1].stat().st_mtime, tz=UTC)
