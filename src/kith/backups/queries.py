"""Questions about backups."""

from datetime import datetime, timedelta

from .shelf import DAILY, Kept, kept

LATE = timedelta(days=2)


def latest_backup() -> Kept | None:
    """The latest that was made, by the clock or by hand."""
    return next((one for one in kept() if one.kind != "damaged"), None)


def is_late(now: datetime) -> bool:
    """Whether the clock made backups once, and has made none for two days."""
    daily = next((one for one in kept() if one.kind == DAILY), None)
    return daily is not None and now.replace(tzinfo=None) - daily.made > LATE
