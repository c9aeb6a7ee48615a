"""Questions about backups."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta, tzinfo

from kith.journal.models import Batch
from kith.kernel.errors import Refusal

from .files import counts_of, database
from .shelf import DAILY, Kept, kept
from .wording import HOLDINGS

LATE = timedelta(days=2)
SHOWN = 5


@dataclass(frozen=True)
class Since:
    """What was done in any book after a backup was made: how much, and the latest of it."""

    count: int
    latest: Sequence[Batch]


def possible() -> bool:
    """Whether the book is a file."""
    try:
        database()
    except Refusal:
        return False
    return True


def latest_backup() -> Kept | None:
    """The latest that was made, by the clock or by hand."""
    return next((one for one in kept() if one.kind != "damaged"), None)


def is_late(now: datetime) -> bool:
    """Whether the clock made backups once, and has made none for two days."""
    daily = next((one for one in kept() if one.kind == DAILY), None)
    return daily is not None and now.replace(tzinfo=None) - daily.made > LATE


def compared(one: Kept) -> list[tuple[str, int, int]]:
    """(what, how many in the backup, how many now); empty where nothing tells what is in it."""
    then = one.counts or ({} if one.sealed or one.kind == "damaged" else counts_of(one.path))
    now = counts_of(database()) if then else {}
    return [(str(told), then[table], now.get(table, 0)) for table, told in HOLDINGS.items() if table in then]


def changes_since(one: Kept, zone: tzinfo) -> Since:
    """What would not be there any more."""
    rows = Batch.objects.of_all_books().filter(started_at__gt=_moment(one, zone)).order_by("-pk")
    return Since(rows.count(), list(rows[:SHOWN]))


def _moment(one: Kept, zone: tzinfo) -> datetime:
    """When it was made: as its name says to the second, or as the file does, where nobody touched it since."""
    named = one.made.replace(tzinfo=zone)
    written = datetime.fromtimestamp(one.path.stat().st_mtime, zone)
    return written if timedelta(0) <= written - named < timedelta(minutes=1) else named
